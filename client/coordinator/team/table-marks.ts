import type { TeamTable } from '../model';

/** How a perspective is at the table: wanted and there, wanted and not there, or there beside what was asked for. */
export type MarkState = 'present' | 'missing' | 'other';

export interface TableMark {
  /** Empty for people without a perspective. */
  readonly name: string;
  readonly letter: string;
  readonly present: number;
  readonly state: MarkState;
}

interface Known {
  readonly name: string;
  readonly letter: string;
}

/** One mark for each perspective: what is wanted in the order of the team, then what is there beside it. Pure. */
export function tableMarks(table: Pick<TeamTable, 'wanted' | 'others'>, known: readonly Known[]): TableMark[] {
  const letterOf = (name: string) => known.find((one) => one.name === name)?.letter ?? (name.charAt(0).toUpperCase() || '?');
  return [
    ...table.wanted.map(({ name, letter, present }) => ({ name, letter, present, state: present > 0 ? ('present' as const) : ('missing' as const) })),
    ...table.others.map(({ name, present }) => ({ name, letter: letterOf(name), present, state: 'other' as const })),
  ];
}

/** The same marks for one evening: who of what is wanted was there. Pure. */
export function eveningMarks(meeting: TeamTable['meetings'][number], wanted: readonly Known[], known: readonly Known[]): TableMark[] {
  const counts = new Map(meeting.perspectives.map((one) => [one.name, one.present]));
  const names = new Set(wanted.map((one) => one.name));
  return tableMarks(
    {
      wanted: wanted.map(({ name, letter }) => ({ name, letter, present: counts.get(name) ?? 0 })),
      others: meeting.perspectives.filter((one) => !names.has(one.name)),
    },
    known,
  );
}
