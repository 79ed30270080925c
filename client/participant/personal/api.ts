import type { Level } from '../../../src/engine/learning';
import type { Brief, BriefNeed, Dated } from '../../ui/brief-model';
import { ask, type Asked, once, type Patience } from '../ask';
import type { ClaimsAnswer } from '../claims';

/** Who a personal link belongs to. */
export interface Mine {
  readonly name: string;
  readonly organisation: string;
  readonly perspective: { readonly name: string; readonly letter: string } | null;
  readonly function: string;
  readonly community: { readonly name: string };
  readonly teams: readonly MyTeam[];
}

export interface MyTeam {
  readonly id: string;
  readonly name: string;
  /** The shared question; empty when the team has none yet. */
  readonly opgave: string;
  /** To subscribe to. */
  readonly calendarUrl: string;
}

/** A meeting of one of my teams, or one of which I have a certificate. */
export interface MyMeeting {
  readonly id: string;
  readonly title: string;
  readonly team: string;
  readonly date: string;
  readonly time: string;
  readonly place: string;
  readonly online: string;
  readonly status: 'planned' | 'open' | 'closed' | 'cancelled';
  readonly today: boolean;
  /** Whether I can make a certificate of attendance. */
  readonly certificate: boolean;
}

/** What happened in a team since somebody was there last. */
export interface Since {
  /** Null for who was never there. */
  readonly last: { readonly title: string; readonly date: string } | null;
  readonly missed: readonly { readonly id: string; readonly title: string; readonly date: string }[];
  readonly decisions: readonly { readonly question: string; readonly status: 'decided' | 'parked' | 'unfinished'; readonly text: string; readonly date: string; readonly needs: readonly BriefNeed[] }[];
  readonly sentences: readonly Dated[];
  readonly framings: readonly (Dated & { readonly heldBy: string })[];
  readonly joined: readonly { readonly name: string }[];
  readonly left: readonly { readonly name: string; readonly replacedBy: string | null }[];
}

/** A meeting for who was not there, to be read in three minutes; see `src/reports/missed/missed.schemas.ts`. */
export interface Missed {
  readonly minutes: number;
  readonly decisions: readonly { readonly question: string; readonly status: 'decided' | 'parked' | 'unfinished'; readonly text: string; readonly needs: readonly BriefNeed[] }[];
  readonly sentences: readonly string[];
  readonly learned: Readonly<Record<Level, { readonly texts: readonly string[]; readonly more: boolean }>>;
  readonly steps: readonly { readonly nextStep: string; readonly landsAt: string }[];
  readonly parked: readonly string[];
  readonly next: { readonly title: string; readonly date: string; readonly time: string; readonly place: string } | null;
}

/** Asks what belongs to a personal link, and goes on asking while the server can't be reached. */
export function askMine<T>(link: string, path: string, patience: Patience): Promise<Asked<T>> {
  return ask<T>(`/api/mine${path}`, { headers: showing(link) }, patience);
}

export function askBrief(link: string, team: string, patience: Patience): Promise<Asked<Brief>> {
  return askMine(link, `/teams/${encodeURIComponent(team)}/brief`, patience);
}

/** Says that this member stops. The note and the name of a successor may be empty. */
export function leaveTeam(link: string, team: string, last: { on: string; text: string; successor: string }): Promise<Asked<unknown>> {
  return tell(link, 'POST', `/teams/${encodeURIComponent(team)}/leave`, last);
}

/** Says in which language this member wants to be written to. */
export function tellLanguage(link: string, language: string): Promise<Asked<unknown>> {
  return tell(link, 'PUT', '', { language });
}

/** Says that what this phone did as a guest was this member. */
export function claim(link: string, sessions: readonly { session: string; secret: string }[]): Promise<Asked<ClaimsAnswer>> {
  return tell(link, 'POST', '/claims', { sessions });
}

/** Tells something once: nobody should leave a team because a phone went on trying. */
async function tell<T>(link: string, method: string, path: string, body: object): Promise<Asked<T>> {
  const headers = { ...showing(link), 'content-type': 'application/json' };
  return (await once<T>(`/api/mine${path}`, { method, headers, body: JSON.stringify(body) })) ?? { ok: false, refused: 'not-connected' };
}

function showing(link: string): Record<string, string> {
  return { authorization: `Bearer ${link}` };
}
