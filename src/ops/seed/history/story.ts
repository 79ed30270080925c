import { z } from 'zod';
import { LAYERS } from '../../../engine/learning.js';
import { CAFE_TYPES } from '../../../meetings/meeting.js';
import made from './history.invented.json' with { type: 'json' };

const text = z.string().min(1);
const texts = z.array(text).min(1);

const decision = z.object({
  question: text,
  yes: text,
  no: text,
  decision: text,
  needs: z.array(z.object({ text, answer: z.enum(['adopted', 'adapted', 'not-adopted']), reason: z.string() })),
});

/** What was made up for three years of meetings. Teams and people say so themselves. */
export const story = z
  .object({
    names: texts,
    functions: texts,
    openers: z.object({ individual: texts, team: texts, organisation: texts }),
    touched: texts,
    views: z.array(z.object({ from: text, to: text })),
    themes: texts,
    remarks: z.array(z.object({ byWhom: text.regex(/verzonnen/), text })),
    happened: texts,
    reasons: texts,
    /** When or how somebody will do it; begins a next step. */
    moments: texts,
    teams: z.array(
      z.object({
        name: text.regex(/\(verzonnen\)$/),
        opgave: text,
        titles: texts,
        clauses: texts,
        home: texts,
        /** Whole sentences, each said once. */
        lines: texts,
        /** What people will do, after one of the moments. */
        actions: texts,
        sentences: texts,
        experiment: z.object({ title: text, hypothesis: text, groups: text, worked: z.string(), didNotWork: z.string(), better: z.string(), next: z.string() }),
        decisions: z.array(decision),
      }),
    ),
    cafes: z.array(
      z.object({
        type: z.enum(CAFE_TYPES), title: text, question: text, theme: text,
        individual: texts, team: texts, organisation: z.array(z.object({ text, step: text })), sentence: text,
        decision: decision.nullable(),
      }),
    ),
  })
  .parse(made);
export type Story = typeof story;
export type TeamStory = Story['teams'][number];
export type DecisionStory = z.infer<typeof decision>;
export type CafeStory = Story['cafes'][number];

export const layers = LAYERS;
