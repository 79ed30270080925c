import { halfOf } from './halves.js';

/** A team as a row of a picture. */
export interface TeamRow {
  readonly id: string;
  readonly name: string;
  readonly period: PeriodDays | null;
}

export interface PeriodDays {
  readonly id: string;
  readonly name: string;
  readonly startsOn: string | null;
  readonly endsOn: string | null;
}

type Named = { readonly id: string; readonly name: string };

/** How a row says of what it is. */
export function headOf(team: TeamRow | null): { team: Named | null; period: Named | null } {
  if (team === null) return { team: null, period: null };
  return { team: { id: team.id, name: team.name }, period: team.period && { id: team.period.id, name: team.period.name } };
}

/** The teams of which a picture of this period is, by name: their order says nothing. A team that is in no period is in every picture. */
export function rowsOf(teams: readonly TeamRow[], period: PeriodDays | null): TeamRow[] {
  const meant = period === null ? teams : teams.filter((team) => team.period === null || team.period.id === period.id);
  return [...meant].sort((a, b) => a.name.localeCompare(b.name, 'nl') || (a.id < b.id ? -1 : 1));
}

/**
 * Whether a half year belongs to a picture of this period. A half year is shown whole or not at all, whatever the days of the
 * period are: by moving them nobody finds what was in between.
 */
export function inPicture(half: string, period: PeriodDays | null): boolean {
  if (period === null) return true;
  return (period.startsOn === null || half >= halfOf(period.startsOn)) && (period.endsOn === null || half <= halfOf(period.endsOn));
}
