import { useEffect, useState } from 'preact/hooks';
import { looksLikeToken } from '../address';
import type { Asked, Patience } from '../ask';
import { dropOpened, isSomebodyElse, type Personal, personalOf, settle, stopsWorking } from '../whose-phone';
import { askMine, type Mine, type MyMeeting } from './api';

/** What there is to see on the page of a person. */
export type Visit =
  | { readonly at: 'looking'; readonly unreachable: boolean }
  /** No link is known on this phone. */
  | { readonly at: 'nobody' }
  /** The link was taken back, or never was one. */
  | { readonly at: 'gone'; readonly why: 'revoked' | 'unknown' }
  /** The link is of somebody else than whose phone this is. */
  | { readonly at: 'somebody-else'; readonly known: Personal; readonly mine: Mine }
  | { readonly at: 'here'; readonly link: string; readonly mine: Mine; readonly meetings: Asked<readonly MyMeeting[]> };

export interface Visiting {
  readonly visit: Visit;
  /** Asks everything anew, with the page as it is until there is an answer. */
  readonly again: () => void;
  /** Yes, from now on this is the phone of the person whose link was opened. */
  readonly goOnAs: (mine: Mine) => void;
}

/** Looks whose page a link opens. Comes back to a page that was left on a table: then it asks anew. */
export function useVisit(link: string | null): Visiting {
  const [visit, set] = useState<Visit>(() => first(link));
  const [turn, setTurn] = useState(0);
  const again = (): void => setTurn((n) => n + 1);

  useEffect(() => {
    const stop = new AbortController();
    const waiting = (): void => set((now) => (now.at === 'looking' ? { at: 'looking', unreachable: true } : now));
    if (visit.at === 'gone') putAside();
    else if (link !== null) {
      void look(link, { waiting, stop: stop.signal }).then((seen) => {
        if (!stop.signal.aborted) set(seen);
      });
    }
    return () => stop.abort();
  }, [link, turn]);
  useEffect(() => {
    const back = (): void => {
      if (document.visibilityState === 'visible') again();
    };
    document.addEventListener('visibilitychange', back);
    return () => document.removeEventListener('visibilitychange', back);
  }, []);

  const goOnAs = (mine: Mine): void => {
    if (link === null) return;
    become(link, mine);
    again();
  };
  return { visit, again, goOnAs };
}

function first(link: string | null): Visit {
  if (link === null) return { at: 'nobody' };
  return looksLikeToken(link) ? { at: 'looking', unreachable: false } : { at: 'gone', why: 'unknown' };
}

async function look(link: string, patience: Patience): Promise<Visit> {
  const [mine, meetings] = await Promise.all([askMine<Mine>(link, '', patience), askMine<readonly MyMeeting[]>(link, '/meetings', patience)]);
  // A look that was given up is nobody's answer, and must not make the phone somebody's.
  if (patience.stop.aborted) return { at: 'looking', unreachable: true };
  if (!mine.ok) {
    stopsWorking(link);
    putAside();
    return { at: 'gone', why: mine.refused === 'link-revoked' ? 'revoked' : 'unknown' };
  }
  const known = personalOf();
  if (known && isSomebodyElse(known, { token: link, name: mine.value.name })) return { at: 'somebody-else', known, mine: mine.value };
  become(link, mine.value);
  return { at: 'here', link, mine: mine.value, meetings };
}

/** A link that opens nothing does not stand in the way of the one that this phone had. */
function putAside(): void {
  if (personalOf()?.works) dropOpened();
}

function become(link: string, { name, organisation, perspective }: Mine): void {
  settle({ token: link, name, organisation, perspective: perspective?.name ?? '' });
}
