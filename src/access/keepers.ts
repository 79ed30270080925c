import { hashSecret, randomToken } from '../config/clock.js';
import { insertRows, type Query } from '../config/sql.js';
import type { Eraser } from './erasing.js';

/**
 * Somebody who keeps a learning log without being a member: a visitor of a café who made a personal link. In no list of
 * people, so that nobody sees who keeps a log (rule 20).
 */
export interface Keeper {
  readonly id: string;
  readonly community: string;
  /** As they called themselves; may be empty. */
  readonly name: string;
  readonly language: 'nl' | 'en';
}

export async function insertKeeper(query: Query, keeper: Keeper, now: number): Promise<void> {
  await insertRows(query, 'log_keeper', ['id', 'community', 'name', 'language', 'made_at'], [[keeper.id, keeper.community, keeper.name, keeper.language, now]]);
}

export async function findKeeper(query: Query, id: string): Promise<Keeper | null> {
  const [row] = await query('SELECT id, community, name, language FROM log_keeper WHERE id = ?', [id]);
  if (row === undefined) return null;
  return { id: String(row['id']), community: String(row['community']), name: String(row['name']), language: row['language'] as Keeper['language'] };
}

/** Makes the link of a keeper; one before it stops working. @returns its token, which only now can be shown */
export async function makeKeeperLink(query: Query, keeper: string, now: number): Promise<string> {
  const token = randomToken();
  await query('DELETE FROM keeper_link WHERE keeper = ?', [keeper]);
  await insertRows(query, 'keeper_link', ['token_hash', 'keeper', 'made_at'], [[hashSecret(token), keeper, now]]);
  return token;
}

/** Whose log this link opens. @returns the keeper's id, null for an unknown link */
export async function openKeeperLink(query: Query, token: string): Promise<string | null> {
  const [row] = await query('SELECT keeper FROM keeper_link WHERE token_hash = ?', [hashSecret(token)]);
  return row === undefined ? null : String(row['keeper']);
}

/** Says that a participant of a session is this keeper. @returns whether it is so now: a participant has one keeper */
export async function tieKeeper(query: Query, keeper: string, session: string, person: string): Promise<boolean> {
  await insertRows(query, 'keeper_person', ['session', 'person', 'keeper'], [[session, person, keeper]], 'ON CONFLICT DO NOTHING');
  const [row] = await query('SELECT keeper FROM keeper_person WHERE session = ? AND person = ?', [session, person]);
  return row?.['keeper'] === keeper;
}

/** What this room has of guests who keep a log. */
export function keeperEraser(read: Query): Eraser {
  return {
    partsOf: async ({ kind, id }) =>
      kind === 'member' ? [] : (await read('SELECT session, person FROM keeper_person WHERE keeper = ?', [id])).map((row) => ({ session: String(row['session']), person: String(row['person']) })),
    forget: async (query, { kind, id }) => {
      if (kind === 'guest') await forgetKeeper(query, id);
      return {};
    },
  };
}

/** Destroys a keeper, their link and what tied them to meetings. */
export async function forgetKeeper(query: Query, keeper: string): Promise<void> {
  for (const table of ['keeper_person', 'keeper_link']) await query(`DELETE FROM ${table} WHERE keeper = ?`, [keeper]);
  await query('DELETE FROM log_keeper WHERE id = ?', [keeper]);
}
