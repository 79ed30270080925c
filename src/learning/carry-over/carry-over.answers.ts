import { z } from 'zod';
import { LAYERS } from '../../engine/learning.js';
import { toldFields } from '../../engine/carry-over.js';
import { identifier } from '../../engine/text.js';
import { BY_ROLES, STATES } from './states.js';

const named = z.object({ id: z.string(), name: z.string() });
const month = z.string().describe('YYYY-MM, never more exact');
const state = z.enum(STATES);

export const carryOverStep = z.object({
  state,
  reason: z.string(),
  happened: z.string(),
  evidence: z.string(),
  byRole: z.enum(BY_ROLES).describe('As what somebody told it; never who'),
  month,
});
export type CarryOverStep = z.infer<typeof carryOverStep>;

/** What goes back to a home organisation, as those may see it who look after the whole. Never the entry it came from, never whose it is. */
export const carryOverLine = z.object({
  id: z.string(),
  nextStep: z.string(),
  landsAt: z.string().describe('As its author calls the organisation'),
  organisation: named.nullable().describe('The organisation of the community; null as long as nobody said which'),
  layer: z.enum(LAYERS).nullable(),
  team: named.nullable(),
  state,
  reason: z.string(),
  happened: z.string().describe('The last that was told'),
  evidence: z.string().describe('An https address, or empty'),
  since: month,
  steps: z.array(carryOverStep).describe('Oldest first'),
  version: z.number().int(),
});
export type CarryOverLine = z.infer<typeof carryOverLine>;

/** As the contact of an organisation sees it: without the team, in which there may be one of theirs only. */
export const contactLine = carryOverLine.omit({ landsAt: true, organisation: true, team: true });
export type ContactLine = z.infer<typeof contactLine>;
export const contactAnswer = z.object({ items: z.array(contactLine) });
export type ContactAnswer = z.infer<typeof contactAnswer>;

/** How long what is told now is kept: said before somebody tells it. */
const keptTold = z.object({ logMonths: z.number().int(), until: z.string().nullable().describe('YYYY-MM-DD; null while no period ends') });
export type KeptTold = z.infer<typeof keptTold>;

/** As its owner sees it. */
export const myCarryOver = carryOverLine.extend({
  keeps: keptTold,
  entry: z.string().nullable().describe('The entry it came from'),
  ask: z.boolean().describe('The question what became of it waits for an answer'),
});
export type MyCarryOverLine = z.infer<typeof myCarryOver>;

/** For a coordinator: a page of them, and what to filter by. */
export const communityCarryOver = z.object({
  items: z.array(carryOverLine),
  total: z.number().int(),
  page: z.number().int(),
  pages: z.number().int(),
  unlinked: z.number().int().describe('How many have no organisation of the community yet, whatever is filtered'),
  organisations: z.array(named),
  teams: z.array(named),
});
export type CommunityCarryOver = z.infer<typeof communityCarryOver>;

export const teamCarryOver = z.object({ items: z.array(carryOverLine) });
export type TeamCarryOver = z.infer<typeof teamCarryOver>;

/** The one question, for whoever has its link. */
export const questionAnswer = z.object({
  community: z.string(),
  team: z.string(),
  nextStep: z.string(),
  landsAt: z.string(),
  layer: z.enum(LAYERS).nullable(),
  since: month,
  state,
  reason: z.string(),
  happened: z.string(),
  answered: z.boolean(),
  keeps: keptTold,
});
export type QuestionAnswer = z.infer<typeof questionAnswer>;

const evidence = z
  .string()
  .trim()
  .max(500, 'too-long')
  .refine((value) => value === '' || (/^https:\/\//i.test(value) && URL.canParse(value)), 'malformed')
  .default('');
const version = z.number().int('malformed').min(1, 'malformed');

/** By the link of the question: one tap, and a sentence for who wants. */
export const answerSchema = z.strictObject(toldFields);
export type AnswerWish = z.infer<typeof answerSchema>;

export const tellSchema = z.strictObject({ ...toldFields, evidence, version });
export type TellWish = z.infer<typeof tellSchema>;

export const linkSchema = z.strictObject({ organisation: identifier.nullable(), version });
export type LinkWish = z.infer<typeof linkSchema>;

/** What a coordinator looks for. `organisation`: `none` for what has no organisation yet. */
export const filterSchema = {
  team: identifier.optional(),
  state: state.optional(),
  organisation: identifier.optional(),
  page: z.coerce.number().int('malformed').min(0, 'malformed').max(10_000, 'malformed').default(0),
};
