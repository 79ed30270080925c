import type { MeetingRow } from '../model';
import type { Start } from '../model-around';

export type Group = 'open' | 'today' | 'planned' | 'past';
/** What happens now first. */
export const GROUPS: readonly Group[] = ['open', 'today', 'planned', 'past'];

/** Where a meeting stands in the list. What was planned for a day that is over stays in sight, among the past. */
export function groupOf(row: Pick<MeetingRow, 'status' | 'date'>, today: string): Group {
  if (row.status === 'open') return 'open';
  if (row.status === 'closed' || row.date < today) return 'past';
  return row.date === today ? 'today' : 'planned';
}

/** The rows of a group in the order in which one reads them: what comes next first, what was latest first. */
export function rowsOf(rows: readonly MeetingRow[], group: Group, today: string): MeetingRow[] {
  const those = rows.filter((row) => groupOf(row, today) === group);
  const order = (a: MeetingRow, b: MeetingRow): number => `${a.date} ${a.time}`.localeCompare(`${b.date} ${b.time}`);
  return those.sort(group === 'past' ? (a, b) => order(b, a) : order);
}

/** Facts of a meeting that come first. */
export type NextMeeting = Start['today'][number];

/** The one meeting to go to now: an open one, then what is planned for today, the earliest first. */
export function nextMeeting(start: Pick<Start, 'today'> | null, rows: readonly MeetingRow[], today: string): NextMeeting | null {
  const cancelled = new Set(rows.filter((row) => row.cancelledAt !== null).map((row) => row.id));
  const candidates: readonly NextMeeting[] = start?.today ?? rows.filter((row) => ['open', 'today'].includes(groupOf(row, today)));
  const possible = candidates.filter((meeting) => meeting.status !== 'closed' && !cancelled.has(meeting.id));
  const rank = (meeting: NextMeeting): string => `${meeting.status === 'open' ? 0 : 1} ${meeting.date} ${meeting.time || '99'}`;
  return [...possible].sort((a, b) => rank(a).localeCompare(rank(b)))[0] ?? null;
}
