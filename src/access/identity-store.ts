import { z } from 'zod';
import { hashSecret } from '../config/clock.js';
import { insertRows, type Query } from '../config/sql.js';
import { type Account, ACCOUNT_COLUMNS, accountOf } from './account-store.js';

/** How a provider of logins knows somebody: for good, unlike an e-mail address. */
export interface Identity {
  readonly issuer: string;
  readonly subject: string;
}

/** The account that logs in with this identity. */
export async function accountByIdentity(query: Query, { issuer, subject }: Identity): Promise<Account | null> {
  const sql = `SELECT ${ACCOUNT_COLUMNS} FROM external_identity e JOIN account a ON a.id = e.account WHERE e.issuer = ? AND e.subject = ?`;
  const [row] = await query(sql, [issuer, subject]);
  return row === undefined ? null : accountOf(row);
}

/** With what an account can log in elsewhere. */
export async function identitiesOf(query: Query, account: string): Promise<Identity[]> {
  const rows = await query('SELECT issuer, subject FROM external_identity WHERE account = ? ORDER BY linked_at, subject', [account]);
  return rows.map((row) => ({ issuer: String(row['issuer']), subject: String(row['subject']) }));
}

export async function linkIdentity(query: Query, { issuer, subject }: Identity, account: string, now: number): Promise<void> {
  await insertRows(query, 'external_identity', ['issuer', 'subject', 'account', 'linked_at'], [[issuer, subject, account, now]]);
}

/** Makes an account log in with its passphrase only, when it has one. @returns whether there was something to unlink, and a passphrase */
export async function unlinkIdentities(query: Query, account: string): Promise<boolean> {
  const sql = "DELETE FROM external_identity WHERE account = ? AND EXISTS (SELECT 1 FROM account WHERE id = ? AND passphrase_hash <> '') RETURNING subject";
  return (await query(sql, [account, account])).length > 0;
}

/** Milliseconds that somebody has to log in elsewhere. */
export const ATTEMPT_LASTS = 10 * 60_000;

const attemptSchema = z.object({
  nonce: z.string(),
  verifier: z.string(),
  /** Hash of what the cookie of this browser holds. */
  browser: z.string(),
  then: z.discriminatedUnion('do', [
    z.object({ do: z.literal('login') }),
    z.object({ do: z.literal('link'), account: z.string() }),
    /** `invitation`: hash of its token. */
    z.object({ do: z.literal('accept'), invitation: z.string() }),
  ]),
});

/** Somebody on their way to the provider: what they must bring back, and what they came for. */
export type Attempt = z.infer<typeof attemptSchema>;

/** Keeps an attempt until its `state` comes back; forgets those who never did. */
export async function keepAttempt(query: Query, state: string, attempt: Attempt, now: number): Promise<void> {
  await query('DELETE FROM oidc_attempt WHERE expires_at <= ?', [now]);
  await insertRows(query, 'oidc_attempt', ['state_hash', 'secrets', 'expires_at'], [[hashSecret(state), JSON.stringify(attempt), now + ATTEMPT_LASTS]]);
}

/** The attempt with this `state`, once. */
export async function useAttempt(query: Query, state: string, now: number): Promise<Attempt | null> {
  const [row] = await query('DELETE FROM oidc_attempt WHERE state_hash = ? RETURNING secrets, expires_at', [hashSecret(state)]);
  return row === undefined || Number(row['expires_at']) <= now ? null : attemptSchema.parse(JSON.parse(String(row['secrets'])));
}
