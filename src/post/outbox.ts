import { z } from 'zod';
import { randomId } from '../config/clock.js';
import { LANGUAGES } from '../config/language.js';
import { insertRows, placeholders, type Query, type Row } from '../config/sql.js';
import type { LetterKind, LetterWish } from './letter.js';
import { asText } from './forms.js';
import { type Trouble, TROUBLES, type Written } from './words.js';

/** How far a letter is. `to-copy`: nobody sends it, a person does; `done`: a person said that it is done with. */
export type LetterState = 'waiting' | 'sent' | 'failed' | 'to-copy' | 'done';

/** A letter as it waits to be sent. */
export interface OutLetter {
  readonly id: string;
  readonly to: string;
  readonly written: Written;
  /** How often it was tried, this time included. */
  readonly tries: number;
}

/** A letter as whoever looks after the place may see it. */
export interface LetterLine {
  readonly id: string;
  readonly kind: LetterKind;
  /** Empty for who gave no address. */
  readonly to: string;
  readonly subject: string;
  /** To be copied; null once it is sent, and for what opens an account. */
  readonly text: string | null;
  readonly state: LetterState;
  readonly madeAt: number;
  readonly sentAt: number | null;
  /** Why it did not go out the last time it was tried. */
  readonly trouble: Trouble | null;
}

const COLUMNS = ['id', 'community', 'about', 'kind', 'recipient', 'state', 'content', 'subject', 'tries', 'next_try_at', 'made_at'];

const text = z.string();
const writtenSchema = z.object({
  language: z.enum(LANGUAGES),
  subject: text,
  lines: z.array(text),
  button: z.object({ text, link: text }).nullable(),
  after: z.array(text),
  closing: text,
});

/** Puts a letter where the postman finds it, or where a person can copy it. In the transaction of what it is about. */
export async function putLetter(query: Query, wish: LetterWish, written: Written, state: 'waiting' | 'to-copy', now: number): Promise<void> {
  const row = [randomId(), wish.community, wish.about, wish.kind, wish.to ?? '', state, JSON.stringify(written), written.subject, 0, now, now];
  await insertRows(query, 'letter', COLUMNS, [row]);
}

/** Letters whose time has come, the longest waiting first. */
export async function dueLetters(query: Query, now: number, most: number): Promise<string[]> {
  const rows = await query(`SELECT id FROM letter WHERE state = 'waiting' AND next_try_at <= ? ORDER BY next_try_at, id LIMIT ${String(most)}`, [now]);
  return rows.map((row) => String(row['id']));
}

/**
 * Takes a letter to send it, until `until`: in one statement, so that of two who want it at once one gets it.
 * @returns null when it is not there any more, or somebody else has it
 */
export async function claimLetter(query: Query, id: string, now: number, until: number): Promise<OutLetter | null> {
  const [row] = await query(
    "UPDATE letter SET next_try_at = ?, tries = tries + 1 WHERE id = ? AND state = 'waiting' AND next_try_at <= ? AND content IS NOT NULL RETURNING recipient, content, tries",
    [until, id, now],
  );
  return row === undefined ? null : { id, to: String(row['recipient']), written: writtenOf(row['content']), tries: Number(row['tries']) };
}

/** It has gone out: what it said is destroyed, because it may hold a link that opens something. */
export async function noteSent(query: Query, id: string, now: number): Promise<void> {
  await query("UPDATE letter SET state = 'sent', content = NULL, sent_at = ?, trouble = NULL WHERE id = ?", [now, id]);
}

/** It did not go out. @param again when it is tried again; null for never */
export async function noteTrouble(query: Query, id: string, trouble: Trouble, again: number | null): Promise<void> {
  if (again === null) await query("UPDATE letter SET state = 'failed', trouble = ? WHERE id = ? AND state = 'waiting'", [trouble, id]);
  else await query("UPDATE letter SET next_try_at = ?, trouble = ? WHERE id = ? AND state = 'waiting'", [again, trouble, id]);
}

