import { z } from 'zod';
import { optionalText } from '../../engine/text.js';
import { courseFields } from '../../parts/cards/config.js';
import type { StepPlan } from '../../parts/cards/plan.js';
import { LINE_FROM, LINE_TO } from '../../parts/timeline/faces-contract.js';
import { ACTION, EFFECTS, HISTORY, LEVELS, LEVER, TURN, TURNS } from './faces-contract.js';

const STEPS = [HISTORY, TURN, LEVER, ACTION] as const;
/** The most characters of the words at an end of the line, and of an organisation. */
const END_LIMIT = 40;
const WHOSE_LIMIT = 60;

const line = z.strictObject({ from: optionalText(END_LIMIT), to: optionalText(END_LIMIT) });

export const config = z.strictObject({ ...courseFields(STEPS), line: line.prefault({}) });
export type PatternsConfig = z.output<typeof config>;

/** What happened and whose it was; what of it to break or to strengthen; where the lever is; who does what. */
export function steps({ mode, line: { from, to } }: PatternsConfig): readonly StepPlan[] {
  return [
    {
      name: HISTORY,
      writers: 'everyone',
      limit: 120,
      most: 8,
      strict: true,
      fields: {
        // Of one organisation there is often one person: whoever writes without a name need not say which.
        organisation: { kind: 'label', limit: WHOSE_LIMIT, from: 'organisations', needed: mode === 'open' },
        when: { kind: 'place', from: LINE_FROM, to: LINE_TO, needed: true, ends: [from, to] },
        effect: { kind: 'choice', of: EFFECTS, needed: true },
      },
    },
    { name: TURN, writers: 'everyone', limit: 240, most: 4, fields: { turn: { kind: 'choice', of: TURNS, needed: true } } },
    { name: LEVER, writers: 'everyone', limit: 240, most: 6, learns: 'team', fields: { level: { kind: 'choice', of: LEVELS, needed: true } } },
    { name: ACTION, writers: 'group', limit: 300, learns: 'organisation', fields: { who: { kind: 'label', limit: 80, needed: true }, by: { kind: 'label', limit: 60, needed: true } } },
  ];
}
