import { z } from 'zod';

const day = z.string().describe('YYYY-MM-DD');
const dated = z.object({ text: z.string(), date: day });
const need = z.object({ text: z.string(), answer: z.enum(['adopted', 'adapted', 'not-adopted']).nullable(), reason: z.string() });
const meeting = z.object({ title: z.string(), date: day });

/** What a newcomer needs to know of a team, to be read in five minutes. */
export const briefAnswer = z.object({
  team: z.object({ name: z.string(), community: z.string(), kind: z.enum(['werkteam', 'werkgroep']) }),
  minutes: z.number().int().describe('How long reading takes'),
  older: z.number().int().describe('How many older things were left out to keep it that short'),
  framings: z.array(z.object({ text: z.string(), heldBy: z.string(), reason: z.string().describe('Why it became this'), current: z.boolean(), history: z.array(z.object({ text: z.string(), reason: z.string(), date: day })) })),
  decisions: z.array(z.object({ meeting, question: z.string(), status: z.enum(['decided', 'parked', 'unfinished']), text: z.string(), needs: z.array(need) })),
  sentences: z.array(dated),
  open: z.array(z.object({ text: z.string(), nextStep: z.string(), landsAt: z.string(), layer: z.string().nullable(), date: day })),
  parked: z.array(dated),
  members: z.array(z.object({ name: z.string(), organisation: z.string(), perspective: z.string(), function: z.string(), since: day, replaces: z.string().nullable() })),
  facilitators: z.array(z.object({ name: z.string() })),
  wanted: z.array(z.object({ name: z.string(), present: z.boolean() })),
  missingVoices: z.array(z.string()),
  glossary: z.array(z.object({ term: z.string(), meaning: z.string() })),
  notes: z.array(z.object({ by: z.string().describe('Empty when nobody is named'), text: z.string(), successor: z.string(), date: day })),
  meetings: z.array(meeting.extend({ present: z.number().int().nullable().describe('Null when it may not be told') })),
});
export type Brief = z.infer<typeof briefAnswer>;

/** What happened in a team since somebody was there. */
export const sinceAnswer = z.object({
  last: meeting.nullable().describe('Null for who was never there'),
  missed: z.array(meeting.extend({ id: z.string() })),
  decisions: z.array(z.object({ question: z.string(), status: z.enum(['decided', 'parked', 'unfinished']), text: z.string(), date: day, needs: z.array(need) })),
  sentences: z.array(dated),
  framings: z.array(z.object({ text: z.string(), heldBy: z.string(), date: day })),
  joined: z.array(z.object({ name: z.string() })),
  left: z.array(z.object({ name: z.string(), replacedBy: z.string().nullable() })),
});
export type Since = z.infer<typeof sinceAnswer>;
