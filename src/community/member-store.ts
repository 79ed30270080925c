import { insertRows, placeholders, type Query, type Row } from '../config/sql.js';
import { type Perspective, perspectiveOf } from './perspective-store.js';

/** What is known of somebody who is or was in a team. Organisation and perspective are ids. */
export interface Member {
  readonly id: string;
  readonly community: string;
  readonly name: string;
  /** In small letters; unique within a community. */
  readonly email: string | null;
  readonly organisation: string | null;
  readonly perspective: string | null;
  /** What somebody does, e.g. wijkverpleegkundige. */
  readonly function: string;
  readonly language: 'nl' | 'en';
  readonly fictitious: boolean;
  readonly version: number;
}

export type MemberFacts = Omit<Member, 'id' | 'community' | 'fictitious' | 'version'>;

/** A member with the names of what they belong to. */
export interface NamedMember extends Omit<Member, 'organisation' | 'perspective'> {
  readonly organisation: { readonly id: string; readonly name: string } | null;
  readonly perspective: Perspective | null;
}

const COLUMNS = ['id', 'community', 'name', 'email', 'organisation', 'perspective', 'function', 'language', 'fictitious', 'version'];

/** What to select, and from where, for {@link namedMemberOf}. */
export const NAMED_MEMBER = `m.id, m.community, m.name, m.email, m.function, m.language, m.fictitious, m.version,
  o.id AS organisation, o.name AS organisation_name, p.id AS perspective, p.name AS perspective_name, p.letter`;
export const MEMBER_NAMES = 'LEFT JOIN organisation o ON o.id = m.organisation LEFT JOIN perspective p ON p.id = m.perspective';

export function namedMemberOf(row: Row): NamedMember {
  return {
    id: String(row['id']),
    community: String(row['community']),
    name: String(row['name']),
    email: typeof row['email'] === 'string' ? row['email'] : null,
    organisation: typeof row['organisation'] !== 'string' ? null : { id: row['organisation'], name: String(row['organisation_name']) },
    perspective: row['perspective'] === null ? null : perspectiveOf({ id: row['perspective'], name: row['perspective_name'], letter: row['letter'] }),
    function: String(row['function']),
    language: row['language'] === 'en' ? 'en' : 'nl',
    fictitious: Boolean(row['fictitious']),
    version: Number(row['version']),
  };
}

export async function namedMember(query: Query, id: string): Promise<NamedMember | null> {
  const [row] = await query(`SELECT ${NAMED_MEMBER} FROM member m ${MEMBER_NAMES} WHERE m.id = ?`, [id]);
  return row === undefined ? null : namedMemberOf(row);
}

/** Everybody who is known in a community, by name. */
export async function membersOf(query: Query, community: string): Promise<NamedMember[]> {
  const rows = await query(`SELECT ${NAMED_MEMBER} FROM member m ${MEMBER_NAMES} WHERE m.community = ?`, [community]);
  return rows.map(namedMemberOf).sort(byName);
}

const NAMES = new Intl.Collator('nl');

export function byName(a: { readonly name: string; readonly id?: string }, b: { readonly name: string; readonly id?: string }): number {
  return NAMES.compare(a.name, b.name) || (a.id ?? '').localeCompare(b.id ?? '');
}

/** The members with one of these e-mail addresses, by address. */
export async function membersByEmail(query: Query, community: string, emails: readonly string[]): Promise<Map<string, { id: string; name: string }>> {
  if (emails.length === 0) return new Map();
  const rows = await query(`SELECT id, name, email FROM member WHERE community = ? AND email IN (${placeholders(emails.length)})`, [community, ...emails.map((email) => email.toLowerCase())]);
  return new Map(rows.map((row) => [String(row['email']), { id: String(row['id']), name: String(row['name']) }]));
}

export async function insertMembers(query: Query, members: readonly Member[], now: number): Promise<void> {
  const rows = members.map((one) => [
    one.id, one.community, one.name, one.email?.toLowerCase() ?? null, one.organisation, one.perspective, one.function, one.language, one.fictitious ? 1 : 0, one.version, now,
  ]);
  await insertRows(query, 'member', [...COLUMNS, 'created_at'], rows);
}

/** Changes what is known of somebody. @returns whether it still was the version that was changed */
export async function updateMember(query: Query, id: string, facts: MemberFacts, version: number): Promise<boolean> {
  const { name, email, organisation, perspective, function: does, language } = facts;
  const rows = await query(
    'UPDATE member SET name = ?, email = ?, organisation = ?, perspective = ?, function = ?, language = ?, version = version + 1 WHERE id = ? AND version = ? RETURNING id',
    [name, email?.toLowerCase() ?? null, organisation, perspective, does, language, id, version],
  );
  return rows.length > 0;
}

export async function setMemberLanguage(query: Query, id: string, language: 'nl' | 'en'): Promise<void> {
  await query('UPDATE member SET language = ?, version = version + 1 WHERE id = ?', [language, id]);
}
