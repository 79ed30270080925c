import { z } from 'zod';
import { carryOverLine } from '../../learning/carry-over/carry-over.answers.js';
import { experimentAnswer } from '../../learning/experiments/experiment.js';
import { writtenFields } from '../../learning/learning.schemas.js';
import { teamPulsesAnswer } from '../../learning/pulse/pulse.schemas.js';
import { READERS } from '../report.js';

const day = z.string().describe('YYYY-MM-DD');
const month = z.string().describe('YYYY-MM');
const named = z.object({ id: z.string(), name: z.string() });
const meeting = z.object({ id: z.string(), title: z.string(), date: day });

/** Something somebody learned and shared. */
export const learnedEntry = z.object({
  id: z.string(),
  ...writtenFields,
  by: z.string().nullable().describe('Name of the author, when the author wants that'),
  meeting: meeting.nullable().describe('Null for what was written outside a meeting'),
  month,
});
export type LearnedEntry = z.infer<typeof learnedEntry>;

/** What a team decided, parked or left open. Never who needed or voted what. */
export const teamDecision = z.object({
  meeting,
  question: z.string(),
  status: z.enum(['decided', 'parked', 'unfinished']),
  text: z.string(),
  reason: z.string(),
  needs: z.array(z.object({ text: z.string(), answer: z.enum(['adopted', 'adapted', 'not-adopted']).nullable(), reason: z.string() })),
});
export type TeamDecision = z.infer<typeof teamDecision>;

const learned = z.array(learnedEntry);

/** What a team learned, decided and tried over time. */
export const teamLearningAnswer = z.object({
  today: day,
  readers: z.enum(READERS).describe('team: with what was shared with the people of the team only'),
  team: z.object({ id: z.string(), name: z.string(), kind: z.enum(['werkteam', 'werkgroep']), community: named, period: named.nullable() }),
  people: z
    .object({ total: z.number().int().nullable().describe('Null when it may not be told'), perspectives: z.array(z.string()), organisations: z.array(z.string()) })
    .describe('Who is in it now. Without figures: beside those of all teams together they would give those of another team by subtraction'),
  opgave: z.array(z.object({ text: z.string(), heldBy: z.string(), reason: z.string(), current: z.boolean(), date: day, earlier: z.array(z.object({ text: z.string(), reason: z.string(), date: day })) })),
  sentences: z.array(z.object({ text: z.string(), date: day, meeting })),
  decisions: z.array(teamDecision),
  parked: z.array(z.object({ text: z.string(), date: day })),
  entries: z.object({ individual: learned, team: learned, organisation: learned }),
  experiments: z.array(experimentAnswer.omit({ version: true })),
  carryOver: z.array(carryOverLine),
  pulse: teamPulsesAnswer.shape.trends.describe('What was answered to short questionnaires, as far as it may be told'),
  meetings: z.array(meeting),
});
export type TeamLearning = z.infer<typeof teamLearningAnswer>;
