import { z } from 'zod';
import { optionalText } from '../../engine/text.js';
import { courseFields } from '../../parts/cards/config.js';
import type { StepPlan } from '../../parts/cards/plan.js';
import type { Saying } from './faces-contract.js';

/** The most characters of what the group says in one text. */
export const SAYING_LIMIT = 1000;

const STEPS = ['hypothesis', 'groups', 'evaluate', 'next'] as const;
export type Step = (typeof STEPS)[number];

export const config = z.strictObject({
  /** Making the plan, looking back on it, or both in one go. */
  part: z.enum(['plan', 'evaluate', 'both']).default('both'),
  /** What was agreed before, for when the group only looks back. */
  hypothesis: optionalText(SAYING_LIMIT),
  ...courseFields(STEPS, { show: 'revealed' }),
});
export type ExperimentConfig = z.infer<typeof config>;

/** The question that a card of looking back answers. */
export const ASKED = ['worked', 'didNotWork', 'better'] as const satisfies readonly Saying[];

/** Everybody writes; who does what where is the group's. Six groups fit on the page of a team. */
const ALL: Readonly<Record<Step, StepPlan>> = {
  hypothesis: { name: 'hypothesis', writers: 'everyone', limit: 400, most: 3 },
  groups: { name: 'groups', writers: 'group', limit: 200, most: 6, fields: { who: { kind: 'label', limit: 60 }, where: { kind: 'label', limit: 60 } } },
  evaluate: { name: 'evaluate', writers: 'everyone', limit: 300, most: 9, fields: { asked: { kind: 'choice', of: ASKED, needed: true } } },
  next: { name: 'next', writers: 'everyone', limit: 300, most: 3 },
};

/** Which steps a part has. */
export function stepsOf({ part }: ExperimentConfig): readonly StepPlan[] {
  const steps: readonly Step[] = part === 'plan' ? ['hypothesis', 'groups'] : part === 'evaluate' ? ['evaluate', 'next'] : STEPS;
  return steps.map((step) => ALL[step]);
}

/** What the group says in a step. */
export const SAID_IN: Readonly<Record<string, readonly Saying[]>> = { hypothesis: ['hypothesis'], evaluate: ASKED, next: ['next'] };
