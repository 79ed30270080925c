import { type MigrationInterface, type QueryRunner, Table, TableColumn, TableIndex } from 'typeorm';
import { key, label, long, moment, optional } from './columns.js';

const empty = { default: "''" } as const;

/** The learning log over meetings: entries of one's own, what only the author can read, and who keeps a log without being a member. */
export class Log1700000000008 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const column = (options: ConstructorParameters<typeof TableColumn>[0]) => new TableColumn(options);
    await runner.addColumns('log_entry', [
      // Empty for a meeting that is in no community.
      column(label('community', 64, empty)),
      column(label('team', 64, optional)),
      // Who wrote it outside a meeting: a member or a keeper of a log. In a meeting `author` says it, and `session` is not empty.
      column(label('owner', 64, optional)),
      column(label('werkvorm', 40, { default: "'reflection'" })),
      column(long('touched', empty)),
      column(long('view_from', empty)),
      column(long('view_to', empty)),
      column(long('link', empty)),
      column(label('form', 16, optional)),
      column(label('turn', 16, optional)),
      column({ name: 'follow', type: 'boolean', default: 'false' }),
      // Partly random, so that it tells no order of writing: what readers and the search index know an entry by.
      column(moment('number', optional)),
    ]);
    await runner.query(`UPDATE log_entry SET community = COALESCE((SELECT meeting.community FROM meeting WHERE meeting.id = log_entry.session), ''),
      team = (SELECT meeting.team_id FROM meeting WHERE meeting.id = log_entry.session)`);
    const number = runner.connection.options.type === 'postgres' ? 'floor(random() * 70368744177664)' : 'abs(random() % 70368744177664)';
    await runner.query(`UPDATE log_entry SET number = ${number}`);
    await runner.createIndices('log_entry', [
      new TableIndex({ name: 'log_entry_community', columnNames: ['community', 'audience', 'written_at'] }),
      new TableIndex({ name: 'log_entry_team', columnNames: ['team', 'level', 'written_at'] }),
      new TableIndex({ name: 'log_entry_owner', columnNames: ['owner'] }),
      new TableIndex({ name: 'log_entry_number', columnNames: ['number'], isUnique: true }),
    ]);
    await runner.createTable(
      new Table({
        name: 'private_entry',
        // What only its author can read: the server has no key to `locked`.
        columns: [
          label('id', 130, key),
          label('session', 64),
          label('run', 80),
          label('werkvorm', 40),
          label('author', 64, optional),
          label('owner', 64, optional),
          label('level', 16),
          long('locked'),
          moment('written_at'),
          moment('changed_at', optional),
        ],
        indices: [
          { name: 'private_entry_author', columnNames: ['session', 'author'] },
          { name: 'private_entry_owner', columnNames: ['owner'] },
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'entry_version',
        columns: [label('id', 64, key), label('entry', 130), moment('at'), long('locked')],
        indices: [{ name: 'entry_version_entry', columnNames: ['entry'] }],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'log_keeper',
        columns: [label('id', 64, key), label('community', 64), label('name', 120), label('language', 2), moment('made_at')],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'keeper_link',
        columns: [label('token_hash', 64, key), label('keeper', 64), moment('made_at')],
        indices: [{ name: 'keeper_link_keeper', columnNames: ['keeper'] }],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'keeper_person',
        columns: [label('session', 64, key), label('person', 64, key), label('keeper', 64)],
        indices: [{ name: 'keeper_person_keeper', columnNames: ['keeper'] }],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['keeper_person', 'keeper_link', 'log_keeper', 'entry_version', 'private_entry']) await runner.dropTable(table);
    for (const name of ['log_entry_community', 'log_entry_team', 'log_entry_owner', 'log_entry_number']) await runner.dropIndex('log_entry', name);
    await runner.dropColumns('log_entry', ['number', 'follow', 'turn', 'form', 'link', 'view_to', 'view_from', 'touched', 'werkvorm', 'owner', 'team', 'community']);
  }
}
