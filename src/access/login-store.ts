import { hashSecret, randomToken } from '../config/clock.js';
import { insertRows, type Query } from '../config/sql.js';
import { type Account, ACCOUNT_COLUMNS, accountOf } from './account-store.js';

const DAY = 24 * 60 * 60 * 1000;
/** Milliseconds that a login lasts after it was last used. */
export const LOGIN_LASTS = 30 * DAY;
/** Milliseconds in which a one-time link can be used. */
export const LINK_LASTS = DAY;

export type LinkPurpose = 'setup' | 'reset';

/** Starts a login. @returns the token for the cookie; only its hash is stored */
export async function startLogin(query: Query, account: string, now: number): Promise<string> {
  const token = randomToken();
  await query('DELETE FROM login WHERE expires_at <= ?', [now]);
  await insertRows(query, 'login', ['token_hash', 'account', 'created_at', 'expires_at'], [[hashSecret(token), account, now, now + LOGIN_LASTS]]);
  return token;
}

/** Whose login this is, and until when it lasts. */
export async function findLogin(query: Query, token: string, now: number): Promise<{ account: Account; expiresAt: number } | null> {
  const sql = `SELECT ${ACCOUNT_COLUMNS}, l.expires_at FROM login l JOIN account a ON a.id = l.account WHERE l.token_hash = ? AND l.expires_at > ?`;
  const [row] = await query(sql, [hashSecret(token), now]);
  return row === undefined ? null : { account: accountOf(row), expiresAt: Number(row['expires_at']) };
}

export async function extendLogin(query: Query, token: string, now: number): Promise<void> {
  await query('UPDATE login SET expires_at = ? WHERE token_hash = ?', [now + LOGIN_LASTS, hashSecret(token)]);
}

export async function endLogin(query: Query, token: string): Promise<void> {
  await query('DELETE FROM login WHERE token_hash = ?', [hashSecret(token)]);
}

/** Logs an account out everywhere. @param but the token of the login that stays, null for none */
export async function endLoginsOf(query: Query, account: string, but: string | null = null): Promise<void> {
  await query('DELETE FROM login WHERE account = ? AND token_hash <> ?', [account, but === null ? '' : hashSecret(but)]);
}

/** Makes a link that works once; earlier links for the same thing stop working. @returns its token */
export async function createLink(query: Query, purpose: LinkPurpose, account: string | null, now: number): Promise<string> {
  const token = randomToken();
  if (account === null) await query('DELETE FROM one_time_link WHERE purpose = ?', [purpose]);
  else await query('DELETE FROM one_time_link WHERE purpose = ? AND account = ?', [purpose, account]);
  await insertRows(query, 'one_time_link', ['token_hash', 'purpose', 'account', 'expires_at'], [[hashSecret(token), purpose, account, now + LINK_LASTS]]);
  return token;
}

/** Makes every link for an account stop working. */
export async function dropLinks(query: Query, purpose: LinkPurpose, account: string): Promise<void> {
  await query('DELETE FROM one_time_link WHERE purpose = ? AND account = ?', [purpose, account]);
}

/** Uses up a link, valid or expired. @returns for whom it was, or null when it does not work (any more) */
export async function useLink(query: Query, token: string, purpose: LinkPurpose, now: number): Promise<{ account: string | null } | null> {
  const [row] = await query('DELETE FROM one_time_link WHERE token_hash = ? AND purpose = ? RETURNING account, expires_at', [hashSecret(token), purpose]);
  if (row === undefined || Number(row['expires_at']) <= now) return null;
  return { account: typeof row['account'] === 'string' ? row['account'] : null };
}
