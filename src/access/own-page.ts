import type { IncomingHttpHeaders } from 'node:http';

/**
 * Whether a request that changes something, or opens a socket, was made by a page of this server: by the name in its address
 * bar, or by the address it is known under. What is no browser says nothing of a page, and has no cookies that are not its own.
 * @param publicUrl the origin under which the server is known; null for none
 */
export function isOwnPage(headers: IncomingHttpHeaders, publicUrl: string | null): boolean {
  const { origin, host } = headers;
  if (origin === undefined) return headers['sec-fetch-site'] !== 'cross-site';
  if (origin === publicUrl) return true;
  return URL.canParse(origin) && new URL(origin).host === host;
}
