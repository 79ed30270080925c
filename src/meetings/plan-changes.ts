import type { Meeting } from './meeting.js';
import type { TimedPlan } from './meeting-store.js';

/** What a change of a plan means to others than who prepares. */
export interface PlanChanges {
  /** Another day, time or place: who registered must hear of it. */
  readonly moved: boolean;
  /** Something that stands in a calendar. */
  readonly calendar: boolean;
}

const WHEN_AND_WHERE = ['date', 'time', 'zone', 'place', 'online'] as const;
const IN_CALENDAR = [...WHEN_AND_WHERE, 'title', 'question', 'theme', 'forWhom'] as const;

/** Compares a plan with the one it replaces. @param minutes how long each of both takes */
export function changesOf(before: Meeting, after: TimedPlan, minutes: { readonly before: number; readonly after: number }): PlanChanges {
  const differs = (field: (typeof IN_CALENDAR)[number]): boolean => before[field] !== after[field];
  return { moved: WHEN_AND_WHERE.some(differs), calendar: IN_CALENDAR.some(differs) || minutes.before !== minutes.after };
}
