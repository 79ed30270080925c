import type { MeetingFacts } from '../engine/session.js';
import type { Told } from './harvest/index.js';

/**
 * For whom a report is. `team`: the people of the meeting and its facilitator. `community`: to be passed on, to a
 * director as well as to a resident; entries that were shared with the team only and the names behind views and needs,
 * which were said for the people in the room, are left out of it.
 */
export const READERS = ['team', 'community'] as const;
export type Readers = (typeof READERS)[number];

/** One line of the course of the meeting. */
export type CourseItem = {
  /** As the facilitator called it; empty when it has no title of its own. */
  readonly title: string;
  readonly werkvorm: string;
  readonly planned: number;
  /** Whole minutes of all its visits; null as long as it did not end, or when it was skipped at once. */
  readonly spent: number | null;
  readonly status: 'done' | 'skipped' | 'running' | 'not-reached';
  /** How often it was started; more than 1 is repeated. */
  readonly times: number;
};

/** One kind of group people came from, see `presence.ts`. */
export type PresenceGroup = { readonly name: string; readonly people: number | null };

export type Presence = {
  /** How many people took part; null when it may not be told (rule 22) or the meeting goes on. */
  readonly total: number | null;
  readonly organisations: readonly PresenceGroup[];
  readonly perspectives: readonly PresenceGroup[];
};

/** What remains of a meeting, in no language and in no form yet. Plain data, so that it can be sent as JSON; what of it is harvest, `harvest/` says. */
export type Report = Pick<MeetingFacts, 'kind' | 'cafeType' | 'title' | 'team' | 'date' | 'question'> & Told & {
  readonly session: string;
  /** `provisional` as long as the meeting goes on. */
  readonly status: 'final' | 'provisional';
  /** The time of the record is over: what people wrote and are called is kept no longer. */
  readonly forgotten: boolean;
  readonly readers: Readers;
  readonly course: { readonly planned: number; readonly spent: number | null; readonly items: readonly CourseItem[] };
  readonly presence: Presence;
};
