import { z } from 'zod';
import { LABEL_LIMIT, text } from '../../engine/text.js';
import { courseFields } from '../../parts/cards/config.js';

/** What a line rests on. All three are knowledge; none counts for more. */
export const SOURCES = ['research', 'practice', 'experience'] as const;

/** The most perspectives on one palette: more letters than this cannot be told apart on a screen. */
export const MOST_PERSPECTIVES = 12;
/** The most characters of a line. One line, written while listening. */
export const LINE_LIMIT = 200;
/** The most minutes a perspective can be given. */
export const MOST_MINUTES = 60;

export const config = z.strictObject({
  ...courseFields(['line', 'elsewhere']),
  /** Whose turn it is to be heard; empty for the perspectives of the meeting. */
  perspectives: z.array(text(LABEL_LIMIT)).max(MOST_PERSPECTIVES, 'too-many-choices').default([]),
  /** How many minutes each has; a line on the screen, nobody is cut off. */
  minutes: z.number().int('malformed').min(1, 'malformed').max(MOST_MINUTES, 'malformed').default(5),
  /** Whether listeners write while they listen, or once the facilitator opens it. */
  notes: z.enum(['while', 'after']).default('while'),
});

export type PerspectivesConfig = z.infer<typeof config>;
