import { z } from 'zod';
import { LAYERS } from '../../engine/learning.js';
import { READERS } from '../report.js';

const day = z.string().describe('YYYY-MM-DD');

const few = z.object({ texts: z.array(z.string()), more: z.boolean().describe('Whether the report has more on this level') });

/** A meeting for who was not there, to be read in three minutes. Never who said, needed or voted what. */
export const missedAnswer = z.object({
  meeting: z.object({ id: z.string(), title: z.string(), date: day, team: z.string(), question: z.string() }),
  readers: z.enum(READERS),
  provisional: z.boolean().describe('The meeting still goes on'),
  minutes: z.number().int().describe('How long reading takes; more than three only when the decisions alone take that long'),
  more: z.boolean().describe('Whether the report has more than this'),
  decisions: z.array(
    z.object({
      question: z.string(),
      status: z.enum(['decided', 'parked', 'unfinished']),
      text: z.string(),
      reason: z.string(),
      needs: z.array(z.object({ text: z.string(), answer: z.enum(['adopted', 'adapted', 'not-adopted']).nullable(), reason: z.string() })),
    }),
  ),
  sentences: z.array(z.string()),
  learned: z.object({ individual: few, team: few, organisation: few }).describe('Always three levels, also empty ones'),
  steps: z.array(z.object({ nextStep: z.string(), landsAt: z.string(), layer: z.enum(LAYERS).nullable() })).describe('What people take home'),
  parked: z.array(z.string()),
  notes: z.array(z.object({ text: z.string(), link: z.string() })).describe('To read, hear or see again'),
  next: z.object({ title: z.string(), date: day, time: z.string(), place: z.string() }).nullable().describe('The next meeting of the team'),
});
export type Missed = z.infer<typeof missedAnswer>;
