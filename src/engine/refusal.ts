import type { JsonObject } from './json.js';

/**
 * An expected "no", by name. The catalogue `refusals.*` says each name in plain words;
 * `src/config/messages/refusals.spec.ts` holds that every name has a sentence in each language.
 */
export const REFUSALS = [
  // what was sent
  'malformed',
  'unknown-command',
  'too-long',
  'text-empty',
  'contains-bsn',
  // who sent it
  'not-allowed',
  'not-recognised',
  'too-many-at-once',
  'somebody-else',
  // the session
  'session-unknown',
  'session-not-open',
  'session-closed',
  'code-unknown',
  'too-many-wrong-codes',
  'room-full',
  'person-unknown',
  'has-own-phone',
  'item-unknown',
  'item-running',
  'not-current',
  'nothing-next',
  'nothing-before',
  // sealed contributions
  'envelope-taken',
  'envelope-unknown',
  // check-in and check-out
  'facilitator-first',
  'typing-off',
  // minority round
  'framing-missing',
  'mode-fixed',
  'too-few-for-anonymous',
  'too-few-ballots',
  'step-not-open',
  'steps-not-done',
  'view-unknown',
  'options-missing',
  'option-unknown',
  'vote-not-open',
  'vote-open',
  'vote-closing',
  'no-majority',
  'not-asked',
  'need-unknown',
  'needs-unanswered',
  'minority-unasked',
  'reason-missing',
  'final-question-open',
  'final-question-missing',
  'someone-cannot-yet',
  'round-ended',
  // reflection
  'level-off',
  'next-step-missing',
  'entry-unknown',
  'private-stays-private',
  // look-back
  'intention-unknown',
  'points-at-person',
  // pulse
  'pulse-open',
  'pulse-closed',
  'pulse-empty',
  // cards
  'card-unknown',
  'heap-unknown',
  'too-many-cards',
  'too-few-cards',
  'field-missing',
  'other-voice-missing',
  // polls, questions, positions
  'not-open-now',
  'not-shown-yet',
  'choice-unknown',
  'too-many-choices',
  'question-unknown',
  'own-question',
  'text-unknown',
  // tables and groups
  'tables-missing',
  'table-unknown',
  'tables-impossible',
  // files
  'file-unknown',
  'file-too-large',
  'file-type',
  // storage
  'storage-unavailable',
  'internal',
] as const;

export type RefusalName = (typeof REFUSALS)[number];

/** What the sender of a refused command gets to know. `detail` never holds what somebody else wrote or chose. */
export interface Refusal {
  readonly ok: false;
  readonly refused: RefusalName;
  readonly detail?: JsonObject;
}

/** Refuses by name. Refusals are values; exceptions are bugs. */
export function refuse(refused: RefusalName, detail?: JsonObject): Refusal {
  return detail === undefined ? { ok: false, refused } : { ok: false, refused, detail };
}
