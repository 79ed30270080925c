import { z } from 'zod';
import { courseFields } from '../../parts/cards/config.js';
import type { CoursePlan, StepPlan } from '../../parts/cards/plan.js';

/** The three levels of learning; a choice on a card, no entry of the learning log. */
export const LEVELS = ['individual', 'team', 'organisation'] as const;

export const config = z.strictObject({
  /** Only talk and no note at all, one card each, or up to twelve. */
  intensity: z.enum(['none', 'light', 'full']).default('light'),
  /** A card can say on which level it is learning. */
  learning: z.boolean().default(false),
  ...courseFields(['harvest']),
});
export type HarvestConfig = z.infer<typeof config>;

const MOST = { none: 0, light: 1, full: 12 };

export const plan: CoursePlan<HarvestConfig> = {
  name: 'harvest',
  config,
  steps: ({ intensity, learning }): readonly StepPlan[] => [
    // With "none" a phone has nothing to do: it is asked of the group, aloud.
    { name: 'harvest', writers: intensity === 'none' ? 'group' : 'everyone', limit: 300, most: MOST[intensity], fields: learning ? { level: { kind: 'choice', of: LEVELS } } : {}, learns: { field: 'level', otherwise: 'individual' } },
  ],
};
