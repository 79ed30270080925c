import { z } from 'zod';
import { courseFields } from '../../parts/cards/config.js';
import type { CoursePlan, FieldPlan, StepPlan } from '../../parts/cards/plan.js';

/** The steps in which somebody can take a role; several at a time, and none is better than another. */
export const STANCES = ['release', 'enable', 'spur', 'direct', 'rule'] as const;

/** The most characters of the name of a role. */
export const ROLE_LIMIT = 60;

export const config = z.strictObject({
  ...courseFields(['own', 'expect', 'agreed']),
  /** Whether a card can say in which steps: letting go, enabling, encouraging, directing, regulating. */
  stances: z.boolean().default(false),
});

export type RolesConfig = z.infer<typeof config>;

export const PLAN: CoursePlan<RolesConfig> = {
  name: 'roles',
  config,
  steps: ({ stances }): readonly StepPlan[] => {
    const stance: Readonly<Record<string, FieldPlan>> = stances ? { stance: { kind: 'several', of: STANCES } } : {};
    const role: FieldPlan = { kind: 'label', limit: ROLE_LIMIT, needed: true, from: 'perspectives' };
    return [
      { name: 'own', writers: 'everyone', limit: 300, most: 3, fields: { role, ...stance } },
      { name: 'expect', writers: 'everyone', limit: 300, most: 8, fields: { role: { ...role, others: true }, ...stance } },
      { name: 'agreed', writers: 'group', limit: 400, most: 60, fields: { role: { ...role, others: true } } },
    ];
  },
};
