import { z } from 'zod';
import { courseFields } from '../../parts/cards/config.js';
import type { CoursePlan, StepPlan } from '../../parts/cards/plan.js';
import type { Order } from '../../parts/cards/order.js';
import { NAME, SIDES, SOURCES, TEST, VALID, WEIGH } from './faces-contract.js';

export const config = z.strictObject(courseFields([VALID, 'relevant', 'analyse', WEIGH, NAME, TEST]));
export type ProblemConfig = z.output<typeof config>;

/** Naming comes only after weighing: a problem that has a name early has its solution in it. */
export const ORDER: Order = { first: WEIGH, then: NAME };

/** First what each holds to be true and what matters, then one case, then approaches, and only then a name for the problem. */
const STEPS: readonly StepPlan[] = [
  { name: VALID, writers: 'everyone', limit: 300, most: 4, fields: { source: { kind: 'choice', of: SOURCES, needed: true } } },
  { name: 'relevant', writers: 'everyone', limit: 240, most: 3 },
  // About people who are not here.
  { name: 'analyse', writers: 'everyone', limit: 400, most: 5, strict: true },
  { name: WEIGH, writers: 'group', limit: 240, most: 30, fields: { approach: { kind: 'label', limit: 80, needed: true }, side: { kind: 'choice', of: SIDES, needed: true } } },
  { name: NAME, writers: 'group', limit: 300, most: 6, learns: 'team', fields: { held: { kind: 'label', limit: 80, from: 'perspectives', others: true } } },
  { name: TEST, writers: 'everyone', limit: 300, most: 3, learns: 'individual' },
];

export const PLAN: CoursePlan<ProblemConfig> = { name: 'problem', config, steps: () => STEPS };
