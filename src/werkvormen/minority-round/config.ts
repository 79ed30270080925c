import { z } from 'zod';

/** Settings of a minority round in the programme. The question of the item is the framing question to start from. */
export const minorityConfig = z.strictObject({
  /** How much room there is for influence; the facilitator confirms or changes it when framing (rule 7). */
  room: z.enum(['idea', 'suggestion', 'proposal', 'instruction']).default('proposal'),
  /** Open or anonymous; null leaves the choice to the moment of framing. */
  mode: z.enum(['open', 'anonymous']).nullable().default(null),
  /** Decide only when nobody answered the final question with "can't come along yet". */
  requireEveryone: z.boolean().default(false),
});
export type MinorityConfig = z.infer<typeof minorityConfig>;

/** How long a vote on its way is still accepted after closing, in milliseconds. */
export const GRACE_MS = 2_000;

/** The fewest people for anonymous mode, and the fewest ballots that may be counted in it (rule 16). */
export const FEWEST_ANONYMOUS = 5;

/** How many options a vote has. */
export const FEWEST_OPTIONS = 2;
export const MOST_OPTIONS = 20;

/** What someone votes who chooses none of the options. */
export const ABSTAIN = 'abstain';
