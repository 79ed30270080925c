import { PULSE_ITEMS, type PulseFigure, type PulseItem, type Spread } from '../../engine/pulse.js';

/**
 * What is shown of pulses, as plain functions of what was kept when they closed.
 *
 * Why nothing here can be subtracted (rule 22): of a statement that fewer than five people answered nothing is kept at
 * the close, not even how many they were. So no sum, mean or trend can have it in it, and what everybody together is
 * taken from is only what stands beside it. Two rules hold it there:
 * - a figure of teams together is the mean of the figures that are shown of those teams, each team as heavy as another.
 *   It is never made of ballots, and has no size; with fewer than two teams there is none.
 * - who answered one statement is not counted: a pulse has one size, of all its ballots, and none under five.
 */

/** One pulse as the figures need it: closed, with its own day. */
export interface Measured {
  readonly id: string;
  readonly title: string;
  /** `YYYY-MM-DD` */
  readonly closedOn: string;
  readonly items: readonly PulseItem[];
  readonly figures: readonly PulseFigure[];
}

/** One moment of a trend. `mean` (1 to 5) is null where too few people answered. */
export interface TrendPoint {
  readonly pulse: string;
  readonly title: string;
  readonly closedOn: string;
  readonly mean: number | null;
  readonly spread: Spread | null;
}

/** How one statement went, pulse after pulse, the oldest first; pulses in which it was not asked are left out. */
export interface Trend {
  readonly item: PulseItem;
  readonly points: readonly TrendPoint[];
}

/** A team with its trends. */
export interface TeamTrends<Team> {
  readonly team: Team;
  readonly trends: readonly Trend[];
}

/** What teams together said of a statement, each by its latest figure. */
export interface Together {
  readonly item: PulseItem;
  /** Null with fewer than two teams. */
  readonly mean: number | null;
}

/** The trends of one team, statement by statement in their fixed order. */
export function trendsOf(pulses: readonly Measured[]): Trend[] {
  const inOrder = [...pulses].sort((a, b) => a.closedOn.localeCompare(b.closedOn));
  return PULSE_ITEMS.flatMap((item) => {
    const points = inOrder.filter((pulse) => pulse.items.includes(item)).map((pulse) => pointOf(pulse, item));
    return points.length === 0 ? [] : [{ item, points }];
  });
}

/** What teams together said, of what is shown of each and of nothing else. */
export function togetherOf(teams: readonly TeamTrends<unknown>[]): Together[] {
  return PULSE_ITEMS.flatMap((item) => {
    const trends = teams.flatMap((team) => team.trends.filter((trend) => trend.item === item));
    const latest = trends.map(latestOf).filter((mean) => mean !== null);
    if (trends.length === 0) return [];
    return [{ item, mean: latest.length < 2 ? null : rounded(latest.reduce((sum, mean) => sum + mean, 0) / latest.length) }];
  });
}

/** The latest figure of a trend; null when none was ever shown. */
export function latestOf({ points }: Trend): number | null {
  return points.findLast((point) => point.mean !== null)?.mean ?? null;
}

/** Hundredths of a point as a number from 1 to 5. */
export function inPoints(hundredths: number): number {
  return hundredths / 100;
}

function pointOf({ id, title, closedOn, figures }: Measured, item: PulseItem): TrendPoint {
  const figure = figures.find((one) => one.item === item);
  return { pulse: id, title, closedOn, mean: figure ? inPoints(figure.mean) : null, spread: figure?.spread ?? null };
}

function rounded(mean: number): number {
  return Math.round(mean * 100) / 100;
}
