import { signal } from '@preact/signals';

/** The path of the page, kept beside the browser's history. */
export const path = signal(location.pathname);

addEventListener('popstate', () => {
  path.value = location.pathname;
});

/** Goes to another page behind the same file. */
export function go(to: string, replace = false): void {
  if (replace) history.replaceState(null, '', to);
  else history.pushState(null, '', to);
  path.value = location.pathname;
  scrollTo(0, 0);
}

/** Makes ordinary links that begin with `prefix` change the page without a load; put what it returns on the root. */
export function followLinks(prefix: string): (event: MouseEvent) => void {
  return (event) => {
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!link || link.target || link.hasAttribute('download') || link.origin !== location.origin || !(link.pathname === prefix || link.pathname.startsWith(`${prefix}/`))) return;
    event.preventDefault();
    go(link.pathname);
  };
}
