import { z } from 'zod';
import { LEVELS } from '../../engine/learning.js';
import { CAFE_TYPES } from '../../meetings/meeting.js';

const named = z.object({ id: z.string(), name: z.string() });
const whole = z.number().int();

/** Why an entry of the period is not in its bundle: its author did not answer yet, it may go out and nobody chose it, or its author said no. */
export const LEFT_OUT = ['asked', 'not-chosen', 'no'] as const;

/** What will be in the bundle of a period, and what not. */
export const bundleAnswer = z.object({
  period: named.extend({ startsOn: z.string().nullable(), endsOn: z.string().nullable() }),
  community: named,
  teams: z
    .array(named.extend({ individual: whole, team: whole, organisation: whole, sentences: whole, decisions: whole, experiments: whole, carryOver: whole }))
    .describe('The teams of the period, with how many things of each are in it; empty levels too'),
  beyond: z.object({ individual: whole, team: whole, organisation: whole }).describe('Chosen entries of no team of the period, and cards without a name'),
  cafes: z.array(z.object({ type: z.enum(CAFE_TYPES), held: whole, published: whole.describe('Of how many the harvest was made public') })),
  waiting: z.array(z.object({ id: z.string(), text: z.string(), level: z.enum(LEVELS), team: named.nullable(), why: z.enum(LEFT_OUT) })).describe('Of the period, and not in it'),
  notAsked: whole.describe('Entries of the period of which nobody asked whether they may go out'),
});
export type BundleAnswer = z.infer<typeof bundleAnswer>;
