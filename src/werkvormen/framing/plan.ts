import { z } from 'zod';
import { courseFields } from '../../parts/cards/config.js';
import type { CoursePlan, StepPlan } from '../../parts/cards/plan.js';
import { BESIDE, FRAMES, STANDINGS, VERSION } from './faces-contract.js';

export const config = z.strictObject(courseFields([FRAMES, BESIDE, VERSION]));
export type FramingConfig = z.output<typeof config>;

/** The most characters of who holds a version, and of a perspective. */
const WHO_LIMIT = 80;

const STEPS: readonly StepPlan[] = [
  { name: FRAMES, writers: 'everyone', limit: 240, most: 1, fields: { perspective: { kind: 'label', limit: WHO_LIMIT, from: 'perspectives' } } },
  { name: BESIDE, writers: 'everyone', limit: 240, most: 5, learns: 'individual' },
  {
    name: VERSION,
    writers: 'group',
    limit: 300,
    most: 8,
    learns: 'team',
    fields: { standing: { kind: 'choice', of: STANDINGS, needed: true }, held: { kind: 'label', limit: WHO_LIMIT, needed: true, from: 'perspectives', others: true } },
  },
];

export const PLAN: CoursePlan<FramingConfig> = { name: 'framing', config, steps: () => STEPS };
