import { type Level, LEVELS } from '../../../engine/learning.js';
import type { CoverageCell, CoverageRow, PicturesAnswer } from '../pictures.answers.js';
import { grouped } from '../grouped.js';
import { amountOf, inOneWay } from './amounts.js';
import { halfOf, halvesFrom, monthsOf, spanOf } from './halves.js';
import { type Everybody, peopleBehind } from './people.js';
import { headOf, inPicture, type PeriodDays, rowsOf, type TeamRow } from './rows.js';

/** How many entries of a meeting (or, with an empty session, from outside one) are on a level. `day` may be a month. */
export interface Shared {
  readonly team: string | null;
  readonly day: string;
  readonly level: Level;
  readonly session: string;
  readonly count: number;
}

export interface CoverageData {
  readonly teams: readonly TeamRow[];
  readonly shared: readonly Shared[];
  /** Days on which teams met, and days of meetings without a team. */
  readonly met: readonly { readonly team: string | null; readonly day: string }[];
  readonly everybody: Everybody;
  readonly today: string;
}

/** The three levels of every team over time, empty ones too (rule 20). A cell is the same in every picture it is in. */
export function coverageOf(data: CoverageData, period: PeriodDays | null): PicturesAnswer['coverage'] {
  const byTeam = grouped(data.shared, ({ team }) => team);
  const rows = [...rowsOf(data.teams, period), null].map((team): CoverageRow => {
    const shared = grouped(byTeam.get(team?.id ?? null) ?? [], ({ day }) => halfOf(day));
    const halves = halvesOf(team, [...shared.keys()], data).filter((half) => (team?.period ? true : inPicture(half, period)));
    // Every half year there is, whatever the picture is of: so that a row says the same in each.
    const told = [...new Set([...shared.keys(), ...halves])].map((half) => cellOf(half, team?.id ?? null, shared.get(half) ?? [], data.everybody));
    const cells = team === null ? inOneWay(told, LEVELS) : told;
    return { ...headOf(team), cells: cells.filter(({ half }) => halves.includes(half)).sort((a, b) => (a.half < b.half ? -1 : 1)) };
  });
  const shown = rows.filter(({ team, cells }) => cells.length > 0 || team?.id !== undefined);
  const span = spanOf(shown.flatMap(({ cells }) => cells.map(({ half }) => half)));
  return { halves: span ? halvesFrom(span.first, span.last).map(monthsOf) : [], rows: shown };
}

/** When a team was at work: in its period as far as that has come, and whenever it met or shared something. */
function halvesOf(team: TeamRow | null, sharedIn: readonly string[], { met, today }: CoverageData): string[] {
  const now = halfOf(today);
  const known = [...sharedIn, ...met.filter((one) => one.team === (team?.id ?? null)).map(({ day }) => halfOf(day))];
  const starts = team?.period?.startsOn ?? null;
  if (starts !== null && halfOf(starts) <= now) known.push(...worked(starts, earliest(now, team?.period?.endsOn ?? today), team?.period?.endsOn ?? null));
  // Nothing is known of it yet: what it does now is what there is to see.
  if (known.length === 0 && team !== null) known.push(now);
  const span = spanOf(known);
  return span ? halvesFrom(span.first, span.last) : [];
}

/** Fewer months than this of a half year are hardly any of it: without anything in it, it is not shown. */
const HARDLY = 3;

/** The first and the last half year of a period, without one at either end of which it has hardly any month. */
function worked(startsOn: string, last: string, endsOn: string | null): readonly string[] {
  const month = (day: string): number => (Number(day.slice(5, 7)) - 1) % 6;
  const all = halvesFrom(halfOf(startsOn), last);
  const lateBegin = 6 - month(startsOn) < HARDLY;
  const earlyEnd = endsOn !== null && halfOf(endsOn) === last && month(endsOn) + 1 < HARDLY;
  const kept = all.slice(lateBegin ? 1 : 0, earlyEnd ? -1 : undefined);
  return kept.length > 0 ? kept : all;
}

function earliest(half: string, day: string): string {
  return halfOf(day) < half ? halfOf(day) : half;
}

function cellOf(half: string, team: string | null, shared: readonly Shared[], everybody: Everybody): CoverageCell {
  const { from, until } = monthsOf(half);
  const at = (level: Level) => {
    const here = shared.filter((one) => one.level === level);
    return amountOf(here.reduce((sum, { count }) => sum + count, 0), peopleBehind(here, team, { from, until }, everybody));
  };
  const [individual, ofTeam, organisation] = LEVELS;
  return { half, individual: at(individual), team: at(ofTeam), organisation: at(organisation) };
}
