import type { HarvestedNeed, HarvestedOption, HarvestItem } from '../engine/harvest.js';
import type { Level } from '../engine/learning.js';
import type { MeetingFacts } from '../engine/session.js';

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

type Decision = Extract<HarvestItem, { kind: 'decision' }>;

/** One view, as it was given. */
export type ReportView = { readonly text: string; readonly by: string | null; readonly otherVoice: boolean; readonly recognised: number | null };

/** A decision, parked question or open question. In anonymous mode every number about people is null (rules 13, 15), and often when it is passed on (rule 22). */
export type ReportDecision = Omit<Decision, 'kind' | 'voters' | 'viaFacilitator' | 'options' | 'views' | 'needs'> & {
  readonly voters: number | null;
  readonly options: readonly HarvestedOption[];
  readonly views: readonly ReportView[];
  readonly needs: readonly HarvestedNeed[];
  /** Some contributions were typed by the facilitator for someone without a phone; how many is nobody's business. */
  readonly viaFacilitator: boolean;
};

/** A shared entry of the learning log. */
export type ReportEntry = { readonly text: string; readonly by: string | null };

/** What goes back to a home organisation, and where it lands. */
export type CarryOver = {
  /** What was learned, of which this is what follows. */
  readonly text: string;
  readonly nextStep: string;
  readonly landsAt: string;
  readonly layer: string | null;
  readonly by: string | null;
};

/** What became of an intention of an earlier meeting, as it was said in this one. Never by whom. */
export type ReportLookBack = Omit<Extract<HarvestItem, { kind: 'look-back' }>, 'kind' | 'audience'>;

/** One kind of group people came from, see `presence.ts`. */
export type PresenceGroup = { readonly name: string; readonly people: number | null };

export type Presence = {
  /** How many people took part; null when it may not be told (rule 22) or the meeting goes on. */
  readonly total: number | null;
  readonly organisations: readonly PresenceGroup[];
  readonly perspectives: readonly PresenceGroup[];
};

/** What the group said of itself without names; nothing of it says who, nor how many (rules 13, 22). */
export type ReportPulse = Omit<Extract<HarvestItem, { kind: 'pulse' }>, 'kind'>;

/** What remains of a meeting, in no language and in no form yet. Plain data, so that it can be sent as JSON. */
export type Report = Pick<MeetingFacts, 'kind' | 'cafeType' | 'title' | 'team' | 'date' | 'question'> & {
  readonly session: string;
  /** `provisional` as long as the meeting goes on. */
  readonly status: 'final' | 'provisional';
  /** The time of the record is over: what people wrote and are called is kept no longer. */
  readonly forgotten: boolean;
  readonly readers: Readers;
  readonly decisions: readonly ReportDecision[];
  readonly parked: readonly string[];
  readonly teamSentences: readonly string[];
  /** Always three levels, also empty ones (rule 20). */
  readonly entries: Readonly<Record<Level, readonly ReportEntry[]>>;
  readonly carryOver: readonly CarryOver[];
  readonly lookBacks: readonly ReportLookBack[];
  /** For the people of the meeting only. */
  readonly pulses: readonly ReportPulse[];
  readonly notes: readonly { readonly text: string; readonly link: string }[];
  readonly course: { readonly planned: number; readonly spent: number | null; readonly items: readonly CourseItem[] };
  readonly presence: Presence;
};
