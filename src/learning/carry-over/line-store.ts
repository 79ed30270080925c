import type { Query, Row } from '../../config/sql.js';
import { dayIn } from '../../config/zone.js';
import type { Layer } from '../../engine/learning.js';
import type { CarryOverLine, CarryOverStep, ContactLine } from './carry-over.answers.js';
import type { Asking, Step } from './rules.js';
import type { State } from './states.js';
import { stepsOf } from './step-store.js';

/** What to select for a line, with `c` as the name of the table; `more` is what comes after it, from `WHERE` on. */
function selected(more: string): string {
  return `SELECT c.id, c.next_step, c.lands_at, c.layer, c.state, c.reason, c.happened, c.evidence, c.made_at, c.version, c.entry, c.ask_at, c.asked_at, c.answered_at, c.community,
      o.id AS organisation, o.name AS organisation_name, t.id AS team, t.name AS team_name, m.zone
    FROM carry_over c LEFT JOIN organisation o ON o.id = c.organisation LEFT JOIN team t ON t.id = c.team LEFT JOIN community m ON m.id = c.community ${more}`;
}

/** A line with what only its owner hears of. */
export interface FullLine {
  readonly line: CarryOverLine;
  readonly community: string;
  readonly entry: string | null;
  readonly asking: Asking;
}

/** Carry-overs as lines. @param more conditions and order, from `WHERE` on; the table is called `c` */
export async function linesWhere(query: Query, more: string, values: readonly unknown[]): Promise<FullLine[]> {
  const rows = await query(selected(more), values);
  const steps = await stepsOf(query, rows.map((row) => String(row['id'])));
  return rows.map((row) => fullLineOf(row, steps.get(String(row['id'])) ?? []));
}

/** By what is to be done, not by when it was written: that would say who wrote it to who sat beside them. */
export function inNoOrder<T extends { readonly id: string; readonly nextStep: string }>(lines: readonly T[]): T[] {
  return [...lines].sort((a, b) => a.nextStep.localeCompare(b.nextStep, 'nl') || (a.id < b.id ? -1 : 1));
}

/** What a contact sees of it; field by field, so that nothing new travels by accident. */
export function forContact({ id, nextStep, layer, state, reason, happened, evidence, since, steps, version }: CarryOverLine): ContactLine {
  return { id, nextStep, layer, state, reason, happened, evidence, since, steps, version };
}

function fullLineOf(row: Row, steps: readonly Step[]): FullLine {
  const text = (column: string): string => String(row[column]);
  const moment = (column: string): number | null => (row[column] === null ? null : Number(row[column]));
  const named = (column: string) => (typeof row[column] === 'string' ? { id: row[column], name: text(`${column}_name`) } : null);
  const zone = typeof row['zone'] === 'string' ? row['zone'] : 'UTC';
  const state = row['state'] as State;
  return {
    line: {
      id: text('id'),
      nextStep: text('next_step'),
      landsAt: text('lands_at'),
      organisation: named('organisation'),
      layer: row['layer'] as Layer | null,
      team: named('team'),
      state,
      reason: text('reason'),
      happened: text('happened'),
      evidence: text('evidence'),
      since: monthIn(zone, Number(row['made_at'])),
      steps: steps.map((step) => stepLine(step, zone)),
      version: Number(row['version']),
    },
    community: text('community'),
    entry: typeof row['entry'] === 'string' ? row['entry'] : null,
    asking: { state, askAt: moment('ask_at'), askedAt: moment('asked_at'), answeredAt: moment('answered_at') },
  };
}

function stepLine({ state, reason, happened, evidence, byRole, at }: Step, zone: string): CarryOverStep {
  return { state, reason, happened, evidence, byRole, month: monthIn(zone, at) };
}

function monthIn(zone: string, at: number): string {
  return dayIn(zone, at).slice(0, 7);
}
