import { z } from 'zod';
import { insertRows, placeholders, type Query, type Row } from '../config/sql.js';
import { completeItem, type ProgrammeItem, totalMinutes } from '../engine/programme.js';
import { MEETING_KINDS } from '../engine/meeting-kinds.js';
import { CAFE_TYPES, certificatePlan, type Meeting, type MeetingLine, type Plan } from './meeting.js';

/** Columns of a plan, in the order of {@link planValues}. */
const PLAN_COLUMNS = [
  'community', 'team_id', 'kind', 'cafe_type', 'title', 'question', 'team', 'date', 'time', 'zone', 'starts_at', 'place', 'online', 'aim', 'goals',
  'desired_result', 'problem_owner', 'listed', 'theme', 'for_whom', 'capacity', 'certificate', 'expected', 'organisations', 'perspectives', 'items', 'minutes',
] as const;
const FIXED_COLUMNS = [
  'id', 'status', 'version', 'code', 'permanent', 'screen_token', 'owner', 'created_at', 'series', 'slug', 'cancelled_at', 'cancel_reason', 'calendar_version', 'published_at',
] as const;
const COLUMNS = [...FIXED_COLUMNS, ...PLAN_COLUMNS];
// A meeting of a team carries its name of now, also when the team was renamed after it was planned.
const TEAM_NAME = 'COALESCE(team.name, meeting.team) AS team';
const FROM = 'FROM meeting LEFT JOIN team ON team.id = meeting.team_id';
const selecting = (columns: readonly string[]): string => `SELECT ${columns.map((column) => (column === 'team' ? TEAM_NAME : `meeting.${column}`)).join(', ')} ${FROM}`;
const SELECT = selecting(COLUMNS);

const texts = z.array(z.string());
// Postgres gives a bigint as text, SQLite a boolean as a number.
const whole = z.coerce.number();
const moment = z.union([z.null(), z.coerce.number()]);
const flag = z.coerce.boolean();
const rowSchema = z.object({
  id: z.string(),
  status: z.enum(['planned', 'open', 'closed']),
  version: whole,
  code: z.string().nullable(),
  permanent: z.string(),
  screen_token: z.string(),
  owner: z.string(),
  created_at: whole,
  series: z.string().nullable(),
  slug: z.string().nullable(),
  cancelled_at: moment,
  cancel_reason: z.string(),
  calendar_version: whole,
  published_at: moment,
  community: z.string(),
  team_id: z.string().nullable(),
  kind: z.enum(MEETING_KINDS),
  cafe_type: z.enum(CAFE_TYPES).nullable(),
  title: z.string(),
  question: z.string(),
  team: z.string(),
  date: z.string(),
  time: z.string(),
  zone: z.string(),
  starts_at: moment,
  place: z.string(),
  online: z.string(),
  aim: z.string(),
  goals: z.string(),
  desired_result: z.string(),
  problem_owner: z.string(),
  listed: flag,
  theme: z.string(),
  for_whom: z.string(),
  capacity: z.number().nullable(),
  certificate: z.string().nullable(),
  expected: z.number().nullable(),
  organisations: z.string(),
  perspectives: z.string(),
  items: z.string(),
});

function meetingOf(row: Row): Meeting {
  const r = rowSchema.parse(row);
  const list = (json: string): string[] => texts.parse(JSON.parse(json));
  return {
    id: r.id,
    status: r.status,
    version: r.version,
    code: r.code,
    permanent: r.permanent,
    screenToken: r.screen_token,
    owner: r.owner,
    createdAt: r.created_at,
    series: r.series,
    slug: r.slug,
    cancelledAt: r.cancelled_at,
    cancelReason: r.cancel_reason,
    calendarVersion: r.calendar_version,
    publishedAt: r.published_at,
    community: r.community,
    teamId: r.team_id,
    kind: r.kind,
    cafeType: r.cafe_type,
    title: r.title,
    question: r.question,
    team: r.team,
    date: r.date,
    time: r.time,
    zone: r.zone,
    startsAt: r.starts_at,
    place: r.place,
    online: r.online,
    aim: r.aim,
    goals: list(r.goals),
    desiredResult: r.desired_result,
    problemOwner: r.problem_owner,
    listed: r.listed,
    theme: r.theme,
    forWhom: r.for_whom,
    capacity: r.capacity,
    certificate: r.certificate === null ? null : certificatePlan.parse(JSON.parse(r.certificate)),
    expected: r.expected,
    organisations: list(r.organisations),
    perspectives: list(r.perspectives),
    // Checked by its werkvorm when it was written; the engine checks it again when it is used.
    items: (JSON.parse(r.items) as ProgrammeItem[]).map(completeItem),
  };
}

/** A plan with the moment that follows from its date, time and zone. */
export type TimedPlan = Plan & Pick<Meeting, 'startsAt'>;

