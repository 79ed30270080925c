import { z } from 'zod';
import { CARRY_STATES } from '../../engine/carry-over.js';

/**
 * What the pictures are drawn from. Every figure is about one row and nothing else: it is the same whatever is filtered,
 * and there are no sums, so that nothing follows by subtraction (rule 22).
 */

const named = z.object({ id: z.string(), name: z.string() });
const month = z.string().describe('YYYY-MM');

/** A figure, or a word where the group of people behind it is under 5 (`some`: one or more) or where there is nothing. */
export const amount = z.union([z.number().int(), z.enum(['some', 'none'])]);
export type Amount = z.infer<typeof amount>;

/** Half a year: January up to June, or July up to December. */
export const half = z.object({ id: z.string().describe('`2026-1` or `2026-2`'), from: month, until: month });
export type Half = z.infer<typeof half>;

export const coverageCell = z.object({ half: z.string(), individual: amount, team: amount, organisation: amount });
export type CoverageCell = z.infer<typeof coverageCell>;

/** What was shared with the community, on three levels. */
const coverage = z.object({
  halves: z.array(half).describe('Oldest first, without gaps'),
  rows: z.array(
    z.object({
      team: named.nullable().describe('null: kenniscafés, and what people wrote outside a team'),
      period: named.nullable(),
      cells: z.array(coverageCell).describe('The halves in which this team worked, oldest first; empty levels too'),
    }),
  ),
});

/** How far next steps are. */
const carryOver = z.object({
  states: z.array(z.enum(CARRY_STATES)),
  rows: z.array(z.object({ team: named.nullable(), period: named.nullable(), counts: z.object(Object.fromEntries(CARRY_STATES.map((state) => [state, amount])) as Record<(typeof CARRY_STATES)[number], typeof amount>) })),
});

/** What people said of their team in short questionnaires, where at least five answered. */
const pulse = z.array(
  z.object({
    team: named,
    period: named.nullable(),
    items: z.array(
      z.object({
        item: z.string(),
        points: z.array(z.object({ pulse: z.string(), title: z.string(), month, mean: z.number().nullable().describe('1 to 5; null where fewer than five people answered') })).describe('Oldest first'),
      }),
    ),
  }),
);

export const SEATS = ['taken', 'wanted', 'empty'] as const;
export const perspectiveSign = named.extend({ letter: z.string() });

/** From where people looked. */
const palette = z.object({
  perspectives: z.array(perspectiveSign).describe('The list of the community, in its own order'),
  rows: z
    .array(
      z.object({
        team: named.nullable().describe('null: kenniscafés'),
        period: named.nullable(),
        seats: z.array(z.object({ perspective: z.string(), seat: z.enum(SEATS) })).describe('`taken`: somebody with it is a member or was at the table; `wanted`: the team misses it'),
      }),
    ),
  members: z.array(z.object({ perspective: z.string().nullable(), people: amount })).describe('Of all members of teams now; null: who told none'),
});

export const picturesAnswer = z.object({
  periods: z.array(named),
  period: named.nullable().describe('The one that was asked for'),
  coverage,
  carryOver,
  pulse,
  palette,
});
export type PicturesAnswer = z.infer<typeof picturesAnswer>;
export type CoverageRow = PicturesAnswer['coverage']['rows'][number];
export type CarryOverRow = PicturesAnswer['carryOver']['rows'][number];
export type PulseRow = PicturesAnswer['pulse'][number];
export type PaletteRow = PicturesAnswer['palette']['rows'][number];
