import type { LogOwner } from '../../access/guards.js';
import { findKeeper } from '../../access/keepers.js';
import { communities, type Community } from '../../community/community-store.js';
import { namedMember } from '../../community/member-store.js';
import { teamsOfMember } from '../../community/membership-store.js';
import type { Language } from '../../config/language.js';
import type { Query } from '../../config/sql.js';
import { dayIn } from '../../config/zone.js';

/** Whose log it is, and where they belong. */
export interface KnownOwner extends LogOwner {
  readonly name: string;
  readonly language: Language;
  readonly community: Community;
  /** Of which they are a member now; a guest is in none. */
  readonly teams: readonly { readonly id: string; readonly name: string }[];
}

/** @returns null for who is not there (any more) */
export async function knownOwner(query: Query, owner: LogOwner, now: number): Promise<KnownOwner | null> {
  const found = owner.kind === 'member' ? await namedMember(query, owner.id) : await findKeeper(query, owner.id);
  const [community] = found ? await communities(query, [found.community]) : [];
  if (!found || !community) return null;
  const teams = owner.kind === 'member' ? await teamsNow(query, owner.id, dayIn(community.zone, now)) : [];
  return { ...owner, name: found.name, language: found.language, community, teams };
}

/**
 * As {@link knownOwner}, in a transaction: until it is over nobody else writes in this log, or forgets its owner. Without
 * it an entry that is shared and taken back at the same moment could end among the shared and among the private ones.
 */
export async function heldOwner(query: Query, owner: LogOwner, now: number): Promise<KnownOwner | null> {
  const table = owner.kind === 'member' ? 'member' : 'log_keeper';
  const rows = await query(`UPDATE ${table} SET name = name WHERE id = ? RETURNING id`, [owner.id]);
  return rows.length === 0 ? null : knownOwner(query, owner, now);
}

async function teamsNow(query: Query, member: string, today: string): Promise<{ id: string; name: string }[]> {
  const all = await teamsOfMember(query, member);
  return all.filter(({ archived, leftOn }) => !archived && (leftOn === null || leftOn > today)).map(({ team, name }) => ({ id: team, name }));
}
