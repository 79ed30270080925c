import { randomId } from '../config/clock.js';
import { insertRows, type Query, type Row } from '../config/sql.js';
import type { Grant, Role } from './rights.js';

/** A grant as it is stored. */
export interface StoredGrant extends Grant {
  readonly id: string;
  readonly account: string;
}

const COLUMNS = ['id', 'account', 'role', 'kind', 'place', 'community', 'granted_by', 'granted_at'];

function grantOf(row: Row): StoredGrant {
  return {
    id: String(row['id']),
    account: String(row['account']),
    role: row['role'] as Role,
    kind: row['kind'] as Grant['kind'],
    place: String(row['place']),
    community: String(row['community']),
  };
}

/** Everything an account may be, and where. */
export async function grantsOf(query: Query, account: string): Promise<StoredGrant[]> {
  return (await query(`SELECT id, account, role, kind, place, community FROM role_grant WHERE account = ? ORDER BY granted_at, id`, [account])).map(grantOf);
}

/** All grants in a community, or in one place. */
export async function grantsIn(query: Query, where: { community: string } | { place: string }): Promise<StoredGrant[]> {
  const [column, value] = 'community' in where ? ['community', where.community] : ['place', where.place];
  return (await query(`SELECT id, account, role, kind, place, community FROM role_grant WHERE ${column} = ? ORDER BY granted_at, id`, [value])).map(grantOf);
}

/** Gives a role; giving it twice is giving it once. @param by the account that gives it, null for the first run */
export async function giveRole(query: Query, account: string, grant: Grant, by: string | null, now: number): Promise<void> {
  const row = [randomId(), account, grant.role, grant.kind, grant.place, grant.community, by, now];
  await insertRows(query, 'role_grant', COLUMNS, [row], 'ON CONFLICT DO NOTHING');
}

/** Takes a role back. @returns what it was, null when it was not there */
export async function takeRole(query: Query, id: string): Promise<StoredGrant | null> {
  const [row] = await query('DELETE FROM role_grant WHERE id = ? RETURNING id, account, role, kind, place, community', [id]);
  return row === undefined ? null : grantOf(row);
}

/** Takes back every role in a place that is gone. */
export async function takeRolesIn(query: Query, kind: Grant['kind'], place: string): Promise<void> {
  await query('DELETE FROM role_grant WHERE kind = ? AND place = ?', [kind, place]);
}
