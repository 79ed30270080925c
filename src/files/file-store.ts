import { insertRows, type Query } from '../config/sql.js';
import type { FileKind } from '../engine/file-kinds.js';

/** The most files of one meeting. */
export const MOST_FILES = 20;

/** A file without its bytes. */
export interface StoredFile {
  readonly id: string;
  readonly kind: FileKind;
  /** Bytes. */
  readonly size: number;
}

/** Keeps a file for a meeting. @returns false when that meeting has {@link MOST_FILES} already; then nothing is kept */
export async function keepFile(query: Query, meeting: string, { id, kind, size }: StoredFile, content: Uint8Array, at: number): Promise<boolean> {
  const [row] = await query('SELECT COUNT(*) AS n FROM meeting_file WHERE meeting = ?', [meeting]);
  if (Number(row?.['n']) >= MOST_FILES) return false;
  await insertRows(query, 'stored_file', ['id', 'kind', 'size', 'content'], [[id, kind, size, Buffer.from(content)]]);
  await insertRows(query, 'meeting_file', ['meeting', 'file', 'added_at'], [[meeting, id, at]]);
  return true;
}

/** A file of this meeting; null for one of another meeting as for one that is nowhere. */
export async function findFile(query: Query, meeting: string, id: string): Promise<StoredFile | null> {
  const [row] = await query('SELECT f.kind, f.size FROM stored_file f JOIN meeting_file m ON m.file = f.id WHERE m.meeting = ? AND m.file = ?', [meeting, id]);
  return row === undefined ? null : { id, kind: String(row['kind']) as FileKind, size: Number(row['size']) };
}

/** The bytes of a file; null when it has just gone. */
export async function contentOf(query: Query, id: string): Promise<Buffer | null> {
  const [row] = await query('SELECT content FROM stored_file WHERE id = ?', [id]);
  return row?.['content'] instanceof Uint8Array ? Buffer.from(row['content']) : null;
}

/** Takes a file out of a meeting, and destroys it when no other meeting has it. @returns whether it was there */
export async function removeFile(query: Query, meeting: string, id: string): Promise<boolean> {
  const gone = await query('DELETE FROM meeting_file WHERE meeting = ? AND file = ? RETURNING file', [meeting, id]);
  await destroyUnheld(query);
  return gone.length > 0;
}

/** Takes every file out of a meeting that goes itself. */
export async function removeFilesOf(query: Query, meeting: string): Promise<void> {
  await query('DELETE FROM meeting_file WHERE meeting = ?', [meeting]);
  await destroyUnheld(query);
}

/** A meeting made from another one shows the same files. */
export async function shareFiles(query: Query, from: string, to: string): Promise<void> {
  await query('INSERT INTO meeting_file (meeting, file, added_at) SELECT CAST(? AS VARCHAR(64)), file, added_at FROM meeting_file WHERE meeting = ?', [to, from]);
}

/** Destroys what no meeting has any more. */
export async function destroyUnheld(query: Query): Promise<void> {
  await query('DELETE FROM stored_file WHERE NOT EXISTS (SELECT 1 FROM meeting_file m WHERE m.file = stored_file.id)');
}
