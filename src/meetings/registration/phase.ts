import { dayIn } from '../../config/zone.js';
import { totalMinutes } from '../../engine/programme.js';
import type { Meeting } from '../meeting.js';

/** Where a meeting is, for who looks at it from outside. */
export type Phase = 'cancelled' | 'upcoming' | 'now' | 'over';

/** What is known of a meeting in a list. */
export type Timed = Pick<Meeting, 'status' | 'date' | 'zone' | 'startsAt' | 'cancelledAt'> & { readonly minutes: number };

/** How long something without a programme is thought to take. */
const SOME_TIME = 120;
/** A session that nobody closed is over at some time: half a day after its end. */
const FORGOTTEN_MS = 12 * 60 * 60_000;

/** Where a meeting is. Without a time its day is all there is to go by, in its own zone. */
export function phaseOf(meeting: Timed, now: number): Phase {
  if (meeting.cancelledAt !== null) return 'cancelled';
  if (meeting.status === 'closed') return 'over';
  const { begun, ended } = clockOf(meeting, meeting.status === 'open' ? now - FORGOTTEN_MS : now);
  if (ended) return 'over';
  return begun || meeting.status === 'open' ? 'now' : 'upcoming';
}

/** Whether somebody can register, or change what they registered. */
export function takesRegistrations(meeting: Meeting, now: number): boolean {
  return ['upcoming', 'now'].includes(phaseOf({ ...meeting, minutes: totalMinutes(meeting.items) }, now));
}

function clockOf({ date, zone, startsAt, minutes }: Timed, now: number): { begun: boolean; ended: boolean } {
  if (startsAt === null) return { begun: false, ended: date < dayIn(zone, now) };
  return { begun: startsAt <= now, ended: startsAt + (minutes || SOME_TIME) * 60_000 < now };
}
