import { type MigrationInterface, type QueryRunner, Table, TableColumn, TableIndex } from 'typeorm';
import { key, label, long, moment, optional } from './columns.js';

const entry = label('entry', 130);
/** What the desk filters by: all of it in the index, so that counting what a broad search finds reads no texts. */
const FILTERS = ['level', 'team', 'layer', 'form', 'turn', 'session', 'day', 'id'];

/** What a coordinator puts beside shared entries: themes, remarks, the choice for the bundle, the question whether it may be public. */
export class Review1700000000011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // The day of its meeting; outside a meeting only the month in which it was written.
    await runner.addColumn('log_entry', new TableColumn(label('day', 10, { default: "''" })));
    await runner.query("UPDATE log_entry SET day = COALESCE((SELECT meeting.date FROM meeting WHERE meeting.id = log_entry.session), '')");
    // By meeting, and within it by chance; see `src/learning/desk-number.ts`.
    const part = (from: number, length: number) => `CAST(substr(day, ${String(from)}, ${String(length)}) AS bigint)`;
    await runner.query(`UPDATE log_entry SET number = (((${part(1, 4)} - 2000) * 12 + ${part(6, 2)}) * 32 + ${part(9, 2)}) * ${String(2 ** 37)} + number % ${String(2 ** 37)} WHERE day <> ''`);
    await runner.createIndices('log_entry', [
      new TableIndex({ name: 'log_entry_desk', columnNames: ['community', 'audience', 'number', ...FILTERS] }),
      new TableIndex({ name: 'log_entry_found', columnNames: ['number', 'community', 'audience', ...FILTERS] }),
    ]);
    await runner.createTable(
      new Table({
        name: 'theme',
        columns: [label('id', 64, key), label('community', 64), label('name', 120), label('name_key', 120), moment('made_at')],
        indices: [{ name: 'theme_name', columnNames: ['community', 'name_key'], isUnique: true }],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'entry_theme',
        columns: [label('entry', 130, key), label('theme', 64, key)],
        indices: [{ name: 'entry_theme_theme', columnNames: ['theme', 'entry'] }],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'entry_remark',
        // A reflection by a stakeholder beside an entry; `by_whom` is how they want to be called.
        columns: [label('id', 64, key), entry, label('by_whom', 200), long('text'), label('made_by', 64), moment('at')],
        indices: [{ name: 'entry_remark_entry', columnNames: ['entry'] }],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'bundle_choice',
        columns: [label('entry', 130, key), label('period', 64), label('chosen_by', 64), moment('at')],
        indices: [{ name: 'bundle_choice_period', columnNames: ['period', 'entry'] }],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'consent',
        // Whether an entry may be public. One question per entry; a changed text makes an answer void.
        columns: [label('entry', 130, key), label('asked_by', 64), moment('asked_at'), label('answer', 8, optional), moment('answered_at', optional)],
      }),
    );
    // Full-text search is the one thing that the two databases have nothing in common for.
    if (runner.connection.options.type === 'postgres') {
      await runner.query(`CREATE INDEX log_entry_words ON log_entry USING gin (to_tsvector('dutch', text || ' ' || next_step || ' ' || lands_at || ' ' || touched || ' ' || view_from || ' ' || view_to))`);
    } else {
      await runner.query(`CREATE VIRTUAL TABLE log_search USING fts5(words, tokenize='unicode61 remove_diacritics 2')`);
      // What is taken out of the index is gone from it at once, not at its next merge.
      await runner.query(`INSERT INTO log_search (log_search, rank) VALUES ('secure-delete', 1)`);
      await runner.query(`INSERT INTO log_search (rowid, words) SELECT number, text || ' ' || next_step || ' ' || lands_at FROM log_entry`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    if (runner.connection.options.type === 'postgres') await runner.query('DROP INDEX log_entry_words');
    else await runner.query('DROP TABLE log_search');
    for (const table of ['consent', 'bundle_choice', 'entry_remark', 'entry_theme', 'theme']) await runner.dropTable(table);
    for (const name of ['log_entry_desk', 'log_entry_found']) await runner.dropIndex('log_entry', name);
    await runner.dropColumn('log_entry', 'day');
  }
}
