import { z } from 'zod';
import { isZone } from '../config/zone.js';
import type { CertificatePlan } from '../engine/certificate.js';
import type { Registry } from '../engine/werkvorm.js';
import { phoneSecondsOf, programmeItemSchema, programmeSchema, totalMinutes, type ProgrammeItem } from '../engine/programme.js';
import { MEETING_KINDS } from '../engine/meeting-kinds.js';
import { type MeetingFacts } from '../engine/session.js';
import { identifier, LABEL_LIMIT, optionalText, text } from '../engine/text.js';

/** The four types of kenniscafé, in the order of the method. */
export const CAFE_TYPES = ['klaslokaal', 'kennisontwikkeling', 'podium', 'dialoogtafel'] as const;

/** How far a meeting is. `open` and `closed` follow the journal of its session. */
export type MeetingStatus = 'planned' | 'open' | 'closed';

/** What a facilitator plans. */
export interface Plan extends Omit<MeetingFacts, 'meeting'> {
  readonly community: string;
  /** The team whose meeting it is; its name is in `team`. Null for a meeting of no team or one that is not in the community. */
  readonly teamId: string | null;
  /** Clock time `HH:MM` in `zone`; empty when nobody said yet. */
  readonly time: string;
  /** IANA time zone, e.g. `Europe/Amsterdam`. */
  readonly zone: string;
  readonly place: string;
  /** Link for who takes part from elsewhere. */
  readonly online: string;
  readonly aim: string;
  /** Learning goals, one line each. */
  readonly goals: readonly string[];
  readonly desiredResult: string;
  readonly problemOwner: string;
  /** Whether it is in the public agenda; an unlisted café can only be found by its link. */
  readonly listed: boolean;
  /** What it is about and for whom, on the public page. */
  readonly theme: string;
  readonly forWhom: string;
  /** How many people can come; null for no limit. */
  readonly capacity: number | null;
  /** What certificates of attendance say; null when the meeting gives none. */
  readonly certificate: CertificatePlan | null;
  readonly items: readonly ProgrammeItem[];
}

/** A plan as it is asked for: who says nothing of certificates gets what is usual. */
export type PlanWish = Omit<Plan, 'certificate'> & { readonly certificate?: CertificatePlan | null | undefined };

/** A meeting. Its live session has the same id. */
export interface Meeting extends Plan {
  readonly id: string;
  readonly status: MeetingStatus;
  /** Counts changes, so that nobody overwrites what somebody else changed meanwhile. */
  readonly version: number;
  /** Milliseconds since 1970 (UTC); null without a time. */
  readonly startsAt: number | null;
  /** Short code for joining; null once the meeting is closed. */
  readonly code: string | null;
  /** Token of the permanent link. */
  readonly permanent: string;
  /** Token with which a projector shows that it may watch. */
  readonly screenToken: string;
  /** Account that planned it. */
  readonly owner: string;
  readonly createdAt: number;
  /** What the meetings of a series share. */
  readonly series: string | null;
  /** Name of the public page in its address, which can't be guessed; null for a meeting that has none. */
  readonly slug: string | null;
  readonly cancelledAt: number | null;
  readonly cancelReason: string;
  /** Counts what calendars must know of. */
  readonly calendarVersion: number;
  /** When the harvest was put on the public page; null when it is not there. */
  readonly publishedAt: number | null;
}

const kinds = z.enum(MEETING_KINDS);
const cafeTypes = z.enum(CAFE_TYPES);
/** What people choose from when they join: organisations, perspectives. */
export const choices = z.array(text(LABEL_LIMIT)).max(200, 'malformed').default([]);

/** A calendar day. */
export const dateSchema = z.iso.date('date-malformed');

/** Clock time as it is typed in the Netherlands and in a time field. */
export const timeSchema = z.union([z.literal(''), z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'time-malformed')], 'time-malformed').default('');

const onlineLink = optionalText(1000).refine((value) => value === '' || (URL.canParse(value) && /^https?:$/.test(new URL(value).protocol)), 'malformed');

const certificateSchema = z.strictObject({ points: optionalText(80), accreditation: optionalText(60) });

const fields = {
  community: identifier,
  teamId: identifier.nullable().default(null),
  kind: kinds,
  /** One of the four types for a kenniscafé, null for every other kind. */
  cafeType: cafeTypes.nullable().default(null),
  title: text(200),
  question: optionalText(1000),
  team: optionalText(200),
  date: dateSchema,
  time: timeSchema,
  zone: z.string().max(64, 'zone-unknown').refine(isZone, 'zone-unknown').default('Europe/Amsterdam'),
  place: optionalText(400),
  online: onlineLink,
  aim: optionalText(1000),
  goals: z.array(text(400)).max(20, 'malformed').default([]),
  desiredResult: optionalText(1000),
  problemOwner: optionalText(200),
  listed: z.boolean().default(false),
  theme: optionalText(2000),
  forWhom: optionalText(400),
  capacity: z.number().int('malformed').min(1, 'malformed').max(100_000, 'malformed').nullable().default(null),
  certificate: certificateSchema.nullable().optional(),
  expected: z.number().int('malformed').min(1, 'malformed').max(100_000, 'malformed').nullable().default(null),
  organisations: choices,
  perspectives: choices,
  items: programmeSchema.default([]),
};

const typeFitsKind = (plan: { kind: string; cafeType: string | null }): boolean => (plan.kind === 'kenniscafe') === (plan.cafeType !== null);
const misfit = { message: 'malformed', path: ['cafeType'] };