/** Which letters somebody looks at: those of a community, or those of one meeting that its facilitators may see. */
export type LetterPlace = { readonly community: string } | { readonly meeting: string };

/** Letters about a meeting that are not for who is invited to steer it. */
const OF_MEETING = [
  'registration-confirmed', 'registration-waiting', 'registration-moved-up', 'registration-cancelled', 'meeting-moved', 'meeting-cancelled', 'meeting-restored', 'report',
] as const satisfies readonly LetterKind[];

function within(place: LetterPlace): { where: string; values: string[] } {
  if ('community' in place) return { where: 'community = ?', values: [place.community] };
  return { where: `about = ? AND kind IN (${placeholders(OF_MEETING.length)})`, values: [place.meeting, ...OF_MEETING] };
}

/** The newest letters of a place. */
export async function lettersIn(query: Query, place: LetterPlace, most: number): Promise<LetterLine[]> {
  const { where, values } = within(place);
  const rows = await query(
    `SELECT id, kind, recipient, subject, content, state, made_at, sent_at, trouble FROM letter WHERE ${where} ORDER BY made_at DESC, id LIMIT ${String(most)}`,
    values,
  );
  return rows.map(lineOf);
}

/** How many letters of some communities wait, could not be sent, or are to be copied. */
export async function countLetters(query: Query, communities: readonly string[]): Promise<{ waiting: number; failed: number; toCopy: number }> {
  if (communities.length === 0) return { waiting: 0, failed: 0, toCopy: 0 };
  const rows = await query(`SELECT state, COUNT(*) AS n FROM letter WHERE community IN (${placeholders(communities.length)}) GROUP BY state`, communities);
  const count = (state: LetterState): number => Number(rows.find((row) => row['state'] === state)?.['n'] ?? 0);
  return { waiting: count('waiting'), failed: count('failed'), toCopy: count('to-copy') };
}

/** A person copied it, or does not need it any more. What it said is destroyed. @returns null when there is no such letter, false when it was sent already */
export async function finishLetter(query: Query, place: LetterPlace, id: string): Promise<boolean | null> {
  return change(query, place, id, "state = 'done', content = NULL", "state IN ('to-copy', 'failed')", []);
}

/** Sends it after all, now. @returns null when there is no such letter, false when it can't be sent (again) */
export async function sendAgain(query: Query, place: LetterPlace, id: string, now: number): Promise<boolean | null> {
  return change(query, place, id, "state = 'waiting', tries = 0, next_try_at = ?, trouble = NULL", "state IN ('to-copy', 'failed') AND recipient <> '' AND content IS NOT NULL", [now]);
}

async function change(query: Query, place: LetterPlace, id: string, set: string, when: string, values: readonly unknown[]): Promise<boolean | null> {
  const { where, values: placed } = within(place);
  const changed = await query(`UPDATE letter SET ${set} WHERE id = ? AND ${where} AND ${when} RETURNING id`, [...values, id, ...placed]);
  if (changed.length > 0) return true;
  return (await query(`SELECT id FROM letter WHERE id = ? AND ${where}`, [id, ...placed])).length > 0 ? false : null;
}

function lineOf(row: Row): LetterLine {
  const kind = row['kind'] as LetterKind;
  const state = row['state'] as LetterState;
  // What waits may still go out by itself; copying it would send it twice. A new passphrase is for its owner's eyes only.
  const shown = (state === 'to-copy' || state === 'failed') && kind !== 'reset' && row['content'] !== null;
  return {
    id: String(row['id']),
    kind,
    to: String(row['recipient']),
    subject: String(row['subject']),
    text: shown ? asText(writtenOf(row['content'])) : null,
    state,
    madeAt: Number(row['made_at']),
    sentAt: row['sent_at'] === null ? null : Number(row['sent_at']),
    trouble: TROUBLES.find((trouble) => trouble === row['trouble']) ?? null,
  };
}

function writtenOf(content: unknown): Written {
  return writtenSchema.parse(JSON.parse(String(content)));
}
