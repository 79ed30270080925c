import { z } from 'zod';
import { tokenSchema } from '../../access/access.schemas.js';
import { daySchema } from '../../community/community.schemas.js';
import { PULSE_ITEMS, SPREADS } from '../../engine/pulse.js';
import { LABEL_LIMIT, randomIdentifier, text } from '../../engine/text.js';
import { pulseAnswers, pulseText } from '../../engine/pulse-input.js';

const item = z.enum(PULSE_ITEMS);

/** A new pulse by link. */
export const startPulseSchema = z.strictObject({
  title: text(LABEL_LIMIT).trim(),
  items: z.array(item).min(1, 'malformed').max(PULSE_ITEMS.length, 'malformed').refine((items) => new Set(items).size === items.length, 'malformed'),
  /** The last day on which one can answer. */
  closesOn: daySchema,
});
export type StartPulse = z.infer<typeof startPulseSchema>;

/** What a phone sends. `secret` and `ballot` are made by the phone, for this pulse only, and kept there. */
export const answerPulseSchema = z.strictObject({ secret: tokenSchema, ballot: randomIdentifier, answers: pulseAnswers, text: pulseText });
export type AnswerPulse = z.infer<typeof answerPulseSchema>;

const named = z.object({ id: z.string(), name: z.string() });
const day = z.string().describe('YYYY-MM-DD');
const mean = z.number().nullable().describe('1 to 5; null where fewer than five people answered');
const spread = z.enum(SPREADS).nullable().describe('How far the answers lie apart');
const trend = z.object({
  item,
  points: z.array(z.object({ pulse: z.string(), title: z.string(), closedOn: day, mean, spread })).describe('Oldest first; only of pulses in which it was asked'),
});

/** What a phone with the link sees. */
export const pulseFormAnswer = z.object({
  id: z.string(),
  title: z.string(),
  team: z.string(),
  community: z.string(),
  items: z.array(item),
  closesOn: day.nullable(),
  keeps: z.object({ logMonths: z.number().int(), until: day.nullable() }).describe('How long what people add in their own words is kept; `until` is null while no period ends'),
});
export type PulseForm = z.infer<typeof pulseFormAnswer>;

const openAnswer = z.object({
  id: z.string(),
  title: z.string(),
  items: z.array(item),
  closesOn: day.nullable(),
  link: z.string(),
  answered: z.number().int().nullable().describe('Null under five'),
});
export const pulseMadeAnswer = openAnswer;
export type OpenPulseAnswer = z.infer<typeof openAnswer>;

const closedAnswer = z.object({
  id: z.string(),
  title: z.string(),
  closedOn: day,
  source: z.enum(['meeting', 'link']),
  meeting: z.string().nullable().describe('Id of the meeting in which it was asked'),
  answered: z.number().int().nullable().describe('Null under five'),
  items: z.array(z.object({ item, mean, spread })),
  texts: z.array(z.string()).nullable().describe('Null for who is not one of the team'),
});

/** The pulses of a team. */
export const teamPulsesAnswer = z.object({
  team: named.extend({ community: named }),
  members: z.number().int(),
  enough: z.boolean().describe('Whether the team is large enough for answers that nobody can trace'),
  lastDays: z.object({ from: day, until: day }).describe('The last day of a new pulse is one of these'),
  open: openAnswer.nullable(),
  closed: z.array(closedAnswer).describe('Newest first'),
  trends: z.array(trend),
});
export type TeamPulses = z.infer<typeof teamPulsesAnswer>;

/** The pulses of all teams of a community. */
export const pulseOverviewAnswer = z.object({
  teams: z.array(z.object({ team: named, period: named.nullable(), trends: z.array(trend) })).describe('By name; only teams that had a pulse'),
  together: z.array(z.object({ item, mean })).describe('The mean of what is shown of the teams, each as heavy as another; null with fewer than two'),
});
export type PulseOverview = z.infer<typeof pulseOverviewAnswer>;
