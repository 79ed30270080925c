import { insertRows, type Query } from '../config/sql.js';
import { removeFilesOf } from '../files/file-store.js';
import type { Keeps } from '../engine/session.js';
import type { Meeting } from './meeting.js';
import { findMeeting } from './meeting-store.js';

/** Counts a change without changing anything: who still has the version before can't change the plan any more. */
export async function claimPlan(query: Query, id: string): Promise<void> {
  await query("UPDATE meeting SET version = version + 1 WHERE id = ? AND status = 'planned'", [id]);
}

/** Deletes a meeting that is only a plan, with who registered for it and its files. */
export async function deletePlan(query: Query, id: string): Promise<void> {
  await removeFilesOf(query, id);
  await query('DELETE FROM registration WHERE meeting = ?', [id]);
  await query("DELETE FROM meeting WHERE id = ? AND status = 'planned'", [id]);
}

/** A plan will not take place. @returns the meeting; null when it was cancelled before, or is no plan any more */
export async function markCancelled(query: Query, id: string, reason: string, at: number): Promise<Meeting | null> {
  const changed = await query(
    `UPDATE meeting SET cancelled_at = ?, cancel_reason = ?, version = version + 1, calendar_version = calendar_version + 1
     WHERE id = ? AND status = 'planned' AND cancelled_at IS NULL RETURNING id`,
    [at, reason, id],
  );
  return changed.length > 0 ? findMeeting(query, 'id', id) : null;
}

/** A cancelled plan takes place after all. @returns the meeting; null when it was not cancelled */
export async function markRestored(query: Query, id: string): Promise<Meeting | null> {
  const changed = await query(
    `UPDATE meeting SET cancelled_at = NULL, cancel_reason = '', version = version + 1, calendar_version = calendar_version + 1
     WHERE id = ? AND status = 'planned' AND cancelled_at IS NOT NULL RETURNING id`,
    [id],
  );
  return changed.length > 0 ? findMeeting(query, 'id', id) : null;
}

/** Makes a meeting the first of a series. @param fresh the series, unless it is in one already. @returns the series it is in, null for a meeting that is gone */
export async function joinSeries(query: Query, id: string, fresh: string): Promise<string | null> {
  const [row] = await query('UPDATE meeting SET series = COALESCE(series, ?) WHERE id = ? RETURNING series', [fresh, id]);
  return row === undefined ? null : String(row['series']);
}

/**
 * Follows the session: it is open, and people are told how long what they write is kept. Nothing happens when that was known. What somebody cancelled while it was being
 * opened does take place: the fact comes first.
 */
export async function markOpen(query: Query, id: string, at: number, keeps: Keeps | null): Promise<void> {
  if (keeps) await query('UPDATE meeting SET card_days = ?, log_months = ? WHERE id = ?', [keeps.cardDays, keeps.logMonths, id]);
  await query("UPDATE meeting SET status = 'open', version = version + 1, opened_at = ?, cancelled_at = NULL, cancel_reason = '' WHERE id = ? AND status = 'planned'", [at, id]);
}

/** Follows the session: it is closed, and its code may be given to another meeting. */
export async function markClosed(query: Query, id: string, at: number): Promise<void> {
  await query("UPDATE meeting SET status = 'closed', version = version + 1, code = NULL, closed_at = ? WHERE id = ? AND status <> 'closed'", [at, id]);
}

/** Somebody joined: that is the attendance at the door, of a member and of who registered. */
export async function markPresent(query: Query, session: string, who: { readonly person: string; readonly member: string | null; readonly registration: string | null }, at: number): Promise<void> {
  await insertRows(query, 'attendance', ['session', 'person', 'member', 'joined_at'], [[session, who.person, who.member, at]], 'ON CONFLICT DO NOTHING');
  if (who.registration !== null) await query('UPDATE registration SET attended_at = ? WHERE id = ? AND meeting = ? AND attended_at IS NULL', [at, who.registration, session]);
}
