import type { CameIn } from './model';

/** Things of one kind that came in at one place, one after the other; `at` is the latest. */
export interface CameInTogether extends Omit<CameIn, 'title'> {
  /** The newest first. */
  readonly titles: readonly string[];
}

/** Takes together what reads as one thing: people who joined a team, or registered for a meeting, one after the other. Pure. */
export function together(items: readonly CameIn[]): CameInTogether[] {
  const groups: CameInTogether[] = [];
  for (const { title, ...item } of items) {
    const last = groups[groups.length - 1];
    const people = item.kind === 'member' || item.kind === 'registration';
    if (people && last && last.kind === item.kind && last.team === item.team && last.meeting === item.meeting) groups[groups.length - 1] = { ...last, titles: [...last.titles, title] };
    else groups.push({ ...item, titles: [title] });
  }
  return groups;
}
