import { evolve } from '../../engine/evolve.js';
import type { Happened } from '../../engine/facts.js';
import type { Participant } from '../../engine/roster.js';
import { newSession, type SessionState } from '../../engine/session.js';

const MINUTE = 60_000;
/** Attendance is said in quarters of an hour. */
export const QUARTER = 15;
/** A close that comes this many minutes after the last item should have been over, was forgotten. */
const FORGOTTEN_CLOSE = 60;

/** Somebody who was there. */
export interface Attendee {
  readonly person: string;
  /** As they were called in the meeting; empty when they gave no name, or when it is kept no longer. */
  readonly name: string;
  readonly phone: boolean;
  readonly member: string | null;
  /** In whole quarters: 0 for less than half of one. */
  readonly minutes: number;
}

/** When a meeting was and who was there. */
export interface Attendance {
  /** Milliseconds since 1970. */
  readonly from: number;
  readonly until: number;
  /** Of the whole meeting, in whole quarters. */
  readonly minutes: number;
  readonly people: readonly Attendee[];
  /** hash of a phone's secret -> participant */
  readonly phones: ReadonlyMap<string, string>;
}

/**
 * Who was at a meeting and for how long, by its own facts: from its first item, or from when somebody came in later, until
 * it closed, or until they left or were taken off the list. What else a phone does says nothing: it is to be put away.
 * @param facts of the session itself, in order
 * @returns null for a session that was never opened or is not closed yet
 */
export function attendanceOf(facts: readonly Happened[]): Attendance | null {
  const state = newSession('');
  // Only what happens to the session itself: without werkvormen it needs none of theirs.
  for (const fact of facts) evolve(state, fact, new Map());
  if (state.openedAt === null || state.closedAt === null) return null;
  const starts = facts.filter(({ type }) => type === 'session/item-started');
  const from = starts[0]?.at ?? state.openedAt;
  const until = Math.max(from, endOf(state, starts.at(-1), state.closedAt));
  const people = [...state.roster.people.values()].flatMap((one) => attendeeOf(one, from, until) ?? []);
  return { from, until, minutes: inQuarters(until - from), people, phones: state.roster.phones };
}

/** Milliseconds as minutes, rounded to whole quarters. */
export function inQuarters(ms: number): number {
  return Math.round(ms / (QUARTER * MINUTE)) * QUARTER;
}

function attendeeOf({ id, name, phone, member, joinedAt, leftAt, forgotten }: Participant, from: number, until: number): Attendee | null {
  const there = Math.min(leftAt ?? until, until) - Math.max(joinedAt, from);
  return forgotten || there <= 0 ? null : { person: id, name, phone, member, minutes: inQuarters(there) };
}

/** When it was over. Who closes it the next morning was not there all night: then it ends when its last item should have. */
function endOf(state: SessionState, last: Happened | undefined, closedAt: number): number {
  const item = state.items.find(({ id }) => id === last?.data['item']);
  if (!last || !item) return closedAt;
  const planned = last.at + item.minutes * MINUTE;
  return closedAt > planned + FORGOTTEN_CLOSE * MINUTE ? planned : closedAt;
}
