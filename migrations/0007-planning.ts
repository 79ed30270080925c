import { randomBytes } from 'node:crypto';
import { type MigrationInterface, type QueryRunner, Table, TableColumn, TableIndex } from 'typeorm';
import { key, label, long, moment, optional, unique, whole } from './columns.js';

const column = (options: ConstructorParameters<typeof TableColumn>[0] & object): TableColumn => new TableColumn(options);
const empty = { default: "''" } as const;

/** Communities that existed before there were communities get one: everybody with an account looks after it. */
const FIRST = 'first';

/** What a meeting is prepared with, who registered for it and who was there; own templates; letters that go out. */
export class Planning1700000000007 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumns('meeting', [
      column(label('community', 64, empty)),
      column(label('team_id', 64, optional)),
      // Empty: nobody said yet at what time. `starts_at` follows from date, time and zone.
      column(label('time', 5, empty)),
      column(label('zone', 64, { default: "'Europe/Amsterdam'" })),
      column(moment('starts_at', optional)),
      column(long('place', empty)),
      column(long('online', empty)),
      column(long('aim', empty)),
      column(long('goals', { default: "'[]'" })),
      column(long('desired_result', empty)),
      column(label('problem_owner', 200, empty)),
      column(label('series', 64, optional)),
      // The public page of a kenniscafé.
      column(label('slug', 120, optional)),
      column({ name: 'listed', type: 'boolean', default: 'false' }),
      column(long('theme', empty)),
      column(long('for_whom', empty)),
      column(whole('capacity', optional)),
      column(moment('cancelled_at', optional)),
      column(long('cancel_reason', empty)),
      // Counts what a calendar must know of: another moment or place, and being cancelled.
      column(whole('calendar_version', { default: '0' })),
      column(moment('published_at', optional)),
      // Sum of the programme, so that a list of meetings needs no programmes.
      column(whole('minutes', { default: '0' })),
    ]);
    await runner.createIndices('meeting', [
      new TableIndex({ name: 'meeting_community', columnNames: ['community', 'date'] }),
      new TableIndex({ name: 'meeting_team', columnNames: ['team_id', 'date'] }),
      new TableIndex({ name: 'meeting_slug', columnNames: ['slug'], isUnique: true }),
      new TableIndex({ name: 'meeting_listed', columnNames: ['listed', 'date'] }),
    ]);
    await runner.createTable(
      new Table({
        name: 'meeting_template',
        columns: [label('id', 64, key), label('community', 64), label('name', 200), long('reason'), long('plan'), label('made_by', 64), moment('made_at')],
        indices: [{ name: 'meeting_template_community', columnNames: ['community'] }],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'registration',
        columns: [
          label('id', 64, key),
          label('meeting', 64),
          // Stored as it is, because a letter about a moved meeting must name it again; all it opens is this registration.
          label('token', 43, unique),
          label('state', 12),
          // Order of arrival within the meeting, which is the order of the waiting list.
          whole('place'),
          label('name', 120),
          label('email', 254, optional),
          label('organisation', 200),
          label('perspective', 120),
          long('brings'),
          long('wants'),
          label('language', 2),
          moment('made_at'),
          moment('cancelled_at', optional),
          moment('attended_at', optional),
        ],
        indices: [
          { name: 'registration_place', columnNames: ['meeting', 'place'], isUnique: true },
          { name: 'registration_email', columnNames: ['meeting', 'email'] },
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'attendance',
        // Follows the journals: which participant of a session is which member. Nothing here says what somebody did.
        columns: [label('session', 64, key), label('person', 64, key), label('member', 64, optional), moment('joined_at')],
        indices: [{ name: 'attendance_member', columnNames: ['member'] }],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'letter',
        columns: [
          label('id', 64, key),
          label('community', 64, optional),
          // What it is about: the id of a meeting, member or invitation.
          label('about', 64, optional),
          label('kind', 32),
          label('recipient', 254),
          label('state', 12),
          // Destroyed when the letter has gone out: it may hold a link that opens something.
          long('content', optional),
          label('subject', 300),
          whole('tries'),
          moment('next_try_at'),
          moment('made_at'),
          moment('sent_at', optional),
          label('trouble', 200, optional),
        ],
        indices: [
          { name: 'letter_due', columnNames: ['state', 'next_try_at'] },
          { name: 'letter_about', columnNames: ['about'] },
        ],
      }),
    );
    await this.giveHome(runner);
  }

  /** What was there before: one community, of which every account is coordinator and facilitator. */
  private async giveHome(runner: QueryRunner): Promise<void> {
    const postgres = runner.connection.options.type === 'postgres';
    const run = (sql: string, values: unknown[] = []): Promise<unknown> => {
      let n = 0;
      return runner.query(postgres ? sql.replace(/\?/g, () => `$${String(++n)}`) : sql, values);
    };
    const accounts = (await run('SELECT id FROM account')) as { id: string }[];
    const meetings = (await run('SELECT id FROM meeting LIMIT 1')) as unknown[];
    if (accounts.length === 0 && meetings.length === 0) return;
    const now = Date.now();
    await run('INSERT INTO community (id, name, motto, language, zone, fictitious, version, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)', [
      FIRST, 'Onze leergemeenschap', '', 'nl', 'Europe/Amsterdam', postgres ? false : 0, 1, now,
    ]);
    for (const { id, items } of (await run('SELECT id, items FROM meeting')) as { id: string; items: string }[]) {
      const minutes = (JSON.parse(items) as { minutes: number }[]).reduce((sum, item) => sum + item.minutes, 0);
      await run('UPDATE meeting SET community = ?, minutes = ? WHERE id = ?', [FIRST, minutes, id]);
    }
    for (const { id } of accounts) {
      for (const role of ['coordinator', 'facilitator']) {
        await run('INSERT INTO role_grant (id, account, role, kind, place, community, granted_by, granted_at) VALUES (?, ?, ?, ?, ?, ?, NULL, ?)', [
          randomBytes(16).toString('base64url'), id, role, 'community', FIRST, FIRST, now,
        ]);
      }
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['letter', 'attendance', 'registration', 'meeting_template']) await runner.dropTable(table);
    for (const name of ['meeting_community', 'meeting_team', 'meeting_slug', 'meeting_listed']) await runner.dropIndex('meeting', name);
    const added = ['minutes', 'published_at', 'calendar_version', 'cancel_reason', 'cancelled_at', 'capacity', 'for_whom', 'theme', 'listed', 'slug', 'series', 'problem_owner',
      'desired_result', 'goals', 'aim', 'online', 'place', 'starts_at', 'zone', 'time', 'team_id', 'community'];
    await runner.dropColumns('meeting', added);
  }
}
