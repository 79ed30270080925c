import type { Identity } from './identity';

/** What the server said of the sessions that somebody says are theirs. */
export interface ClaimsAnswer {
  readonly kept: readonly string[];
  readonly refused: readonly { readonly session: string; readonly refused: string }[];
}

/** What became of one session; `later` when it could not be asked now. */
export type Outcome = { readonly session: string; readonly was: 'kept' | 'refused' | 'later'; readonly refused: string | null };

/** Refusals that are over when it is tried again. */
const PASSING: readonly string[] = ['not-connected', 'storage-unavailable', 'internal', 'too-many-at-once'];

/** Where this phone was in as a guest and nobody was asked yet whether that was the person of its personal link. */
export function toAsk(identities: readonly Identity[]): Identity[] {
  return identities.filter((identity) => identity.person !== null && identity.belongs === undefined);
}

/** What became of a session that was claimed. One of which the answer says nothing is asked again another time. */
export function outcome(session: string, answer: ClaimsAnswer): Outcome {
  if (answer.kept.includes(session)) return { session, was: 'kept', refused: null };
  const refused = answer.refused.find((one) => one.session === session)?.refused ?? 'not-connected';
  return { session, was: PASSING.includes(refused) ? 'later' : 'refused', refused };
}