function planValues(plan: TimedPlan): unknown[] {
  return [
    plan.community,
    plan.teamId,
    plan.kind,
    plan.cafeType,
    plan.title,
    plan.question,
    plan.team,
    plan.date,
    plan.time,
    plan.zone,
    plan.startsAt,
    plan.place,
    plan.online,
    plan.aim,
    JSON.stringify(plan.goals),
    plan.desiredResult,
    plan.problemOwner,
    plan.listed ? 1 : 0,
    plan.theme,
    plan.forWhom,
    plan.capacity,
    plan.certificate === null ? null : JSON.stringify(plan.certificate),
    plan.expected,
    JSON.stringify(plan.organisations),
    JSON.stringify(plan.perspectives),
    JSON.stringify(plan.items),
    totalMinutes(plan.items),
  ];
}

const LATEST_FIRST = 'ORDER BY meeting.date DESC, meeting.time DESC, meeting.created_at DESC, meeting.id';

/** Which meetings somebody may see: all of a community, those of a team, and single ones. */
export interface MeetingScope {
  readonly communities: readonly string[];
  readonly teams: readonly string[];
  readonly meetings: readonly string[];
}

/** Which of them are asked for: from a day on, of one team. */
export interface MeetingFilter {
  readonly from?: string | undefined;
  readonly team?: string | undefined;
}

const LINES = selecting(['id', 'community', 'team_id', 'kind', 'cafe_type', 'title', 'team', 'date', 'time', 'starts_at', 'place', 'status', 'minutes', 'cancelled_at']);

/** A line of a list, without the programme. Read column by column: a schema for each of two thousand rows took most of the time of a list. */
export function lineOfRow(row: Row): MeetingLine {
  const text = (column: string): string => String(row[column]);
  const number = (column: string): number | null => (row[column] === null ? null : Number(row[column]));
  return {
    id: text('id'),
    community: text('community'),
    teamId: row['team_id'] === null ? null : text('team_id'),
    kind: row['kind'] as MeetingLine['kind'],
    cafeType: row['cafe_type'] as MeetingLine['cafeType'],
    title: text('title'),
    team: text('team'),
    date: text('date'),
    time: text('time'),
    startsAt: number('starts_at'),
    place: text('place'),
    status: row['status'] as MeetingLine['status'],
    minutes: Number(row['minutes']),
    cancelledAt: number('cancelled_at'),
  };
}

/** The meetings in a scope, the latest day first. */
export async function meetingsIn(query: Query, scope: MeetingScope, filter: MeetingFilter = {}): Promise<MeetingLine[]> {
  const parts: string[] = [];
  const values: string[] = [];
  for (const [column, ids] of [['community', scope.communities], ['team_id', scope.teams], ['id', scope.meetings]] as const) {
    if (ids.length === 0) continue;
    parts.push(`meeting.${column} IN (${placeholders(ids.length)})`);
    values.push(...ids);
  }
  if (parts.length === 0) return [];
  let where = `(${parts.join(' OR ')})`;
  for (const [condition, value] of [['meeting.date >= ?', filter.from], ['meeting.team_id = ?', filter.team]] as const) {
    if (value === undefined) continue;
    where += ` AND ${condition}`;
    values.push(value);
  }
  return (await query(`${LINES} WHERE ${where} ${LATEST_FIRST}`, values)).map(lineOfRow);
}

/** One meeting, by its id, code, permanent token or the name of its public page. */
export async function findMeeting(query: Query, by: 'id' | 'code' | 'permanent' | 'slug', value: string): Promise<Meeting | null> {
  const [row] = await query(`${SELECT} WHERE meeting.${by} = ?`, [value]);
  return row === undefined ? null : meetingOf(row);
}

/** Where a meeting is: its community and, when it has one, its team; and what it is called. */
export async function placeOfMeeting(query: Query, id: string): Promise<{ community: string; teams: string[]; name: string } | null> {
  const [row] = await query('SELECT community, team_id, title FROM meeting WHERE id = ?', [id]);
  if (row === undefined) return null;
  return { community: String(row['community']), teams: typeof row['team_id'] === 'string' ? [row['team_id']] : [], name: String(row['title']) };
}

export async function insertMeeting(query: Query, meeting: Meeting): Promise<void> {
  const { id, status, version, code, permanent, screenToken, owner, createdAt, series, slug, cancelledAt, cancelReason, calendarVersion, publishedAt } = meeting;
  const fixed = [id, status, version, code, permanent, screenToken, owner, createdAt, series, slug, cancelledAt, cancelReason, calendarVersion, publishedAt];
  await insertRows(query, 'meeting', COLUMNS, [[...fixed, ...planValues(meeting)]]);
}

/** What changes along with a plan: the name of its public page, and whether calendars must know. */
export interface AlongWithPlan {
  readonly slug: string | null;
  readonly calendar: boolean;
}

/** Replaces a plan of this version and counts the change, in one statement: of two at once one comes first. @returns whether it was there */
export async function updatePlan(query: Query, id: string, plan: TimedPlan, version: number, { slug, calendar }: AlongWithPlan): Promise<boolean> {
  const rows = await query(
    `UPDATE meeting SET version = version + 1, calendar_version = calendar_version + ?, slug = ?, ${PLAN_COLUMNS.map((column) => `${column} = ?`).join(', ')}
     WHERE id = ? AND version = ? AND status = 'planned' RETURNING id`,
    [calendar ? 1 : 0, slug, ...planValues(plan), id, version],
  );
  return rows.length > 0;
}
