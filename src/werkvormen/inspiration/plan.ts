import { z } from 'zod';
import { fileSetting } from '../../engine/file.js';
import { optionalLink, optionalText } from '../../engine/text.js';
import { courseFields } from '../../parts/cards/config.js';
import type { CoursePlan } from '../../parts/cards/plan.js';
import { STRIKES } from './faces-contract.js';

/** A line, not a page: it is read from eight metres, beside those of the others. */
const LIMIT = 200;

const config = z.strictObject({
  text: optionalText(),
  /** A film or a page, opened in a tab of its own: nothing of another site is in a page of ours. */
  link: optionalLink,
  /** Who made it, or who speaks. */
  source: optionalText(120),
  file: fileSetting,
  /** Whether people may write a line about it afterwards. */
  lines: z.boolean().default(true),
  ...courseFields([STRIKES]),
});
export type InspirationConfig = z.output<typeof config>;

export const PLAN: CoursePlan<InspirationConfig> = {
  name: 'inspiration',
  config,
  steps: ({ lines }) => (lines ? [{ name: STRIKES, writers: 'everyone', limit: LIMIT, most: 1 }] : []),
};
