import { z } from 'zod';
import { optionalText, text } from '../../engine/text.js';

/** The most characters of a statement: more can't be read while walking. */
export const STATEMENT_LIMIT = 200;
/** The most statements of one run. */
export const MOST_STATEMENTS = 12;

const ends = z.strictObject({ from: optionalText(60), to: optionalText(60) }).prefault({});

export const config = z.strictObject({
  /** Without any, the question of the item is the statement. */
  statements: z.array(text(STATEMENT_LIMIT)).max(MOST_STATEMENTS, 'malformed').default([]),
  field: z.enum(['line', 'square']).default('line'),
  /** Words at the ends of the line; empty: disagree and agree. */
  across: ends,
  /** Words at the ends of the second line of a square. */
  up: ends,
  mode: z.enum(['open', 'anonymous']).default('open'),
  /** Dots without a name only ever come together. */
  show: z.enum(['revealed', 'live']).default('revealed'),
});

export type PositionConfig = z.infer<typeof config>;
