import { z } from 'zod';
import { programmeItemSchema, programmeSchema, totalMinutes, type ProgrammeItem } from '../engine/programme.js';
import type { MeetingFacts } from '../engine/session.js';
import { LABEL_LIMIT, optionalText, text } from '../engine/text.js';

/** How far a meeting is. `open` and `closed` follow the journal of its session. */
export type MeetingStatus = 'planned' | 'open' | 'closed';

/** What a facilitator plans. */
export type Plan = Omit<MeetingFacts, 'meeting'> & { readonly items: readonly ProgrammeItem[] };

/** A meeting. Its live session has the same id. */
export interface Meeting extends Plan {
  readonly id: string;
  readonly status: MeetingStatus;
  /** Counts changes, so that nobody overwrites what somebody else changed meanwhile. */
  readonly version: number;
  /** Short code for joining; null once the meeting is closed. */
  readonly code: string | null;
  /** Token of the permanent link. */
  readonly permanent: string;
  /** Token with which a projector shows that it may watch. */
  readonly screenToken: string;
  /** Account that planned it. */
  readonly owner: string;
  readonly createdAt: number;
}

const kinds = z.enum(['werkteam', 'kenniscafe']);
const cafeTypes = z.enum(['klaslokaal', 'kennisontwikkeling', 'podium', 'dialoogtafel']);
const choices = z.array(text(LABEL_LIMIT)).max(200, 'malformed').default([]);

const fields = {
  kind: kinds,
  /** One of the four types for a kenniscafé, null for a werkteam. */
  cafeType: cafeTypes.nullable().default(null),
  title: text(200),
  question: optionalText(1000),
  team: optionalText(200),
  date: z.iso.date('date-malformed'),
  expected: z.number().int('malformed').min(1, 'malformed').max(100_000, 'malformed').nullable().default(null),
  organisations: choices,
  perspectives: choices,
  items: programmeSchema.default([]),
};

const typeFitsKind = (plan: { kind: string; cafeType: string | null }): boolean => (plan.kind === 'kenniscafe') === (plan.cafeType !== null);
const misfit = { message: 'malformed', path: ['cafeType'] };

/** A new plan. */
export const planSchema = z.strictObject(fields).refine(typeFitsKind, misfit);
/** A changed plan, with the version that it changes. */
export const changedPlanSchema = z.strictObject({ ...fields, version: z.number().int('malformed').min(1, 'malformed') }).refine(typeFitsKind, misfit);

const status = z.enum(['planned', 'open', 'closed']);

/** A meeting as it goes out to facilitators. */
export const meetingAnswer = z.object({
  id: z.string(),
  status,
  version: z.number().int(),
  kind: kinds,
  cafeType: cafeTypes.nullable(),
  title: z.string(),
  question: z.string(),
  team: z.string(),
  date: z.string().describe('YYYY-MM-DD'),
  expected: z.number().int().nullable(),
  organisations: z.array(z.string()),
  perspectives: z.array(z.string()),
  items: z.array(programmeItemSchema),
  minutes: z.number().int(),
  code: z.string().nullable(),
  joinUrl: z.string(),
  permanentUrl: z.string(),
  screenUrl: z.string(),
  createdAt: z.number().int().describe('milliseconds since 1970'),
});
export type MeetingAnswer = z.input<typeof meetingAnswer>;

/** One line in the list of meetings. */
export const meetingLine = meetingAnswer.pick({ id: true, kind: true, cafeType: true, title: true, team: true, date: true, status: true, minutes: true });
export type MeetingLine = z.infer<typeof meetingLine>;

/** The addresses of a meeting. */
export function addressesOf(meeting: Meeting, origin: string): { joinUrl: string; permanentUrl: string; screenUrl: string } {
  const permanentUrl = `${origin}/m/${meeting.permanent}`;
  return {
    joinUrl: meeting.code === null ? permanentUrl : `${origin}/j/${meeting.code}`,
    permanentUrl,
    // Behind the #, so that the token is in no log of a server or proxy.
    screenUrl: `${origin}/scherm/${meeting.id}#${meeting.screenToken}`,
  };
}

/** What of a meeting goes out; written field by field, so that a new column does not travel by accident. */
export function answerOf(meeting: Meeting, origin: string): MeetingAnswer {
  return {
    ...lineOf(meeting),
    version: meeting.version,
    question: meeting.question,
    expected: meeting.expected,
    organisations: [...meeting.organisations],
    perspectives: [...meeting.perspectives],
    items: meeting.items.map((item) => ({ ...item, questions: [...item.questions], config: { ...item.config } as Record<string, z.core.util.JSONType> })),
    code: meeting.code,
    ...addressesOf(meeting, origin),
    createdAt: meeting.createdAt,
  };
}

export function lineOf(meeting: Meeting): MeetingLine {
  const { id, kind, cafeType, title, team, date, status } = meeting;
  return { id, kind, cafeType, title, team, date, status, minutes: totalMinutes(meeting.items) };
}

/** What its session gets to know of a meeting when it opens. */
export function factsOf(meeting: Meeting): MeetingFacts {
  const { id, kind, cafeType, title, question, team, date, expected, organisations, perspectives } = meeting;
  return { meeting: id, kind, cafeType, title, question, team, date, expected, organisations, perspectives };
}
