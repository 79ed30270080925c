import { type MigrationInterface, type QueryRunner, Table, TableColumn } from 'typeorm';
import { key, label, long, moment, optional, unique } from './columns.js';

const ofAccount = { columnNames: ['account'], referencedTableName: 'account', referencedColumnNames: ['id'], onDelete: 'CASCADE' };

/** What an account may do and where, how somebody comes to have one, personal links of members, and who changed what. */
export class Roles1700000000006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumn('account', new TableColumn({ name: 'language', type: 'varchar', length: '2', default: "'nl'" }));
    await runner.createTable(
      new Table({
        name: 'role_grant',
        // `kind` and `place`: the community, team, meeting or organisation that the role is for. `community` is where that is.
        columns: [
          label('id', 64, key),
          label('account', 64),
          label('role', 16),
          label('kind', 16),
          label('place', 64),
          label('community', 64),
          label('granted_by', 64, optional),
          moment('granted_at'),
        ],
        foreignKeys: [ofAccount],
        indices: [
          { name: 'role_grant_once', columnNames: ['account', 'role', 'kind', 'place'], isUnique: true },
          { name: 'role_grant_community', columnNames: ['community'] },
          { name: 'role_grant_place', columnNames: ['place'] },
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'invitation',
        columns: [
          label('id', 64, key),
          label('token_hash', 64, unique),
          label('community', 64),
          // The meeting of an invitation for one meeting only.
          label('meeting', 64, optional),
          label('name', 120),
          label('email', 254),
          label('language', 2),
          long('grants'),
          label('invited_by', 64),
          moment('created_at'),
          moment('expires_at'),
          moment('used_at', optional),
          moment('revoked_at', optional),
        ],
        indices: [{ name: 'invitation_community', columnNames: ['community'] }],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'external_identity',
        columns: [label('issuer', 400, key), label('subject', 255, key), label('account', 64), moment('linked_at')],
        foreignKeys: [ofAccount],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'oidc_attempt',
        // Between leaving for the provider and coming back; the state is stored hashed.
        columns: [label('state_hash', 64, key), long('secrets'), moment('expires_at')],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'personal_link',
        columns: [label('token_hash', 64, key), label('member', 64), moment('made_at'), moment('revoked_at', optional)],
        indices: [{ name: 'personal_link_member', columnNames: ['member'] }],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'audit_entry',
        // `account` is empty for what the operator did on the machine itself.
        columns: [
          label('id', 64, key),
          moment('at'),
          label('community', 64),
          label('account', 64, optional),
          label('account_name', 120),
          label('action', 60),
          label('subject', 64, optional),
          label('subject_name', 200),
          long('detail'),
        ],
        indices: [{ name: 'audit_entry_community', columnNames: ['community', 'at'] }],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['audit_entry', 'personal_link', 'oidc_attempt', 'external_identity', 'invitation', 'role_grant']) await runner.dropTable(table);
    await runner.dropColumn('account', 'language');
  }
}
