import { insertRows, type Query, type Row } from '../config/sql.js';

/** A stretch of time in which teams work, e.g. 2020-2022. Days are `YYYY-MM-DD`. */
export interface Period {
  readonly id: string;
  readonly name: string;
  readonly startsOn: string | null;
  readonly endsOn: string | null;
}

export type PeriodFacts = Omit<Period, 'id'>;

const SELECT = 'SELECT id, name, starts_on, ends_on FROM period';

function day(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

function periodOf(row: Row): Period {
  return { id: String(row['id']), name: String(row['name']), startsOn: day(row['starts_on']), endsOn: day(row['ends_on']) };
}

/** The periods of a community, the latest first. */
export async function periodsOf(query: Query, community: string): Promise<Period[]> {
  return (await query(`${SELECT} WHERE community = ? ORDER BY COALESCE(starts_on, name) DESC, name DESC, id`, [community])).map(periodOf);
}

export async function hasPeriod(query: Query, community: string, id: string): Promise<boolean> {
  return (await query(`${SELECT} WHERE community = ? AND id = ?`, [community, id])).length > 0;
}

export async function insertPeriod(query: Query, community: string, { id, name, startsOn, endsOn }: Period): Promise<void> {
  await insertRows(query, 'period', ['id', 'community', 'name', 'starts_on', 'ends_on'], [[id, community, name, startsOn, endsOn]]);
}

/** @returns false when it is not in this community */
export async function updatePeriod(query: Query, community: string, { id, name, startsOn, endsOn }: Period): Promise<boolean> {
  const rows = await query('UPDATE period SET name = ?, starts_on = ?, ends_on = ? WHERE id = ? AND community = ? RETURNING id', [name, startsOn, endsOn, id, community]);
  return rows.length > 0;
}

/** Deletes a period in which no team works, and for whose bundle nothing was chosen. @returns false for one that is in use */
export async function deletePeriod(query: Query, id: string): Promise<boolean> {
  const unused = 'NOT EXISTS (SELECT 1 FROM team WHERE period = ?) AND NOT EXISTS (SELECT 1 FROM bundle_choice WHERE period = ?)';
  return (await query(`DELETE FROM period WHERE id = ? AND ${unused} RETURNING id`, [id, id, id])).length > 0;
}
