import { nameKey } from '../../community/names.js';
import { insertRows, placeholders, type Query, type Row } from '../../config/sql.js';

/** What entries are about, in the words of the coordinator. */
export interface Theme {
  readonly id: string;
  readonly name: string;
}

const themeOf = (row: Row): Theme => ({ id: String(row['id']), name: String(row['name']) });

/** The themes of a community by name, each with how many entries it has. */
export async function themesOf(query: Query, community: string): Promise<(Theme & { entries: number })[]> {
  const rows = await query(
    `SELECT t.id, t.name, (SELECT COUNT(*) FROM entry_theme et WHERE et.theme = t.id) AS entries FROM theme t WHERE t.community = ? ORDER BY t.name_key`,
    [community],
  );
  return rows.map((row) => ({ ...themeOf(row), entries: Number(row['entries']) }));
}

export async function findTheme(query: Query, community: string, id: string): Promise<Theme | null> {
  const [row] = await query('SELECT id, name FROM theme WHERE id = ? AND community = ?', [id, community]);
  return row === undefined ? null : themeOf(row);
}

export async function themeByName(query: Query, community: string, name: string): Promise<Theme | null> {
  const [row] = await query('SELECT id, name FROM theme WHERE community = ? AND name_key = ?', [community, nameKey(name)]);
  return row === undefined ? null : themeOf(row);
}

export async function insertTheme(query: Query, community: string, { id, name }: Theme, now: number): Promise<void> {
  await insertRows(query, 'theme', ['id', 'community', 'name', 'name_key', 'made_at'], [[id, community, name, nameKey(name), now]]);
}

export async function renameTheme(query: Query, { id, name }: Theme): Promise<void> {
  await query('UPDATE theme SET name = ?, name_key = ? WHERE id = ?', [name, nameKey(name), id]);
}

/** Gives every entry of a theme another one; an entry that had both has it once. */
export async function moveEntries(query: Query, from: string, into: string): Promise<void> {
  await query('INSERT INTO entry_theme (entry, theme) SELECT entry, ? FROM entry_theme WHERE theme = ? ON CONFLICT DO NOTHING', [into, from]);
}

export async function deleteTheme(query: Query, id: string): Promise<void> {
  await query('DELETE FROM entry_theme WHERE theme = ?', [id]);
  await query('DELETE FROM theme WHERE id = ?', [id]);
}

/** Says of what an entry is, and of nothing else. @returns false when one of the themes is not of this community */
export async function tagEntry(query: Query, community: string, entry: string, themes: readonly string[]): Promise<boolean> {
  const wanted = [...new Set(themes)];
  const known = wanted.length === 0 ? [] : await query(`SELECT id FROM theme WHERE community = ? AND id IN (${placeholders(wanted.length)})`, [community, ...wanted]);
  if (known.length !== wanted.length) return false;
  await query('DELETE FROM entry_theme WHERE entry = ?', [entry]);
  await insertRows(query, 'entry_theme', ['entry', 'theme'], wanted.map((theme) => [entry, theme]));
  return true;
}
