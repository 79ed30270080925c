import { signal } from '@preact/signals';

/** The path of the page, kept beside the browser's history. */
export const path = signal(location.pathname);

addEventListener('popstate', () => {
  path.value = location.pathname;
});

/** Goes to another page of the console. */
export function go(to: string, replace = false): void {
  if (replace) history.replaceState(null, '', to);
  else history.pushState(null, '', to);
  path.value = location.pathname;
  scrollTo(0, 0);
}

/** Makes ordinary links within the console change the page without a load; put it on the root. */
export function followLinks(event: MouseEvent): void {
  if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (!link || link.target || link.origin !== location.origin || !link.pathname.startsWith('/begeleiding')) return;
  event.preventDefault();
  go(link.pathname);
}

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