/** A new plan. */
export const planSchema = z.strictObject(fields).refine(typeFitsKind, misfit);
/** A changed plan, with the version that it changes. A meeting stays in its community: naming another is refused. */
export const changedPlanSchema = z.strictObject({ ...fields, community: identifier.optional(), version: z.number().int('malformed').min(1, 'malformed') }).refine(typeFitsKind, misfit);
export type ChangedPlan = Omit<z.infer<typeof changedPlanSchema>, 'version'>;

const status = z.enum(['planned', 'open', 'closed']);

/** As it is kept and goes out. */
export const certificatePlan = z.object({ points: z.string(), accreditation: z.string() });

/** A meeting as it goes out to facilitators. */
export const meetingAnswer = z.object({
  id: z.string(),
  status,
  version: z.number().int(),
  community: z.string(),
  teamId: z.string().nullable(),
  kind: kinds,
  cafeType: cafeTypes.nullable(),
  title: z.string(),
  question: z.string(),
  team: z.string(),
  date: z.string().describe('YYYY-MM-DD'),
  time: z.string().describe('HH:MM in `zone`; empty when not known yet'),
  zone: z.string(),
  startsAt: z.number().int().nullable().describe('milliseconds since 1970'),
  place: z.string(),
  online: z.string(),
  aim: z.string(),
  goals: z.array(z.string()),
  desiredResult: z.string(),
  problemOwner: z.string(),
  listed: z.boolean(),
  theme: z.string(),
  forWhom: z.string(),
  capacity: z.number().int().nullable(),
  certificate: certificatePlan.nullable().describe('What certificates of attendance say; null when it gives none'),
  expected: z.number().int().nullable(),
  organisations: z.array(z.string()),
  perspectives: z.array(z.string()),
  items: z.array(programmeItemSchema),
  minutes: z.number().int(),
  phoneSeconds: z.number().int().describe('How long a phone is in a hand over the whole programme, estimated'),
  code: z.string().nullable(),
  joinUrl: z.string(),
  permanentUrl: z.string(),
  screenUrl: z.string(),
  publicUrl: z.string().nullable().describe('Page for everybody; null for a meeting that has none'),
  series: z.string().nullable(),
  cancelledAt: z.number().int().nullable(),
  cancelReason: z.string(),
  publishedAt: z.number().int().nullable(),
  createdAt: z.number().int().describe('milliseconds since 1970'),
});
export type MeetingAnswer = z.input<typeof meetingAnswer>;

/** One line in the list of meetings. */
export const meetingLine = meetingAnswer.pick({
  id: true, community: true, teamId: true, kind: true, cafeType: true, title: true, team: true, date: true, time: true, startsAt: true, place: true, status: true, minutes: true, cancelledAt: true,
});
export type MeetingLine = z.infer<typeof meetingLine>;

/** The addresses of a meeting. */
export function addressesOf(meeting: Meeting, origin: string): { joinUrl: string; permanentUrl: string; screenUrl: string; publicUrl: string | null } {
  const permanentUrl = `${origin}/m/${meeting.permanent}`;
  return {
    joinUrl: meeting.code === null ? permanentUrl : `${origin}/j/${meeting.code}`,
    permanentUrl,
    // Behind the #, so that the token is in no log of a server or proxy.
    screenUrl: `${origin}/scherm/${meeting.id}#${meeting.screenToken}`,
    publicUrl: meeting.slug === null ? null : `${origin}/kenniscafe/${meeting.slug}`,
  };
}

/** What of a meeting goes out; written field by field, so that a new column does not travel by accident. */
export function answerOf(meeting: Meeting, origin: string, registry: Registry): MeetingAnswer {
  return {
    phoneSeconds: Math.round(phoneSecondsOf(meeting.items, registry)),
    ...lineOf(meeting),
    version: meeting.version,
    question: meeting.question,
    zone: meeting.zone,
    online: meeting.online,
    aim: meeting.aim,
    goals: [...meeting.goals],
    desiredResult: meeting.desiredResult,
    problemOwner: meeting.problemOwner,
    listed: meeting.listed,
    theme: meeting.theme,
    forWhom: meeting.forWhom,
    capacity: meeting.capacity,
    certificate: meeting.certificate,
    expected: meeting.expected,
    organisations: [...meeting.organisations],
    perspectives: [...meeting.perspectives],
    items: meeting.items.map((item) => ({ ...item, questions: [...item.questions], config: { ...item.config } as Record<string, z.core.util.JSONType> })),
    code: meeting.code,
    ...addressesOf(meeting, origin),
    series: meeting.series,
    cancelReason: meeting.cancelReason,
    publishedAt: meeting.publishedAt,
    createdAt: meeting.createdAt,
  };
}

export function lineOf(meeting: Meeting): MeetingLine {
  const { id, community, teamId, kind, cafeType, title, team, date, time, startsAt, place, status, cancelledAt } = meeting;
  return { id, community, teamId, kind, cafeType, title, team, date, time, startsAt, place, status, minutes: totalMinutes(meeting.items), cancelledAt };
}

/** What its session gets to know of a meeting when it opens. */
export function factsOf(meeting: Meeting): MeetingFacts {
  const { id, kind, cafeType, title, question, team, date, expected, organisations, perspectives } = meeting;
  return { meeting: id, kind, cafeType, title, question, team, date, expected, organisations, perspectives };
}
