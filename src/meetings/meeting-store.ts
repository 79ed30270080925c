import { z } from 'zod';
import { insertRows, type Query, type Row } from '../config/sql.js';
import type { ProgrammeItem } from '../engine/programme.js';
import type { Meeting, MeetingStatus, Plan } from './meeting.js';

const COLUMNS =
  'id, status, version, kind, cafe_type, title, question, team, date, expected, organisations, perspectives, items, code, permanent, screen_token, owner, created_at';

const texts = z.array(z.string());
const rowSchema = z.object({
  id: z.string(),
  status: z.enum(['planned', 'open', 'closed']),
  version: z.number(),
  kind: z.enum(['werkteam', 'kenniscafe']),
  cafe_type: z.enum(['klaslokaal', 'kennisontwikkeling', 'podium', 'dialoogtafel']).nullable(),
  title: z.string(),
  question: z.string(),
  team: z.string(),
  date: z.string(),
  expected: z.number().nullable(),
  organisations: z.string(),
  perspectives: z.string(),
  items: z.string(),
  code: z.string().nullable(),
  permanent: z.string(),
  screen_token: z.string(),
  owner: z.string(),
  created_at: z.number(),
});

function meetingOf(row: Row): Meeting {
  const r = rowSchema.parse(row);
  return {
    id: r.id,
    status: r.status,
    version: r.version,
    kind: r.kind,
    cafeType: r.cafe_type,
    title: r.title,
    question: r.question,
    team: r.team,
    date: r.date,
    expected: r.expected,
    organisations: texts.parse(JSON.parse(r.organisations)),
    perspectives: texts.parse(JSON.parse(r.perspectives)),
    // Checked by its werkvorm when it was written; the engine checks it again when it is used.
    items: JSON.parse(r.items) as ProgrammeItem[],
    code: r.code,
    permanent: r.permanent,
    screenToken: r.screen_token,
    owner: r.owner,
    createdAt: r.created_at,
  };
}

function planValues(plan: Plan): unknown[] {
  return [
    plan.kind,
    plan.cafeType,
    plan.title,
    plan.question,
    plan.team,
    plan.date,
    plan.expected,
    JSON.stringify(plan.organisations),
    JSON.stringify(plan.perspectives),
    JSON.stringify(plan.items),
  ];
}

/** All meetings, the latest day first. */
export async function allMeetings(query: Query): Promise<Meeting[]> {
  return (await query(`SELECT ${COLUMNS} FROM meeting ORDER BY date DESC, created_at DESC, id`)).map(meetingOf);
}

/** Meetings that are not over. */
export async function unfinishedMeetings(query: Query): Promise<{ id: string; status: MeetingStatus }[]> {
  return (await query("SELECT id, status FROM meeting WHERE status <> 'closed'")).map((row) => rowSchema.pick({ id: true, status: true }).parse(row));
}

/** One meeting, by its id, code or permanent token. */
export async function findMeeting(query: Query, by: 'id' | 'code' | 'permanent', value: string): Promise<Meeting | null> {
  const [row] = await query(`SELECT ${COLUMNS} FROM meeting WHERE ${by} = ?`, [value]);
  return row === undefined ? null : meetingOf(row);
}

export async function insertMeeting(query: Query, meeting: Meeting): Promise<void> {
  await insertRows(query, 'meeting', COLUMNS.split(', '), [
    [
      meeting.id,
      meeting.status,
      meeting.version,
      ...planValues(meeting),
      meeting.code,
      meeting.permanent,
      meeting.screenToken,
      meeting.owner,
      meeting.createdAt,
    ],
  ]);
}

/** Replaces a plan of this version and counts the change, in one statement: of two at once one comes first. @returns whether it was there */
export async function updatePlan(query: Query, id: string, plan: Plan, version: number): Promise<boolean> {
  const rows = await query(
    `UPDATE meeting SET version = version + 1, kind = ?, cafe_type = ?, title = ?, question = ?, team = ?, date = ?, expected = ?,
            organisations = ?, perspectives = ?, items = ? WHERE id = ? AND version = ? AND status = 'planned' RETURNING id`,
    [...planValues(plan), id, version],
  );
  return rows.length > 0;
}

/** Counts a change without changing anything: who still has the version before can't change the plan any more. */
export async function claimPlan(query: Query, id: string): Promise<void> {
  await query("UPDATE meeting SET version = version + 1 WHERE id = ? AND status = 'planned'", [id]);
}

/** Deletes a meeting that is only a plan. @returns whether it was there */
export async function deletePlan(query: Query, id: string): Promise<boolean> {
  return (await query("DELETE FROM meeting WHERE id = ? AND status = 'planned' RETURNING id", [id])).length > 0;
}

/** Follows the session: it is open. Nothing happens when that was known. */
export async function markOpen(query: Query, id: string, at: number): Promise<void> {
  await query("UPDATE meeting SET status = 'open', version = version + 1, opened_at = ? WHERE id = ? AND status = 'planned'", [at, id]);
}

/** Follows the session: it is closed, and its code may be given to another meeting. */
export async function markClosed(query: Query, id: string, at: number): Promise<void> {
  await query("UPDATE meeting SET status = 'closed', version = version + 1, code = NULL, closed_at = ? WHERE id = ? AND status <> 'closed'", [at, id]);
}
