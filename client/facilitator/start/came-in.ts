import type { CameIn } from '../model-around';

/** Things of one kind that came in at one place, together. */
export interface CameInTogether extends Omit<CameIn, 'title'> {
  readonly titles: readonly string[];
  /** How many there are beside those. */
  readonly more: number;
}

/** As many names as one reads. */
const NAMED = 4;

/** Twenty registrations for one meeting are one line. The newest come first, and say when. Pure. */
export function together(all: readonly CameIn[]): CameInTogether[] {
  const groups = new Map<string, CameIn[]>();
  for (const one of all) {
    const key = [one.kind, one.meeting ?? '', one.team ?? '', one.where].join(' ');
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()]
    .map((group) => [...group].sort((a, b) => b.at - a.at))
    .flatMap((group) => {
      const [newest] = group;
      if (!newest) return [];
      const titles = [...new Set(group.map((one) => one.title).filter(Boolean))];
      return [{ ...newest, titles: titles.slice(0, NAMED), more: Math.max(0, titles.length - NAMED) }];
    })
    .sort((a, b) => b.at - a.at);
}
