import { type Language, LANGUAGES } from '../config/language.js';
import type { Query, Row } from '../config/sql.js';
import { insertRows } from '../config/sql.js';

/** Someone with a role: who prepares and runs meetings, looks after a community, or speaks for an organisation. */
export interface Account {
  readonly id: string;
  readonly name: string;
  /** In small letters. */
  readonly email: string;
  /** In which letters are written. */
  readonly language: Language;
}

/** An account with what only the login may see. An empty `passphraseHash` is nobody's passphrase: who has it logs in elsewhere. */
export interface StoredAccount extends Account {
  readonly passphraseHash: string;
}

/** The columns of an account, for a question that names its table `a`. */
export const ACCOUNT_COLUMNS = 'a.id, a.name, a.email, a.language';

/** An account from a row with {@link ACCOUNT_COLUMNS}. */
export function accountOf(row: Row): Account {
  const language = LANGUAGES.find((known) => known === row['language']) ?? 'nl';
  return { id: String(row['id']), name: String(row['name']), email: String(row['email']), language };
}

/** Whether the table with accounts has anybody in it. */
export async function hasAccounts(query: Query): Promise<boolean> {
  return (await query('SELECT id FROM account LIMIT 1')).length > 0;
}

export async function accountByEmail(query: Query, email: string): Promise<StoredAccount | null> {
  const [row] = await query(`SELECT ${ACCOUNT_COLUMNS}, a.passphrase_hash FROM account a WHERE a.email = ?`, [email.toLowerCase()]);
  return row === undefined ? null : { ...accountOf(row), passphraseHash: String(row['passphrase_hash']) };
}

export async function accountById(query: Query, id: string): Promise<Account | null> {
  const [row] = await query(`SELECT ${ACCOUNT_COLUMNS} FROM account a WHERE a.id = ?`, [id]);
  return row === undefined ? null : accountOf(row);
}

/** The passphrase of an account as it is stored; null for an account that is not there. */
export async function passphraseHashOf(query: Query, id: string): Promise<string | null> {
  const [row] = await query('SELECT passphrase_hash FROM account WHERE id = ?', [id]);
  return row === undefined ? null : String(row['passphrase_hash']);
}

/** @param account in Dutch, unless it says otherwise */
export async function insertAccount(query: Query, account: Omit<StoredAccount, 'language'> & { readonly language?: Language }, now: number): Promise<void> {
  const { id, name, email, language = 'nl', passphraseHash } = account;
  await insertRows(query, 'account', ['id', 'name', 'email', 'language', 'passphrase_hash', 'created_at'], [[id, name, email.toLowerCase(), language, passphraseHash, now]]);
}

/** Changes what an account says of itself. */
export async function renameAccount(query: Query, account: string, name: string, language: Language): Promise<void> {
  await query('UPDATE account SET name = ?, language = ? WHERE id = ?', [name, language, account]);
}

export async function setPassphrase(query: Query, account: string, passphraseHash: string): Promise<void> {
  await query('UPDATE account SET passphrase_hash = ? WHERE id = ?', [passphraseHash, account]);
}

/** As {@link setPassphrase}, only when it is still the one that was checked. @returns whether it was */
export async function replacePassphrase(query: Query, account: string, checked: string, passphraseHash: string): Promise<boolean> {
  return (await query('UPDATE account SET passphrase_hash = ? WHERE id = ? AND passphrase_hash = ? RETURNING id', [passphraseHash, account, checked])).length > 0;
}
