import { type Denial, deny } from '../config/denial.js';
import type { Query } from '../config/sql.js';
import { type Member, membersByEmail } from './member-store.js';
import { organisationById } from './organisation-store.js';
import { perspectivesOf } from './perspective-store.js';

/**
 * Whether what was chosen for a member can be: an organisation and a perspective of this community, and an e-mail
 * address of nobody else. Hold the community before.
 * @param before who it is about, for who is known already: an organisation in the archive stays with who has it
 */
export async function refusedChoice(
  query: Query,
  community: string,
  chosen: Pick<Member, 'email' | 'organisation' | 'perspective'>,
  before: { readonly id: string; readonly organisation: string | null } | null,
): Promise<Denial | undefined> {
  const { email, organisation, perspective } = chosen;
  if (organisation !== null) {
    const found = await organisationById(query, organisation, community);
    if (!found || (found.archived && before?.organisation !== organisation)) return deny('organisation-unknown', 'organisation');
  }
  if (perspective !== null && !(await perspectivesOf(query, community)).some((one) => one.id === perspective)) return deny('perspective-unknown', 'perspective');
  const owner = email === null ? undefined : (await membersByEmail(query, community, [email])).get(email.toLowerCase());
  return owner && owner.id !== before?.id ? deny('email-taken', 'email') : undefined;
}
