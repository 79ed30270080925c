export { followLinks, go, path } from '../ui/desk/route';

/** The pages of one meeting, after its address; the first is what one does with it now. */
export const MEETING_PAGES = ['', 'draaiboek', 'kaarten', 'aanmeldingen', 'regelen'] as const;
export type MeetingSubpage = (typeof MEETING_PAGES)[number];

/** What comes after the address of a meeting, and which page it is. */
const OF_MEETING = { leerlog: 'log', kaart: 'card', kaarten: 'paper', draaiboek: 'script', aanmeldingen: 'registrations', regelen: 'arrange' } as const;
export type MeetingPlace = 'meeting' | (typeof OF_MEETING)[keyof typeof OF_MEETING];

/** Where in the console a path is. */
export type Place =
  | { readonly page: 'setup' | 'reset' | 'invitation' | 'account' | 'meetings' | 'new' | 'login' | 'nowhere' }
  | { readonly page: MeetingPlace; readonly id: string };

/** Reads a path. */
export function placeOf(pathname: string): Place {
  const [first, second, id, rest] = pathname.split('/').filter(Boolean);
  if (first === 'begin') return { page: 'setup' };
  if (first === 'herstel') return { page: 'reset' };
  if (first === 'uitnodiging') return { page: 'invitation' };
  if (first !== 'begeleiding') return { page: 'nowhere' };
  if (second === undefined) return { page: 'meetings' };
  if (second === 'inloggen') return { page: 'login' };
  if (second === 'account') return { page: 'account' };
  if (second === 'nieuw' && id === undefined) return { page: 'new' };
  if (second !== 'bijeenkomst' || id === undefined) return { page: 'nowhere' };
  if (rest === undefined) return { page: 'meeting', id: decodeURIComponent(id) };
  return rest in OF_MEETING ? { page: OF_MEETING[rest as keyof typeof OF_MEETING], id: decodeURIComponent(id) } : { page: 'nowhere' };
}

/** The address of a meeting in the console. */
export function meetingPath(id: string, rest = ''): string {
  return `/begeleiding/bijeenkomst/${encodeURIComponent(id)}${rest}`;
}
