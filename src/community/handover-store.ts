import { insertRows, type Query, type Row } from '../config/sql.js';
import { nameKey } from './names.js';

/** What who leaves wants the next to know. `by` is the name of who wrote it; null when nobody is named. */
export interface HandoverNote {
  readonly id: string;
  readonly by: string | null;
  readonly text: string;
  readonly successor: string;
  readonly writtenAt: number;
}

/** A word as this team uses it. */
export interface GlossaryTerm {
  readonly id: string;
  readonly term: string;
  readonly meaning: string;
}

function noteOf(row: Row): HandoverNote {
  return {
    id: String(row['id']),
    by: typeof row['name'] === 'string' ? row['name'] : null,
    text: String(row['text']),
    successor: String(row['successor']),
    writtenAt: Number(row['written_at']),
  };
}

/** The notes of a team, the newest first. */
export async function notesOf(query: Query, team: string): Promise<HandoverNote[]> {
  const rows = await query(
    `SELECT n.id, n.text, n.successor, n.written_at, m.name FROM handover_note n LEFT JOIN member m ON m.id = n.member
     WHERE n.team = ? ORDER BY n.written_at DESC, n.id`,
    [team],
  );
  return rows.map(noteOf);
}

export async function insertNote(query: Query, note: { id: string; team: string; member: string | null; text: string; successor: string }, now: number): Promise<void> {
  const { id, team, member, text, successor } = note;
  await insertRows(query, 'handover_note', ['id', 'team', 'member', 'text', 'successor', 'written_at'], [[id, team, member, text, successor, now]]);
}

/** @returns false when it is not in this team */
export async function deleteNote(query: Query, team: string, id: string): Promise<boolean> {
  return (await query('DELETE FROM handover_note WHERE team = ? AND id = ? RETURNING id', [team, id])).length > 0;
}

/** The words of a team, by alphabet. */
export async function glossaryOf(query: Query, team: string): Promise<GlossaryTerm[]> {
  const rows = await query('SELECT id, term, meaning FROM glossary_term WHERE team = ? ORDER BY term_key, id', [team]);
  return rows.map((row) => ({ id: String(row['id']), term: String(row['term']), meaning: String(row['meaning']) }));
}

export async function insertTerm(query: Query, team: string, { id, term, meaning }: GlossaryTerm, now: number): Promise<void> {
  await insertRows(query, 'glossary_term', ['id', 'team', 'term', 'term_key', 'meaning', 'changed_at'], [[id, team, term, nameKey(term), meaning, now]]);
}

/** @returns false when it is not in this team */
export async function updateTerm(query: Query, team: string, { id, term, meaning }: GlossaryTerm, now: number): Promise<boolean> {
  const rows = await query('UPDATE glossary_term SET term = ?, term_key = ?, meaning = ?, changed_at = ? WHERE id = ? AND team = ? RETURNING id', [term, nameKey(term), meaning, now, id, team]);
  return rows.length > 0;
}

/** @returns false when it is not in this team */
export async function deleteTerm(query: Query, team: string, id: string): Promise<boolean> {
  return (await query('DELETE FROM glossary_term WHERE team = ? AND id = ? RETURNING id', [team, id])).length > 0;
}
