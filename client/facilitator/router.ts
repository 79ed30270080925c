export { followLinks, go, path } from '../ui/desk/route';

/** Where in the console a path is. */
export type Place =
  | { readonly page: 'setup' | 'reset' | 'meetings' | 'new' | 'login' | 'nowhere' }
  | { readonly page: 'meeting' | 'log' | 'card'; readonly id: string };

/** Reads a path. */
export function placeOf(pathname: string): Place {
  const [first, second, id, rest] = pathname.split('/').filter(Boolean);
  if (first === 'begin') return { page: 'setup' };
  if (first === 'herstel') return { page: 'reset' };
  if (first !== 'begeleiding') return { page: 'nowhere' };
  if (second === undefined) return { page: 'meetings' };
  if (second === 'inloggen') return { page: 'login' };
  if (second === 'nieuw' && id === undefined) return { page: 'new' };
  if (second !== 'bijeenkomst' || id === undefined) return { page: 'nowhere' };
  if (rest === undefined) return { page: 'meeting', id: decodeURIComponent(id) };
  if (rest === 'leerlog') return { page: 'log', id: decodeURIComponent(id) };
  return rest === 'kaart' ? { page: 'card', id: decodeURIComponent(id) } : { page: 'nowhere' };
}

/** The address of a meeting in the console. */
export function meetingPath(id: string, rest = ''): string {
  return `/begeleiding/bijeenkomst/${encodeURIComponent(id)}${rest}`;
}
