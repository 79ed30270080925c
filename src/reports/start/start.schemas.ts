import { z } from 'zod';
import { MEETING_KINDS } from '../../engine/meeting-kinds.js';

/** What a meeting that comes soon may still lack. */
export const MISSING = ['programme', 'questions', 'time', 'place', 'framing', 'members'] as const;

const day = z.string().describe('YYYY-MM-DD');

/** What asks for attention, for who is logged in. */
export const startAnswer = z.object({
  today: z.array(
    z.object({ id: z.string(), title: z.string(), kind: z.enum(MEETING_KINDS), team: z.string(), date: day, time: z.string(), place: z.string(), status: z.enum(['planned', 'open', 'closed']) }),
  ),
  notReady: z.array(z.object({ id: z.string(), title: z.string(), date: day, missing: z.array(z.enum(MISSING)) })),
  cameIn: z.array(
    z.object({
      kind: z.enum(['registration', 'note', 'framing', 'member']),
      at: z.number().int().describe('milliseconds since 1970'),
      title: z.string().describe('The name of a person, or what an opgave says now'),
      where: z.string().describe('The name of the meeting or team'),
      meeting: z.string().optional(),
      team: z.string().optional(),
    }),
  ),
  teams: z.array(z.object({ id: z.string(), name: z.string(), community: z.string(), members: z.number().int(), empty: z.boolean() })),
  letters: z.object({ waiting: z.number().int(), failed: z.number().int(), toCopy: z.number().int() }),
  organisations: z.array(z.object({ id: z.string(), name: z.string() })),
});
export type Start = z.infer<typeof startAnswer>;
export type CameIn = Start['cameIn'][number];
