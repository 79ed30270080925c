import { PUBLIC_KINDS } from '../../engine/meeting-kinds.js';
import type { Query, Row } from '../../config/sql.js';
import type { CalendarEvent } from './calendar.js';

/** A meeting for a calendar, with what decides which of its words go in. */
export interface CalendarRow extends Omit<CalendarEvent, 'about' | 'url'> {
  readonly question: string;
  readonly aim: string;
  readonly theme: string;
  readonly slug: string | null;
}

const COLUMNS = 'id, title, date, starts_at, minutes, place, online, for_whom, cancelled_at, cancel_reason, calendar_version, question, aim, theme, slug';
const SOONEST_FIRST = 'ORDER BY date, time, id';

function eventOf(row: Row): CalendarRow {
  const text = (column: string): string => String(row[column]);
  return {
    id: text('id'),
    title: text('title'),
    date: text('date'),
    startsAt: row['starts_at'] === null ? null : Number(row['starts_at']),
    minutes: Number(row['minutes']),
    place: text('place'),
    online: text('online'),
    forWhom: text('for_whom'),
    cancelled: row['cancelled_at'] !== null,
    cancelReason: text('cancel_reason'),
    version: Number(row['calendar_version']),
    question: text('question'),
    aim: text('aim'),
    theme: text('theme'),
    slug: row['slug'] === null ? null : text('slug'),
  };
}

/** One meeting, by its id or the name of its public page. */
export async function calendarRow(query: Query, by: 'id' | 'slug', value: string): Promise<CalendarRow | null> {
  const [row] = await query(`SELECT ${COLUMNS} FROM meeting WHERE ${by} = ?`, [value]);
  return row === undefined ? null : eventOf(row);
}

/** The meetings of a team from a day on, soonest first. */
export async function calendarRowsOfTeam(query: Query, team: string, from: string): Promise<CalendarRow[]> {
  return (await query(`SELECT ${COLUMNS} FROM meeting WHERE team_id = ? AND date >= ? ${SOONEST_FIRST}`, [team, from])).map(eventOf);
}

/** What is in the public agenda from a day on, soonest first. */
export async function calendarRowsInPublic(query: Query, from: string): Promise<CalendarRow[]> {
  return (await query(`SELECT ${COLUMNS} FROM meeting WHERE listed = ? AND kind IN (${PUBLIC_KINDS.map(() => '?').join(', ')}) AND slug IS NOT NULL AND date >= ? ${SOONEST_FIRST}`, [1, ...PUBLIC_KINDS, from])).map(eventOf);
}
