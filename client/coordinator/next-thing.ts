import type { CommunityLine, Start } from './model';

/** The one thing that comes first for who looks after communities, and where it is done. */
export type NextThing =
  | { readonly is: 'open' | 'today' | 'not-ready'; readonly id: string; readonly title: string }
  | { readonly is: 'letters-failed' | 'letters-to-copy'; readonly count: number }
  | { readonly is: 'empty-team'; readonly id: string; readonly title: string }
  | { readonly is: 'first-community' | 'first-team' | 'nothing' };

/**
 * What comes first: people who wait now, then letters that did not arrive, then what is not there yet. Pure.
 * @param mine the communities that somebody looks after; null for who looks after none
 */
export function nextThing(start: Start, mine: readonly CommunityLine[] | null): NextThing {
  const open = start.today.find((meeting) => meeting.status === 'open');
  if (open) return { is: 'open', id: open.id, title: open.title };
  const today = start.today.find((meeting) => meeting.status === 'planned');
  if (today) return { is: 'today', id: today.id, title: today.title };
  if (mine) {
    if (start.letters.failed > 0) return { is: 'letters-failed', count: start.letters.failed };
    if (start.letters.toCopy > 0) return { is: 'letters-to-copy', count: start.letters.toCopy };
    if (mine.length === 0) return { is: 'first-community' };
    if (mine.every((community) => community.teams === 0)) return { is: 'first-team' };
  }
  const [soon] = start.notReady;
  if (soon) return { is: 'not-ready', id: soon.id, title: soon.title };
  const empty = start.teams.find((team) => team.empty);
  if (empty) return { is: 'empty-team', id: empty.id, title: empty.name };
  return { is: 'nothing' };
}
