import { signal } from '@preact/signals';

/** The path of the page, kept beside the browser's history. */
export const path = signal(location.pathname);
/** What is asked of that page, from the question mark on. */
export const query = signal(location.search);

addEventListener('popstate', follow);

function follow(): void {
  path.value = location.pathname;
  query.value = location.search;
}

/** Goes to another page behind the same file. */
export function go(to: string, replace = false): void {
  if (replace) history.replaceState(null, '', to);
  else history.pushState(null, '', to);
  follow();
  scrollTo(0, 0);
}

/** Asks something else of the same page, and stays where one reads. */
export function ask(search: string, replace = false): void {
  const to = `${location.pathname}${search}`;
  if (replace) history.replaceState(null, '', to);
  else history.pushState(null, '', to);
  follow();
}

/** Makes ordinary links that begin with `prefix` change the page without a load; put what it returns on the root. */
export function followLinks(prefix: string): (event: MouseEvent) => void {
  return (event) => {
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!link || link.target || link.hasAttribute('download') || link.origin !== location.origin || !(link.pathname === prefix || link.pathname.startsWith(`${prefix}/`))) return;
    event.preventDefault();
    go(`${link.pathname}${link.search}`);
  };
}
