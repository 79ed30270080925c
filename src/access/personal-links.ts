import { hashSecret, randomToken } from '../config/clock.js';
import { insertRows, placeholders, type Query } from '../config/sql.js';

/** What a personal link opens: a member, or nothing any more. */
export type OpenedLink = { readonly member: string } | 'revoked' | null;

/** Makes a personal link for a member; the ones before stop working. @returns its token, which only now can be shown */
export async function makePersonalLink(query: Query, member: string, now: number): Promise<string> {
  const token = randomToken();
  await revokePersonalLinks(query, member, now);
  await insertRows(query, 'personal_link', ['token_hash', 'member', 'made_at'], [[hashSecret(token), member, now]]);
  return token;
}

/** Makes every personal link of a member stop working. @returns whether there was one */
export async function revokePersonalLinks(query: Query, member: string, now: number): Promise<boolean> {
  return (await query('UPDATE personal_link SET revoked_at = ? WHERE member = ? AND revoked_at IS NULL RETURNING member', [now, member])).length > 0;
}

/** Whose link this is. */
export async function openPersonalLink(query: Query, token: string): Promise<OpenedLink> {
  const [row] = await query('SELECT member, revoked_at FROM personal_link WHERE token_hash = ?', [hashSecret(token)]);
  if (row === undefined) return null;
  return row['revoked_at'] === null ? { member: String(row['member']) } : 'revoked';
}

/** Those of some members who have a link that works. */
export async function membersWithLinks(query: Query, members: readonly string[]): Promise<Set<string>> {
  if (members.length === 0) return new Set();
  const rows = await query(`SELECT DISTINCT member FROM personal_link WHERE revoked_at IS NULL AND member IN (${placeholders(members.length)})`, members);
  return new Set(rows.map((row) => String(row['member'])));
}

/** Destroys every link of a member, also those that do not work any more. @returns how many worked */
export async function forgetPersonalLinks(query: Query, member: string): Promise<number> {
  return (await query('DELETE FROM personal_link WHERE member = ? RETURNING revoked_at', [member])).filter((row) => row['revoked_at'] === null).length;
}
