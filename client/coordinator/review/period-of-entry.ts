import type { Named, Period } from '../model';
import type { ReviewEntry } from './model';

interface Where {
  readonly teams: readonly { readonly id: string; readonly period: Named | null }[];
  readonly periods: readonly Period[];
}

/** The period an entry is of, as the filter of the desk has it: that of its team, else the one of its day; else the first of the list. */
export function periodOfEntry({ team, meeting, month }: Pick<ReviewEntry, 'team' | 'meeting' | 'month'>, { teams, periods }: Where): string {
  const ofTeam = teams.find(({ id }) => id === team?.id)?.period;
  const when = meeting?.date ?? month;
  const ofDay = periods.find(({ startsOn, endsOn }) => (startsOn ?? endsOn) !== null && from(startsOn, when) && until(endsOn, when));
  return (ofTeam ?? ofDay ?? periods[0])?.id ?? '';
}

/** A month is of every period it has a day of. */
const from = (day: string | null, when: string): boolean => day === null || day.slice(0, when.length) <= when;
const until = (day: string | null, when: string): boolean => day === null || when <= day.slice(0, when.length);
