import type { MyMeeting } from './api';

/** My meetings in the order of what there is to do: one to go to now, what comes, and what has been. */
export interface Sorted {
  readonly now: MyMeeting | null;
  readonly coming: readonly MyMeeting[];
  /** Latest first. */
  readonly past: readonly MyMeeting[];
}

const when = (meeting: MyMeeting): string => `${meeting.date} ${meeting.time || '99:99'}`;
const byWhen = (a: MyMeeting, b: MyMeeting): number => (when(a) < when(b) ? -1 : when(a) > when(b) ? 1 : 0);

/** A meeting that is open comes before one that is planned for today. */
export function sortMeetings(meetings: readonly MyMeeting[]): Sorted {
  const all = [...meetings].sort(byWhen);
  const now = all.find((meeting) => meeting.status === 'open') ?? all.find((meeting) => meeting.status === 'planned' && meeting.today) ?? null;
  const past = all.filter((meeting) => meeting.status === 'closed').reverse();
  return { now, coming: all.filter((meeting) => meeting !== now && meeting.status !== 'closed'), past };
}
