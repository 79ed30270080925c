import type { Answer, RestServer } from '../../test/support/rest-server.js';
import { randomId, randomToken } from '../config/clock.js';
import { DATABASE } from '../config/config.module.js';
import type { Database } from '../config/database.js';
import { insertRows } from '../config/sql.js';
import { type Account, insertAccount } from './account-store.js';
import { giveRole } from './grant-store.js';
import { startLogin } from './login-store.js';
import type { Grant } from './rights.js';

/** Somebody with an account, who asks the server something. */
export interface Somebody {
  readonly account: Account;
  readonly cookie: string;
  ask(method: string, path: string, body?: unknown): Promise<Answer>;
}

/** A community with a team, an organisation and a meeting, put straight into the database. */
export interface Somewhere {
  readonly community: string;
  readonly team: string;
  readonly organisation: string;
  readonly meeting: string;
}

const write = <T>(server: RestServer, work: Parameters<Database['write']>[0]): Promise<T> => server.get<Database>(DATABASE).write(work) as Promise<T>;

/** Makes a community with this name and something in it. */
export async function newCommunity(server: RestServer, name: string): Promise<Somewhere> {
  const ids = { community: randomId(), team: randomId(), organisation: randomId(), meeting: randomId() };
  const now = server.clock.at;
  await write(server, async (query) => {
    await insertRows(query, 'community', ['id', 'name', 'motto', 'language', 'zone', 'fictitious', 'version', 'created_at'], [[ids.community, name, '', 'nl', 'Europe/Amsterdam', 1, 1, now]]);
    await insertRows(query, 'organisation', ['id', 'community', 'name', 'name_key', 'fictitious'], [[ids.organisation, ids.community, 'De Buurtbron', 'de buurtbron', 1]]);
    const team = ['id', 'community', 'name', 'kind', 'rhythm', 'missing_voices', 'fictitious', 'calendar_token', 'version', 'created_at'];
    await insertRows(query, 'team', team, [[ids.team, ids.community, 'Gezond-sociaal', 'werkteam', '', '[]', 1, randomToken(), 1, now]]);
    const meeting = ['id', 'status', 'version', 'kind', 'title', 'question', 'team', 'date', 'organisations', 'perspectives', 'items', 'permanent', 'screen_token', 'owner', 'created_at', 'community', 'team_id'];
    const plan = [ids.meeting, 'planned', 1, 'werkteam', 'Eerste bijeenkomst', '', 'Gezond-sociaal', '2027-01-21', '[]', '[]', '[]', randomToken(), randomToken(), 'nobody', now, ids.community, ids.team];
    await insertRows(query, 'meeting', meeting, [plan]);
  });
  return ids;
}

/** Makes an account with these roles, logged in. It has no passphrase. */
export async function somebody(server: RestServer, name: string, ...grants: readonly Grant[]): Promise<Somebody> {
  const account: Account = { id: randomId(), name, email: `${name.toLowerCase()}@example.org`, language: 'nl' };
  const now = server.clock.at;
  const token = await write<string>(server, async (query) => {
    await insertAccount(query, { ...account, passphraseHash: '' }, now);
    for (const grant of grants) await giveRole(query, account.id, grant, null, now);
    return startLogin(query, account.id, now);
  });
  const cookie = `${server.access.cookie.name}=${token}`;
  return { account, cookie, ask: (method, path, body) => server.ask(method, path, body, { cookie }) };
}

export const coordinatorOf = (community: string): Grant => ({ role: 'coordinator', kind: 'community', place: community, community });
export const facilitatorOf = (community: string): Grant => ({ role: 'facilitator', kind: 'community', place: community, community });

/** What the audit trail holds of a community, as `name: action subject detail`. */
export async function trail(server: RestServer, community: string): Promise<string[]> {
  const rows = await server.get<Database>(DATABASE).query('SELECT account_name, action, subject_name, detail FROM audit_entry WHERE community = ?', [community]);
  return rows.map((row) => `${String(row['account_name'])}: ${String(row['action'])} ${String(row['subject_name'])} ${String(row['detail'])}`);
}
