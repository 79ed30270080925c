import { z } from 'zod';
import { courseFields } from '../../parts/cards/config.js';
import type { Order } from '../../parts/cards/order.js';
import type { CoursePlan, StepPlan } from '../../parts/cards/plan.js';
import { DECIDE, FIELD, LENSES, MORAL, SHARED } from './faces-contract.js';

export const config = z.strictObject(courseFields([MORAL, SHARED, FIELD, DECIDE]));
export type JudgementConfig = z.output<typeof config>;

/** What is good comes before what a profession makes of it. */
export const ORDER: Order = { first: SHARED, then: FIELD };

/** First the judgement of people, together; then of each profession from its own field; then what it asks. */
function steps({ mode }: JudgementConfig): readonly StepPlan[] {
  return [
    { name: MORAL, writers: 'everyone', limit: 400, most: 3 },
    { name: SHARED, writers: 'group', limit: 300, most: 5, learns: 'team' },
    {
      name: FIELD,
      writers: 'everyone',
      limit: 300,
      most: 6,
      learns: 'individual',
      fields: {
        // Of one profession there is often one person: whoever writes without a name need not say which.
        who: { kind: 'label', limit: 80, from: 'perspectives', needed: mode === 'open' },
        lens: { kind: 'choice', of: LENSES, needed: true },
      },
    },
    { name: DECIDE, writers: 'group', limit: 300, most: 8 },
  ];
}

export const PLAN: CoursePlan<JudgementConfig> = { name: 'judgement', config, steps };
