/** How one is invited: by the short code, by the permanent link, or as a member of the team whose meeting it is. */
export type Way = { readonly code: string } | { readonly permanent: string } | { readonly meeting: string };

/** What an address of this page asks for. `path` is the address without what may not stay in it. */
export type Asked =
  | { readonly for: 'door' }
  /** `registration`: the token of somebody who registered beforehand. */
  | { readonly for: 'meeting'; readonly path: string; readonly way: Way; readonly registration: string | null }
  /** `token`: of a personal link that was opened; `team`: whose brief to read. */
  | { readonly for: 'personal'; readonly token: string | null; readonly team: string | null }
  /** My learning log. `token` opens it, `key` (a recovery code) unlocks what is private; both only when the link held them. */
  | { readonly for: 'log'; readonly token: string | null; readonly key: string | null }
  /** The one question about what became of a next step. */
  | { readonly for: 'question'; readonly token: string }
  /** Making a certificate of attendance. */
  | { readonly for: 'certificate'; readonly meeting: string }
  /** What phones show, in a frame of the console. */
  | { readonly for: 'peek' }
  /** A short anonymous questionnaire of a team. */
  | { readonly for: 'pulse'; readonly token: string };

/** A part of the address that is called `location` in a browser. */
export type Address = Pick<Location, 'pathname' | 'search' | 'hash'>;

/** 256 bits in base64url, see `tokenSchema` on the server. */
const TOKEN = /^[A-Za-z0-9_-]{43}$/;
const REGISTRATION = 'aanmelding=';
const TEAM = /[?&]werkteam=([^&]+)/;

/** The personal page, or the brief of a team in it. */
export const personalPath = (team?: string): string => (team === undefined ? '/mij' : `/mij?werkteam=${encodeURIComponent(team)}`);
/** A meeting of one's own team. */
export const meetingPath = (meeting: string): string => `/mij/${encodeURIComponent(meeting)}`;

/** Where somebody makes their certificate of attendance. */
export const certificatePath = (meeting: string): string => `/deelname/${encodeURIComponent(meeting)}`;

/** My learning log. */
export const logPath = '/logboek';

/** Reads an address; whatever is not known leads to the door. */
export function readAddress({ pathname, search, hash }: Address): Asked {
  const fragment = hash.replace(/^#/, '');
  if (/^\/mij\/?$/.test(pathname)) return { for: 'personal', token: fragment === '' ? null : fragment, team: decoded(TEAM.exec(search)?.[1]) };
  if (/^\/kijkje\/?$/.test(pathname)) return { for: 'peek' };
  const page = /^\/(logboek|doorwerking|puls)\/?$/.exec(pathname)?.[1];
  if (page === 'logboek') {
    const [token = '', key = ''] = fragment.split('.');
    return { for: 'log', token: TOKEN.test(token) ? token : null, key: key === '' ? null : key };
  }
  if (page !== undefined) return { for: page === 'puls' ? 'pulse' : 'question', token: fragment };
  const attended = decoded(/^\/deelname\/([^/]+)\/?$/.exec(pathname)?.[1]);
  if (attended !== null) return { for: 'certificate', meeting: attended };
  const way = wayOf(pathname);
  if (!way) return { for: 'door' };
  const registration = fragment.startsWith(REGISTRATION) ? fragment.slice(REGISTRATION.length) : '';
  return { for: 'meeting', path: pathname, way, registration: TOKEN.test(registration) ? registration : null };
}

/** The way that a path stands for; null for one that leads to no meeting. */
export function wayOf(path: string): Way | null {
  const found = /^\/(j|m|mij)\/([^/]+)\/?$/.exec(path);
  const value = decoded(found?.[2]);
  if (!found || value === null) return null;
  if (found[1] === 'mij') return { meeting: value };
  return found[1] === 'j' ? { code: value.toUpperCase() } : { permanent: value };
}

/** Whether this can be the token of a personal link at all. */
export function looksLikeToken(text: string): boolean {
  return TOKEN.test(text);
}

function decoded(part: string | undefined): string | null {
  try {
    return part ? decodeURIComponent(part) : null;
  } catch {
    return null;
  }
}
