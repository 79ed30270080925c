import type { Query } from '../config/sql.js';
import { insertRows } from '../config/sql.js';

/** Someone who may prepare and run meetings. */
export interface Account {
  readonly id: string;
  readonly name: string;
  /** In small letters. */
  readonly email: string;
}

/** An account with what only the login may see. */
export interface StoredAccount extends Account {
  readonly passphraseHash: string;
}

/** Whether the table with accounts has anybody in it. */
export async function hasAccounts(query: Query): Promise<boolean> {
  return (await query('SELECT id FROM account LIMIT 1')).length > 0;
}

export async function accountByEmail(query: Query, email: string): Promise<StoredAccount | null> {
  const [row] = await query('SELECT id, name, email, passphrase_hash FROM account WHERE email = ?', [email.toLowerCase()]);
  return row === undefined ? null : { id: String(row['id']), name: String(row['name']), email: String(row['email']), passphraseHash: String(row['passphrase_hash']) };
}

export async function accountById(query: Query, id: string): Promise<Account | null> {
  const [row] = await query('SELECT id, name, email FROM account WHERE id = ?', [id]);
  return row === undefined ? null : { id: String(row['id']), name: String(row['name']), email: String(row['email']) };
}

export async function insertAccount(query: Query, account: StoredAccount, now: number): Promise<void> {
  const { id, name, email, passphraseHash } = account;
  await insertRows(query, 'account', ['id', 'name', 'email', 'passphrase_hash', 'created_at'], [[id, name, email.toLowerCase(), passphraseHash, now]]);
}

export async function setPassphrase(query: Query, account: string, passphraseHash: string): Promise<void> {
  await query('UPDATE account SET passphrase_hash = ? WHERE id = ?', [passphraseHash, account]);
}
