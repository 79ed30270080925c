import { randomId } from '../../config/clock.js';
import { type Denial, deny } from '../../config/denial.js';
import { insertRows, placeholders, type Query, type Row } from '../../config/sql.js';
import { cleaned, currentOf, isStep, momentFor, type Step, type Told } from './rules.js';
import type { ByRole, State } from './states.js';

/** The steps of some carry-overs, oldest first. */
export async function stepsOf(query: Query, ids: readonly string[]): Promise<Map<string, Step[]>> {
  const found = new Map<string, Step[]>(ids.map((id) => [id, []]));
  if (ids.length === 0) return found;
  const rows = await query(`SELECT id, carry_over, state, reason, happened, evidence, by_role, at FROM carry_over_step WHERE carry_over IN (${placeholders(ids.length)}) ORDER BY at, id`, ids);
  for (const row of rows) found.get(String(row['carry_over']))?.push(stepOf(row));
  return found;
}

/** As what somebody tells it, and when. */
export interface Teller {
  readonly byRole: ByRole;
  readonly at: number;
  /** Told again from the same source it replaces what was told from it; without one each telling stands by itself. */
  readonly source?: string;
}

/**
 * Keeps what somebody tells as a step beside the others, when there is one in it, and moves the carry-over to where it now
 * is. Call it in a transaction that holds the row.
 */
export async function tell(query: Query, id: string, said: Told, { byRole, at, source }: Teller): Promise<void> {
  const told = cleaned(said);
  const stepId = source ?? randomId();
  await query('DELETE FROM carry_over_step WHERE id = ?', [stepId]);
  const steps = (await stepsOf(query, [id])).get(id) ?? [];
  const before = steps.filter((step) => step.at <= at);
  if (isStep(before, told)) {
    const step: Step = { ...told, id: stepId, byRole, at: momentFor(steps, at) };
    await insertStep(query, id, step);
    steps.push(step);
    steps.sort((a, b) => a.at - b.at);
  }
  const now = currentOf(steps);
  // Whoever it is of, or who sat with them, has told it: then it is not asked any more.
  const answered = byRole === 'owner' || byRole === 'meeting' ? ', answered_at = COALESCE(answered_at, ?)' : '';
  await query(`UPDATE carry_over SET state = ?, reason = ?, happened = ?, evidence = ?, changed_at = ?${answered} WHERE id = ?`, [
    now.state, now.reason, now.happened, now.evidence, at, ...(answered === '' ? [] : [at]), id,
  ]);
}

export async function insertStep(query: Query, carryOver: string, { id, state, reason, happened, evidence, byRole, at }: Step): Promise<void> {
  await insertRows(query, 'carry_over_step', ['id', 'carry_over', 'state', 'reason', 'happened', 'evidence', 'by_role', 'at'], [[id, carryOver, state, reason, happened, evidence, byRole, at]]);
}

/**
 * Holds a carry-over for a change until the transaction is over.
 * @param where what must be true of it, beside being there; the table is called `c`
 * @param version the one that was changed; left out by who changes whatever it is now
 */
export async function holdCarryOver(query: Query, where: string, values: readonly unknown[], version?: number): Promise<{ readonly id: string } | Denial> {
  const [row] = await query(`UPDATE carry_over AS c SET version = version WHERE ${where} RETURNING id, version`, values);
  if (row === undefined) return deny('no-longer-there');
  if (version !== undefined && version !== Number(row['version'])) return deny('changed-meanwhile');
  await query('UPDATE carry_over SET version = version + 1 WHERE id = ?', [row['id']]);
  return { id: String(row['id']) };
}

function stepOf(row: Row): Step {
  const text = (column: string): string => String(row[column]);
  return { id: text('id'), state: row['state'] as State, reason: text('reason'), happened: text('happened'), evidence: text('evidence'), byRole: row['by_role'] as ByRole, at: Number(row['at']) };
}
