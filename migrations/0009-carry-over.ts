import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';
import { key, label, long, moment, optional, whole } from './columns.js';

/** Carry-over: what goes back to a home organisation, and what became of it. */
export class CarryOver1700000000009 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'carry_over',
        columns: [
          label('id', 64, key),
          label('community', 64),
          label('team', 64, optional),
          // The organisation of the community that `lands_at` names; null as long as nobody said which.
          label('organisation', 64, optional),
          long('lands_at'),
          label('layer', 16, optional),
          long('next_step'),
          // The entry it came from, which may go without it.
          label('entry', 130, optional),
          label('session', 64),
          // Who agreed: a participant of the session, or a member or keeper who wrote outside one.
          label('author', 64, optional),
          label('owner', 64, optional),
          label('state', 16),
          long('reason'),
          long('happened'),
          long('evidence'),
          moment('made_at'),
          moment('changed_at'),
          whole('version'),
          // The one question after six to eight weeks: when, whether it was put, and by which link it can be answered.
          moment('ask_at', optional),
          moment('asked_at', optional),
          label('ask_hash', 64, optional),
          moment('answered_at', optional),
        ],
        indices: [
          { name: 'carry_over_entry', columnNames: ['entry'], isUnique: true },
          { name: 'carry_over_community', columnNames: ['community', 'team'] },
          { name: 'carry_over_organisation', columnNames: ['organisation'] },
          { name: 'carry_over_author', columnNames: ['session', 'author'] },
          { name: 'carry_over_owner', columnNames: ['owner'] },
          { name: 'carry_over_ask', columnNames: ['asked_at', 'ask_at'] },
          { name: 'carry_over_hash', columnNames: ['ask_hash'] },
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'carry_over_step',
        columns: [
          label('id', 64, key),
          label('carry_over', 64),
          label('state', 16),
          long('reason'),
          long('happened'),
          long('evidence'),
          // owner, contact, meeting, facilitator or coordinator; never who.
          label('by_role', 16),
          moment('at'),
        ],
        indices: [{ name: 'carry_over_step_of', columnNames: ['carry_over', 'at'] }],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'carry_over_shown',
        // In which look-backs it stands. When it goes, the row stays (`gone`) until it was taken out of that session too.
        columns: [label('carry_over', 64, key), label('session', 64, key), label('run', 80, key), { name: 'gone', type: 'boolean', default: 'false' }],
        indices: [{ name: 'carry_over_shown_gone', columnNames: ['gone'] }],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['carry_over_shown', 'carry_over_step', 'carry_over']) await runner.dropTable(table);
  }
}
