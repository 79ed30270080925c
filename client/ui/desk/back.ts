/** The page that asked for a login (`?terug=/gemeenschap/...`); null for none. Nothing but a page behind a login of this server. */
export function pageAfterLogin(search: string): string | null {
  const wish = new URLSearchParams(search).get('terug');
  return wish !== null && /^\/(?:gemeenschap|begeleiding)(?:\/[\w./-]*)?(?:\?[\w=&%.~+-]*)?$/.test(wish) ? wish : null;
}
