import { hashSecret, randomToken } from '../config/clock.js';
import { insertRows, type Query } from '../config/sql.js';

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

/** Whether a member has a link that works, and since when. */
export async function personalLinkOf(query: Query, member: string): Promise<{ madeAt: number; usedAt: number | null } | null> {
  const [row] = await query('SELECT made_at, used_at FROM personal_link WHERE member = ? AND revoked_at IS NULL', [member]);
  if (row === undefined) return null;
  return { madeAt: Number(row['made_at']), usedAt: row['used_at'] === null ? null : Number(row['used_at']) };
}
