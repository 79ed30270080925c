import { randomId } from '../config/clock.js';
import { insertRows, type Query, type Row } from '../config/sql.js';
import { nameKey } from './names.js';

/** From where somebody looks; a community has its own list. `letter` is its sign beside the colour. */
export interface Perspective {
  readonly id: string;
  readonly name: string;
  readonly letter: string;
}

export interface StoredPerspective extends Perspective {
  readonly community: string;
  /** Place in the list, from 0. */
  readonly place: number;
}

export function perspectiveOf(row: Row): Perspective {
  return { id: String(row['id']), name: String(row['name']), letter: String(row['letter']) };
}

/** The list of a community, in its own order. */
export async function perspectivesOf(query: Query, community: string): Promise<Perspective[]> {
  return (await query('SELECT id, name, letter FROM perspective WHERE community = ? ORDER BY place, name_key', [community])).map(perspectiveOf);
}

async function insertPerspectives(query: Query, perspectives: readonly StoredPerspective[]): Promise<void> {
  const rows = perspectives.map((one) => [one.id, one.community, one.name, nameKey(one.name), one.letter, one.place]);
  await insertRows(query, 'perspective', ['id', 'community', 'name', 'name_key', 'letter', 'place'], rows);
}

export async function perspectiveByName(query: Query, community: string, name: string): Promise<Perspective | null> {
  const [row] = await query('SELECT id, name, letter FROM perspective WHERE community = ? AND name_key = ?', [community, nameKey(name)]);
  return row === undefined ? null : perspectiveOf(row);
}

/** @returns the perspective as it is now, null when it is not in this community */
export async function renamePerspective(query: Query, community: string, id: string, name: string): Promise<Perspective | null> {
  const [row] = await query('UPDATE perspective SET name = ?, name_key = ? WHERE id = ? AND community = ? RETURNING id, name, letter', [name, nameKey(name), id, community]);
  return row === undefined ? null : perspectiveOf(row);
}

/** Puts perspectives in this order. */
export async function orderPerspectives(query: Query, community: string, ids: readonly string[]): Promise<void> {
  for (const [place, id] of ids.entries()) await query('UPDATE perspective SET place = ? WHERE id = ? AND community = ?', [place, id, community]);
}

/** Deletes a perspective that nobody has and no team wants. @returns false for one that is in use */
export async function deletePerspective(query: Query, id: string): Promise<boolean> {
  const rows = await query(
    `DELETE FROM perspective WHERE id = ? AND NOT EXISTS (SELECT 1 FROM member WHERE perspective = ?)
       AND NOT EXISTS (SELECT 1 FROM wanted_perspective WHERE perspective = ?) RETURNING id`,
    [id, id, id],
  );
  return rows.length > 0;
}

const ALPHABET = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/** A sign for a new perspective that no other has: a letter of its name, else another letter, else two. */
export function freeLetter(name: string, taken: ReadonlySet<string>): string {
  const own = [...name.toUpperCase()].filter((letter) => /^\p{L}$/u.test(letter));
  const single = [...own, ...ALPHABET].find((letter) => !taken.has(letter));
  if (single !== undefined) return single;
  return ALPHABET.flatMap((a) => ALPHABET.map((b) => a + b)).find((pair) => !taken.has(pair)) ?? '?';
}

/** Adds perspectives at the end of the list, each with a sign of its own. Hold the community before. */
export async function appendPerspectives(query: Query, community: string, names: readonly string[]): Promise<Perspective[]> {
  const taken = new Set((await perspectivesOf(query, community)).map((one) => one.letter));
  const [last] = await query('SELECT MAX(place) AS place FROM perspective WHERE community = ?', [community]);
  const from = Number(last?.['place'] ?? -1) + 1;
  const added = names.map((name, at) => {
    const letter = freeLetter(name, taken);
    taken.add(letter);
    return { id: randomId(), community, name, letter, place: from + at };
  });
  await insertPerspectives(query, added);
  return added.map(({ id, name, letter }) => ({ id, name, letter }));
}
