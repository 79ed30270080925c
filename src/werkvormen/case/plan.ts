import { z } from 'zod';
import { optionalText } from '../../engine/text.js';
import { courseFields } from '../../parts/cards/config.js';
import type { StepPlan } from '../../parts/cards/plan.js';
import { LINE_FROM, LINE_TO } from '../../parts/timeline/faces-contract.js';
import { CASE, MOMENTS, OTHER, CONCLUSION } from './faces-contract.js';

const STEPS = [CASE, 'facts', MOMENTS, 'ideal', 'takes', 'pattern', OTHER, CONCLUSION] as const;
/** The most characters of the case itself, and of the words at an end of the line. */
export const CASE_LIMIT = 1500;
const END_LIMIT = 40;

const line = z.strictObject({ from: optionalText(END_LIMIT), to: optionalText(END_LIMIT) });

export const config = z.strictObject({ ...courseFields(STEPS), line: line.prefault({}) });
export type CaseConfig = z.output<typeof config>;

/** From what happened to what it means; whatever is about the people in the case is looked through strictly (rule 19). */
export function steps({ line: { from, to } }: CaseConfig): readonly StepPlan[] {
  return [
    { name: CASE, writers: 'group', limit: CASE_LIMIT, most: 3, strict: true },
    { name: 'facts', writers: 'everyone', limit: 240, most: 10, strict: true },
    { name: MOMENTS, writers: 'everyone', limit: 140, most: 6, strict: true, fields: { when: { kind: 'place', from: LINE_FROM, to: LINE_TO, needed: true, ends: [from, to] } } },
    { name: 'ideal', writers: 'everyone', limit: 300, most: 5 },
    { name: 'takes', writers: 'everyone', limit: 300, most: 5, learns: 'individual' },
    { name: 'pattern', writers: 'group', limit: 400, learns: 'team' },
    { name: OTHER, writers: 'everyone', limit: 400, most: 5, other: true },
    { name: CONCLUSION, writers: 'group', limit: 600 },
  ];
}
