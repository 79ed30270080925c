import { CARRY_STATES, type CarryState } from '../../../engine/carry-over.js';
import type { CarryOverRow, PicturesAnswer } from '../pictures.answers.js';
import { grouped } from '../grouped.js';
import { amountOf, inOneWay } from './amounts.js';
import { type Everybody, peopleBehind } from './people.js';
import { headOf, type PeriodDays, rowsOf, type TeamRow } from './rows.js';

/** How many next steps of a meeting (or, with an empty session, from outside one) are in a state. */
export interface Carried {
  readonly team: string | null;
  readonly state: CarryState;
  readonly session: string;
  readonly count: number;
}

/**
 * How far next steps are, per team. What came from no team is in the picture of all periods only: a next step has no day of its own
 * by which it would be in one.
 */
export function carriedOf(teams: readonly TeamRow[], carried: readonly Carried[], everybody: Everybody, period: PeriodDays | null): PicturesAnswer['carryOver'] {
  const byTeam = grouped(carried, ({ team }) => team);
  const row = (team: TeamRow | null): CarryOverRow => {
    const own = byTeam.get(team?.id ?? null) ?? [];
    const count = (state: CarryState) => {
      const here = own.filter((one) => one.state === state);
      return amountOf(here.reduce((sum, one) => sum + one.count, 0), peopleBehind(here, team?.id ?? null, null, everybody));
    };
    const [intention, shared, tried, adapted, anchored, stopped] = CARRY_STATES;
    const counts = { intention: count(intention), shared: count(shared), tried: count(tried), adapted: count(adapted), anchored: count(anchored), stopped: count(stopped) };
    return { ...headOf(team), counts: team === null ? (inOneWay([counts], CARRY_STATES)[0] ?? counts) : counts };
  };
  const apart = period === null && byTeam.has(null) ? [row(null)] : [];
  return { states: [...CARRY_STATES], rows: [...rowsOf(teams, period).map(row), ...apart] };
}
