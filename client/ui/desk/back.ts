/** The page that asked for a login (`?terug=/gemeenschap/...`); null for none. Nothing but a page behind a login of this server. */
export function pageAfterLogin(search: string): string | null {
  const wish = new URLSearchParams(search).get('terug');
  // eslint-disable-next-line security/detect-unsafe-regex -- each part begins with a sign that the one before it has not
  return wish !== null && /^\/(?:gemeenschap|begeleiding)(?:\/[\w./-]*)?(?:\?[\w=&%.~+-]*)?$/.test(wish) ? wish : null;
}
