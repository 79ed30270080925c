/** Who was at a meeting: members by who they are, and how many others. */
export interface Attendance {
  readonly members: ReadonlySet<string>;
  readonly guests: number;
}

/** Somebody's time in a team. Days are `YYYY-MM-DD`, `leftOn` is the first day on which they are no longer in it. */
export interface Time {
  readonly team: string;
  readonly member: string;
  readonly joinedOn: string;
  readonly leftOn: string | null;
}

/** Where something came from: a meeting, or (an empty session) from outside one. */
export interface Origin {
  readonly session: string;
}

/** Who there is in a community, as far as groups are counted. */
export interface Everybody {
  readonly attendance: ReadonlyMap<string, Attendance>;
  readonly times: readonly Time[];
  /** How many members and keepers of a log there are. */
  readonly all: number;
}

/**
 * How many people at least are behind things that people made: those who were at the meetings it came from, and for
 * what came from outside a meeting those who were in the team. The smaller of the two, for it could be either.
 * Who can't be known to be somebody else is not counted twice.
 * @param during first and last month in which it was made; null for any time
 */
export function peopleBehind(origins: readonly Origin[], team: string | null, during: { readonly from: string; readonly until: string } | null, everybody: Everybody): number {
  const sessions = new Set(origins.map(({ session }) => session));
  const outside = sessions.delete('');
  const groups = [...(sessions.size > 0 ? [atMeetings(sessions, everybody)] : []), ...(outside ? [inTeam(team, during, everybody)] : [])];
  return groups.length === 0 ? 0 : Math.min(...groups);
}

function atMeetings(sessions: ReadonlySet<string>, { attendance }: Everybody): number {
  const members = new Set<string>();
  let guests = 0;
  for (const session of sessions) {
    const there = attendance.get(session);
    for (const member of there?.members ?? []) members.add(member);
    // A guest of one meeting may be the guest of another.
    guests = Math.max(guests, there?.guests ?? 0);
  }
  return members.size + guests;
}

function inTeam(team: string | null, during: { readonly from: string; readonly until: string } | null, { times, all }: Everybody): number {
  if (team === null) return all;
  const was = (one: Time): boolean => during === null || (one.joinedOn.slice(0, 7) <= during.until && (one.leftOn === null || one.leftOn > `${during.from}-01`));
  return new Set(times.filter((one) => one.team === team && was(one)).map((one) => one.member)).size;
}
