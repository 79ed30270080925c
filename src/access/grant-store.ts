import { randomId } from '../config/clock.js';
import { placeholders, type Query, type Row } from '../config/sql.js';
import { type Account, ACCOUNT_COLUMNS, accountOf } from './account-store.js';
import type { Grant, Role } from './rights.js';

/** A grant as it is stored. */
export interface StoredGrant extends Grant {
  readonly id: string;
  readonly account: string;
}

const COLUMNS = ['id', 'account', 'role', 'kind', 'place', 'community', 'granted_by', 'granted_at'];
const WITH_ACCOUNT = `SELECT ${ACCOUNT_COLUMNS}, g.id AS grant_id, g.account, g.role, g.kind, g.place, g.community FROM role_grant g JOIN account a ON a.id = g.account`;
const BY_NAME = 'ORDER BY a.name, a.id, g.granted_at, g.id';

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

/** Everybody with a role in a community, by name, each with their roles in it. */
export async function accountsIn(query: Query, community: string): Promise<{ account: Account; grants: StoredGrant[] }[]> {
  const found = new Map<string, { account: Account; grants: StoredGrant[] }>();
  for (const row of await query(`${WITH_ACCOUNT} WHERE g.community = ? ${BY_NAME}`, [community])) {
    const account = accountOf(row);
    const line = found.get(account.id) ?? { account, grants: [] };
    line.grants.push(grantOf({ ...row, id: row['grant_id'] }));
    found.set(account.id, line);
  }
  return [...found.values()];
}

/** Who has a role in one meeting only, by name. */
export async function helpersOf(query: Query, meeting: string): Promise<{ account: Account; grant: string }[]> {
  const rows = await query(`${WITH_ACCOUNT} WHERE g.kind = 'meeting' AND g.place = ? ${BY_NAME}`, [meeting]);
  return rows.map((row) => ({ account: accountOf(row), grant: String(row['grant_id']) }));
}

/** Gives a role; giving it twice is giving it once. @param by the account that gives it, null for the first run. @returns whether it is new */
export async function giveRole(query: Query, account: string, grant: Grant, by: string | null, now: number): Promise<boolean> {
  const row = [randomId(), account, grant.role, grant.kind, grant.place, grant.community, by, now];
  const sql = `INSERT INTO role_grant (${COLUMNS.join(', ')}) VALUES (${placeholders(COLUMNS.length)}) ON CONFLICT DO NOTHING RETURNING id`;
  return (await query(sql, row)).length > 0;
}

/** One role, as it is stored. */
export async function findGrant(query: Query, id: string): Promise<StoredGrant | null> {
  const [row] = await query('SELECT id, account, role, kind, place, community FROM role_grant WHERE id = ?', [id]);
  return row === undefined ? null : grantOf(row);
}

/**
 * The coordinators of a community, as ids of their grants. Who asks holds them until the end of the transaction: of two
 * who take a role back at once the second waits, and then sees what the first left.
 */
export async function holdCoordinators(query: Query, community: string): Promise<string[]> {
  const sql = "UPDATE role_grant SET granted_at = granted_at WHERE place = ? AND kind = 'community' AND role = 'coordinator' RETURNING id";
  return (await query(sql, [community])).map((row) => String(row['id']));
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
