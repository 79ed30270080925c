/** Where in the pages of the community a path is. */
export type Place =
  | { readonly page: 'start' | 'organisation' | 'nowhere' }
  | { readonly page: 'community' | 'people' | 'audit' | 'letters' | 'review' | 'pictures' | 'carry-over' | 'bundle' | 'keeping'; readonly community: string }
  | { readonly page: 'team' | 'import' | 'brief' | 'learning' | 'pulse'; readonly team: string };

const OF_COMMUNITY = { mensen: 'people', wijzigingen: 'audit', post: 'letters', leren: 'review', beelden: 'pictures', doorwerking: 'carry-over', bundel: 'bundle', bewaren: 'keeping' } as const;
const OF_TEAM = { invoer: 'import', overdracht: 'brief', leren: 'learning', puls: 'pulse' } as const;

/** Reads a path. */
export function placeOf(pathname: string): Place {
  const [home, first, second, third, ...more] = pathname.split('/').filter(Boolean).map(decoded);
  if (home !== 'gemeenschap' || more.length > 0) return { page: 'nowhere' };
  if (first === undefined) return { page: 'start' };
  if (first === 'organisatie') return { page: second === undefined ? 'organisation' : 'nowhere' };
  if (first === 'team') return second === undefined ? { page: 'nowhere' } : pageOf(OF_TEAM, third, 'team', { team: second });
  return third === undefined ? pageOf(OF_COMMUNITY, second, 'community', { community: first }) : { page: 'nowhere' };
}

function pageOf<P extends string, M extends string, O extends object>(pages: Readonly<Record<string, P>>, word: string | undefined, main: M, of: O): ({ page: P | M } & O) | { page: 'nowhere' } {
  if (word === undefined) return { page: main, ...of };
  const page = Object.prototype.hasOwnProperty.call(pages, word) ? pages[word] : undefined;
  return page === undefined ? { page: 'nowhere' } : { page, ...of };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** The address of a page of a community. */
export function communityPath(id: string, page: '' | keyof typeof OF_COMMUNITY = ''): string {
  return `/gemeenschap/${encodeURIComponent(id)}${page && `/${page}`}`;
}

/** The address of a page of a team. */
export function teamPath(id: string, page: '' | keyof typeof OF_TEAM = ''): string {
  return `/gemeenschap/team/${encodeURIComponent(id)}${page && `/${page}`}`;
}

/** The address of a meeting in the console. */
export function meetingPath(id: string): string {
  return `/begeleiding/bijeenkomst/${encodeURIComponent(id)}`;
}

/** The address where a meeting of this team is planned. */
export function newMeetingPath(team: string): string {
  return `/begeleiding/nieuw?team=${encodeURIComponent(team)}`;
}
