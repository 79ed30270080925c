import { z } from 'zod';
import { courseFields } from '../../parts/cards/config.js';
import { course } from '../../parts/cards/course.js';
import type { StepPlan } from '../../parts/cards/plan.js';
import { withEntries } from '../../parts/entries/with-entries.js';
import { script } from './script.js';

const STEPS = ['know', 'means', 'see'] as const;
const config = z.strictObject(courseFields(STEPS, { show: 'revealed' }));

/** What only I know is written first and shown together, so that the first speaker does not set what the others say. */
const PLAN: readonly StepPlan[] = [
  { name: 'know', writers: 'everyone', limit: 400, most: 5 },
  { name: 'means', writers: 'everyone', limit: 400, most: 5, learns: 'individual' },
  { name: 'see', writers: 'group', limit: 600, learns: 'team' },
];

/** Elaborating information: what do only you know, what does it mean for your part, what do we see now. See README.md here. */
export const information = withEntries(course({ name: 'information', config, steps: () => PLAN }, { minutes: 30, script, phoneSeconds: () => 180 }));
