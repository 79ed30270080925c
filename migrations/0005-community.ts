import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';
import { key, label, long, moment, optional, whole } from './columns.js';

const community = label('community', 64);
const ofTeam = { columnNames: ['team'], referencedTableName: 'team', referencedColumnNames: ['id'], onDelete: 'CASCADE' };
const flag = (name: string) => ({ name, type: 'boolean' });

/** Who learns together: communities with their organisations, perspectives, periods, teams and members. */
export class Community1700000000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'community',
        columns: [label('id', 64, key), label('name', 200), label('motto', 400), label('language', 2), label('zone', 64), flag('fictitious'), whole('version'), moment('created_at')],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'organisation',
        // `name_key` is the name in small letters without spaces around it: one organisation has one name.
        columns: [label('id', 64, key), community, label('name', 200), label('name_key', 200), flag('fictitious'), moment('archived_at', optional)],
        indices: [{ name: 'organisation_name', columnNames: ['community', 'name_key'], isUnique: true }],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'perspective',
        // `letter` is its sign beside the colour.
        columns: [label('id', 64, key), community, label('name', 120), label('name_key', 120), label('letter', 2), whole('place')],
        indices: [{ name: 'perspective_name', columnNames: ['community', 'name_key'], isUnique: true }],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'period',
        columns: [label('id', 64, key), community, label('name', 120), label('starts_on', 10, optional), label('ends_on', 10, optional)],
        indices: [{ name: 'period_community', columnNames: ['community'] }],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'team',
        columns: [
          label('id', 64, key),
          community,
          label('period', 64, optional),
          label('name', 200),
          label('kind', 16),
          long('rhythm'),
          // Voices that are missed at the table, in the team's own words, beside the perspectives that are wanted.
          long('missing_voices'),
          flag('fictitious'),
          // What somebody must have to subscribe to the calendar of this team.
          label('calendar_token', 43),
          whole('version'),
          moment('created_at'),
          moment('archived_at', optional),
        ],
        indices: [
          { name: 'team_community', columnNames: ['community'] },
          { name: 'team_calendar', columnNames: ['calendar_token'], isUnique: true },
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'framing',
        // One row per version; `thread` is what the versions of one framing share, several threads may stand side by side.
        columns: [
          label('id', 64, key),
          label('team', 64),
          label('thread', 64),
          whole('version'),
          long('text'),
          long('held_by'),
          long('reason'),
          moment('made_at'),
          moment('retired_at', optional),
        ],
        foreignKeys: [ofTeam],
        indices: [{ name: 'framing_thread', columnNames: ['team', 'thread', 'version'], isUnique: true }],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'wanted_perspective',
        columns: [label('team', 64, key), label('perspective', 64, key)],
        foreignKeys: [ofTeam],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'member',
        columns: [
          label('id', 64, key),
          community,
          label('name', 120),
          // In small letters; unique within a community, for who gave one.
          label('email', 254, optional),
          label('organisation', 64, optional),
          label('perspective', 64, optional),
          label('function', 200),
          label('language', 2),
          flag('fictitious'),
          whole('version'),
          moment('created_at'),
        ],
        indices: [
          { name: 'member_email', columnNames: ['community', 'email'], isUnique: true },
          { name: 'member_organisation', columnNames: ['organisation'] },
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'membership',
        columns: [
          label('id', 64, key),
          label('team', 64),
          label('member', 64),
          label('joined_on', 10),
          label('left_on', 10, optional),
          label('replaced_by', 64, optional),
        ],
        foreignKeys: [ofTeam, { columnNames: ['member'], referencedTableName: 'member', referencedColumnNames: ['id'], onDelete: 'CASCADE' }],
        indices: [
          { name: 'membership_team', columnNames: ['team'] },
          { name: 'membership_member', columnNames: ['member'] },
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'handover_note',
        columns: [label('id', 64, key), label('team', 64), label('member', 64, optional), long('text'), label('successor', 120), moment('written_at')],
        foreignKeys: [ofTeam],
        indices: [{ name: 'handover_note_team', columnNames: ['team'] }],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'glossary_term',
        columns: [label('id', 64, key), label('team', 64), label('term', 120), label('term_key', 120), long('meaning'), moment('changed_at')],
        foreignKeys: [ofTeam],
        indices: [{ name: 'glossary_term_team', columnNames: ['team', 'term_key'], isUnique: true }],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    const tables = ['glossary_term', 'handover_note', 'membership', 'member', 'wanted_perspective', 'framing', 'team', 'period', 'perspective', 'organisation', 'community'];
    for (const table of tables) await runner.dropTable(table);
  }
}
