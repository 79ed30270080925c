import type { Perspective } from '../../../community/perspective-store.js';
import type { PaletteRow, PicturesAnswer } from '../pictures.answers.js';
import { amountsOf } from './amounts.js';
import { headOf, inPicture, type PeriodDays, rowsOf, type TeamRow } from './rows.js';

export interface PaletteData {
  readonly teams: readonly TeamRow[];
  readonly perspectives: readonly Perspective[];
  /** Perspectives of who is or was a member of a team, or was at its table. */
  readonly there: readonly { readonly team: string; readonly perspective: string }[];
  /** Perspectives of who was at a meeting without a team, by half year. */
  readonly atCafes: readonly { readonly half: string; readonly perspective: string }[];
  readonly wanted: readonly { readonly team: string; readonly perspective: string }[];
  /** How many members of teams there are now by perspective; null for who told none. */
  readonly members: ReadonlyMap<string | null, number>;
}

/**
 * From where people look. Of one table only words: who is somebody's only colleague with a perspective is found in any figure of it.
 * Of all members together figures, as far as they can be.
 */
export function paletteOf(data: PaletteData, period: PeriodDays | null): PicturesAnswer['palette'] {
  const row = (team: TeamRow | null, taken: ReadonlySet<string>, wanted: ReadonlySet<string>): PaletteRow => ({
    ...headOf(team),
    seats: data.perspectives.map(({ id }) => ({ perspective: id, seat: taken.has(id) ? 'taken' : wanted.has(id) ? 'wanted' : 'empty' })),
  });
  const of = (list: readonly { readonly team: string; readonly perspective: string }[], team: string) => new Set(list.filter((one) => one.team === team).map(({ perspective }) => perspective));
  const cafes = data.atCafes.filter(({ half }) => inPicture(half, period));
  return {
    perspectives: data.perspectives.map(({ id, name, letter }) => ({ id, name, letter })),
    rows: [
      ...rowsOf(data.teams, period).map((team) => row(team, of(data.there, team.id), of(data.wanted, team.id))),
      ...(cafes.length > 0 ? [row(null, new Set(cafes.map(({ perspective }) => perspective)), new Set())] : []),
    ],
    members: membersOf(data),
  };
}

function membersOf({ perspectives, members }: PaletteData): PicturesAnswer['palette']['members'] {
  const groups = [...perspectives.map(({ id }) => id), null];
  const amounts = amountsOf(groups.map((group) => members.get(group) ?? 0));
  return groups.map((perspective, at) => ({ perspective, people: amounts[at] ?? 'none' }));
}
