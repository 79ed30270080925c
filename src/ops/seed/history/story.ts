import { z } from 'zod';
import { LAYERS } from '../../../engine/learning.js';
import made from './history.invented.json' with { type: 'json' };

const text = z.string().min(1);
const texts = z.array(text).min(1);

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
    teams: z.array(
      z.object({
        name: text.regex(/\(verzonnen\)$/),
        opgave: text,
        titles: texts,
        clauses: texts,
        home: texts,
        steps: texts,
        sentences: texts,
        experiment: z.object({ title: text, hypothesis: text, groups: text, worked: z.string(), didNotWork: z.string(), better: z.string(), next: z.string() }),
        decisions: z.array(
          z.object({
            question: text,
            yes: text,
            no: text,
            decision: text,
            needs: z.array(z.object({ text, answer: z.enum(['adopted', 'adapted', 'not-adopted']), reason: z.string() })),
          }),
        ),
      }),
    ),
  })
  .parse(made);
export type Story = typeof story;
export type TeamStory = Story['teams'][number];
export type DecisionStory = TeamStory['decisions'][number];

export const layers = LAYERS;
