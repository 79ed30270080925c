import type { Query } from '../config/sql.js';
import { type Community, holdCommunity } from './community-store.js';
import { namedMember, type NamedMember } from './member-store.js';

/** A member whom nobody else can change or forget until this transaction is over. Null for who is not there (any more). */
export async function holdMember(query: Query, id: string): Promise<{ member: NamedMember; community: Community } | null> {
  const seen = await namedMember(query, id);
  const community = seen && (await holdCommunity(query, seen.community));
  // Looked up once more: what was seen before it was held may be over.
  const member = community && (await namedMember(query, id));
  return member && { member, community };
}
