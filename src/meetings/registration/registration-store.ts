import { z } from 'zod';
import { LANGUAGES } from '../../config/language.js';
import { insertRows, placeholders, type Query, type Row } from '../../config/sql.js';
import type { Meeting } from '../meeting.js';
import { findMeeting } from '../meeting-store.js';
import type { Registration, Wish } from './registration.js';
import { type Queued, REGISTRATION_STATES, type RegistrationState } from './waiting-list.js';

const COLUMNS = [
  'id', 'meeting', 'token', 'state', 'place', 'name', 'email', 'organisation', 'perspective', 'brings', 'wants', 'language', 'made_at', 'cancelled_at', 'attended_at',
] as const;
const SELECT = `SELECT ${COLUMNS.join(', ')} FROM registration`;

// Postgres gives a bigint as text.
const moment = z.union([z.null(), z.coerce.number()]);
const rowSchema = z.object({
  id: z.string(),
  meeting: z.string(),
  token: z.string(),
  state: z.enum(REGISTRATION_STATES),
  place: z.number(),
  name: z.string(),
  email: z.string().nullable(),
  organisation: z.string(),
  perspective: z.string(),
  brings: z.string(),
  wants: z.string(),
  language: z.enum(LANGUAGES),
  made_at: z.coerce.number(),
  cancelled_at: moment,
  attended_at: moment,
});

function registrationOf(row: Row): Registration {
  const { made_at: madeAt, cancelled_at: cancelledAt, attended_at: attendedAt, ...same } = rowSchema.parse(row);
  return { ...same, madeAt, cancelledAt, attendedAt };
}

/**
 * Takes the meeting for this transaction: who else registers, cancels or changes its capacity waits until it is done.
 * Always the first thing that a change of registrations does, so that two never wait for each other.
 */
export async function takeMeeting(query: Query, id: string): Promise<Meeting | null> {
  await query('UPDATE meeting SET id = id WHERE id = ?', [id]);
  return findMeeting(query, 'id', id);
}

/** Who has a place or waits for one, in the order in which they came. */
export async function queueOf(query: Query, meeting: string): Promise<Queued[]> {
  const rows = await query("SELECT id, state, place FROM registration WHERE meeting = ? AND state <> 'cancelled' ORDER BY place", [meeting]);
  return rows.map((row) => rowSchema.pick({ id: true, state: true, place: true }).parse(row));
}

export async function registrationsOf(query: Query, meeting: string): Promise<Registration[]> {
  return (await query(`${SELECT} WHERE meeting = ? ORDER BY place`, [meeting])).map(registrationOf);
}

/** One registration, also one that was cancelled. */
export async function findRegistration(query: Query, by: 'id' | 'token', value: string): Promise<Registration | null> {
  const [row] = await query(`${SELECT} WHERE ${by} = ?`, [value]);
  return row === undefined ? null : registrationOf(row);
}

/** The registration that holds for an e-mail address; one that was cancelled does not. */
export async function registrationFor(query: Query, meeting: string, email: string): Promise<Registration | null> {
  const [row] = await query(`${SELECT} WHERE meeting = ? AND email = ? AND state <> 'cancelled' ORDER BY place`, [meeting, email]);
  return row === undefined ? null : registrationOf(row);
}

/** Adds somebody at the end. Only in a transaction that took the meeting. */
export async function addRegistration(query: Query, registration: Omit<Registration, 'place'>): Promise<Registration> {
  const [row] = await query('SELECT MAX(place) AS last FROM registration WHERE meeting = ?', [registration.meeting]);
  const added = { ...registration, place: Number(row?.['last'] ?? 0) + 1 };
  const { id, meeting, token, state, place, name, email, organisation, perspective, brings, wants, language, madeAt, cancelledAt, attendedAt } = added;
  await insertRows(query, 'registration', COLUMNS, [[id, meeting, token, state, place, name, email, organisation, perspective, brings, wants, language, madeAt, cancelledAt, attendedAt]]);
  return added;
}

/** Writes down what somebody says now instead of what they said before; their place stays. */
export async function changeWish(query: Query, id: string, wish: Wish): Promise<void> {
  const { name, email, organisation, perspective, brings, wants, language } = wish;
  await query('UPDATE registration SET name = ?, email = ?, organisation = ?, perspective = ?, brings = ?, wants = ?, language = ? WHERE id = ?', [
    name, email, organisation, perspective, brings, wants, language, id,
  ]);
}

/** @returns the registration as it is now */
export async function setState(query: Query, id: string, state: RegistrationState, cancelledAt: number | null): Promise<Registration | null> {
  const [row] = await query(`UPDATE registration SET state = ?, cancelled_at = ? WHERE id = ? RETURNING ${COLUMNS.join(', ')}`, [state, cancelledAt, id]);
  return row === undefined ? null : registrationOf(row);
}

/** How many have a place and how many wait, per meeting; meetings without any are not in it. */
export async function countsOf(query: Query, meetings: readonly string[]): Promise<Map<string, { confirmed: number; waiting: number }>> {
  const counts = new Map<string, { confirmed: number; waiting: number }>();
  if (meetings.length === 0) return counts;
  const rows = await query(
    `SELECT meeting, state, COUNT(*) AS people FROM registration WHERE meeting IN (${placeholders(meetings.length)}) AND state <> 'cancelled' GROUP BY meeting, state`,
    meetings,
  );
  for (const row of rows) {
    const known = counts.get(String(row['meeting'])) ?? { confirmed: 0, waiting: 0 };
    const people = Number(row['people']);
    counts.set(String(row['meeting']), row['state'] === 'confirmed' ? { ...known, confirmed: people } : { ...known, waiting: people });
  }
  return counts;
}

/** How many people took part in the session of a meeting. */
export async function joinedCount(query: Query, session: string): Promise<number> {
  const [row] = await query('SELECT COUNT(*) AS people FROM attendance WHERE session = ?', [session]);
  return Number(row?.['people'] ?? 0);
}
