import { insertRows, type Query, type Row } from '../../config/sql.js';
import { PULSE_ITEMS, type PulseBallot, type PulseFigure, type PulseItem, type PulseOutcome, type Spread } from '../../engine/pulse.js';

/** A short anonymous questionnaire of a team: in a meeting, or by a link that the team passes on. */
export interface Pulse {
  readonly id: string;
  readonly community: string;
  readonly team: string;
  readonly period: string | null;
  readonly title: string;
  /** Statements that are asked, in order. */
  readonly items: readonly PulseItem[];
  readonly source: 'meeting' | 'link';
  readonly session: string | null;
  readonly run: string | null;
  /** Opens the form; only of a pulse by link. */
  readonly token: string | null;
  readonly openedAt: number;
  /** The last day on which one can answer, `YYYY-MM-DD`; of a pulse by link. */
  readonly closesOn: string | null;
  readonly closedAt: number | null;
  /** How many answered in all, once it is closed; null under five. */
  readonly answered: number | null;
  readonly madeBy: string | null;
}

/** A closed pulse with what may be known of it. */
export interface ClosedPulse extends Pulse {
  readonly closedAt: number;
  readonly figures: readonly PulseFigure[];
}

const COLUMNS = ['id', 'community', 'team', 'period', 'title', 'items', 'source', 'session', 'run', 'token', 'opened_at', 'closes_on', 'closed_at', 'answered', 'made_by'] as const;
const SELECT = `SELECT ${COLUMNS.join(', ')} FROM pulse`;
const KNOWN: ReadonlySet<string> = new Set(PULSE_ITEMS);

const orNull = (value: unknown): string | null => (typeof value === 'string' ? value : null);
const numberOrNull = (value: unknown): number | null => (value === null || value === undefined ? null : Number(value));

function pulseOf(row: Row): Pulse {
  return {
    id: String(row['id']),
    community: String(row['community']),
    team: String(row['team']),
    period: orNull(row['period']),
    title: String(row['title']),
    // A statement that is asked no more is passed over.
    items: (JSON.parse(String(row['items'])) as string[]).filter((item): item is PulseItem => KNOWN.has(item)),
    source: row['source'] === 'meeting' ? 'meeting' : 'link',
    session: orNull(row['session']),
    run: orNull(row['run']),
    token: orNull(row['token']),
    openedAt: Number(row['opened_at']),
    closesOn: orNull(row['closes_on']),
    closedAt: numberOrNull(row['closed_at']),
    answered: numberOrNull(row['answered']),
    madeBy: orNull(row['made_by']),
  };
}

export async function insertPulse(query: Query, pulse: Pulse): Promise<void> {
  const { id, community, team, period, title, items, source, session, run, token, openedAt, closesOn, closedAt, answered, madeBy } = pulse;
  await insertRows(query, 'pulse', COLUMNS, [[id, community, team, period, title, JSON.stringify(items), source, session, run, token, openedAt, closesOn, closedAt, answered, madeBy]]);
}

export async function pulseBy(query: Query, column: 'id' | 'token', value: string): Promise<Pulse | null> {
  const [row] = await query(`${SELECT} WHERE ${column} = ?`, [value]);
  return row === undefined ? null : pulseOf(row);
}

/** The pulse that a team can answer now. */
export async function openPulse(query: Query, team: string): Promise<Pulse | null> {
  const [row] = await query(`${SELECT} WHERE team = ? AND closed_at IS NULL`, [team]);
  return row === undefined ? null : pulseOf(row);
}

/** Pulses that can be answered, with the time zone in which their last day ends. */
export async function openPulses(query: Query): Promise<{ id: string; closesOn: string; zone: string }[]> {
  const rows = await query('SELECT p.id, p.closes_on, c.zone FROM pulse p JOIN community c ON c.id = p.community WHERE p.closed_at IS NULL AND p.closes_on IS NOT NULL');
  return rows.map((row) => ({ id: String(row['id']), closesOn: String(row['closes_on']), zone: String(row['zone']) }));
}

/**
 * Lets nobody answer or close a pulse until this transaction is over.
 * @returns null for one that is closed, or not there
 */
export async function holdOpen(query: Query, id: string): Promise<Pulse | null> {
  const [row] = await query(`UPDATE pulse SET title = title WHERE id = ? AND closed_at IS NULL RETURNING ${COLUMNS.join(', ')}`, [id]);
  return row === undefined ? null : pulseOf(row);
}

/** The closed pulses of a team or of a whole community, the oldest first. */
export async function closedPulses(query: Query, of: 'team' | 'community', id: string): Promise<ClosedPulse[]> {
  const rows = await query(`${SELECT} WHERE ${of} = ? AND closed_at IS NOT NULL ORDER BY closed_at, id`, [id]);
  const results = await query(`SELECT r.pulse, r.item, r.mean, r.spread FROM pulse_result r JOIN pulse p ON p.id = r.pulse WHERE p.${of} = ?`, [id]);
  const figures = new Map<string, PulseFigure[]>();
  for (const row of results) {
    const pulse = String(row['pulse']);
    if (KNOWN.has(String(row['item']))) figures.set(pulse, [...(figures.get(pulse) ?? []), { item: row['item'] as PulseItem, mean: Number(row['mean']), spread: row['spread'] as Spread }]);
  }
  return rows.map(pulseOf).map((pulse) => ({ ...pulse, closedAt: pulse.closedAt ?? 0, figures: figures.get(pulse.id) ?? [] }));
}

/** What people added to the pulses of a team, by pulse. */
export async function textsOf(query: Query, team: string): Promise<Map<string, string[]>> {
  const rows = await query('SELECT t.pulse, t.text FROM pulse_text t JOIN pulse p ON p.id = t.pulse WHERE p.team = ? ORDER BY t.text', [team]);
  const texts = new Map<string, string[]>();
  for (const row of rows) texts.set(String(row['pulse']), [...(texts.get(String(row['pulse'])) ?? []), String(row['text'])]);
  return texts;
}

/** How many people answered. */
export async function countAnswers(query: Query, pulse: string): Promise<number> {
  const [row] = await query('SELECT COUNT(*) AS answers FROM pulse_ballot WHERE pulse = ?', [pulse]);
  return Number(row?.['answers'] ?? 0);
}

/** Whether this phone answered, and whether this ballot is there. Nothing says that the one belongs to the other. */
export async function knows(query: Query, pulse: string, who: string, ballot: string): Promise<{ phone: boolean; ballot: boolean }> {
  const phones = await query('SELECT who FROM pulse_register WHERE pulse = ? AND who = ?', [pulse, who]);
  const ballots = await query('SELECT id FROM pulse_ballot WHERE pulse = ? AND id = ?', [pulse, ballot]);
  return { phone: phones.length > 0, ballot: ballots.length > 0 };
}

/** Puts a ballot in the box, in the place of the earlier one with this id, and notes that this phone answered. */
export async function putBallot(query: Query, pulse: string, who: string, id: string, ballot: PulseBallot): Promise<void> {
  await insertRows(query, 'pulse_register', ['pulse', 'who'], [[pulse, who]], 'ON CONFLICT DO NOTHING');
  await insertRows(query, 'pulse_ballot', ['pulse', 'id', 'answers'], [[pulse, id, JSON.stringify(ballot)]], 'ON CONFLICT (pulse, id) DO UPDATE SET answers = excluded.answers');
}

/** Everything in the box, in the order of ids that phones made up. */
export async function ballotsOf(query: Query, pulse: string): Promise<PulseBallot[]> {
  const rows = await query('SELECT answers FROM pulse_ballot WHERE pulse = ? ORDER BY id', [pulse]);
  return rows.map((row) => JSON.parse(String(row['answers'])) as PulseBallot);
}

/** Writes down what is left of a pulse, and destroys everything else. @param idOf a new random id for every text */
export async function keepOutcome(query: Query, pulse: string, { answered, figures, texts }: PulseOutcome, at: number, idOf: () => string): Promise<void> {
  await query('UPDATE pulse SET closed_at = ?, answered = ? WHERE id = ?', [at, answered, pulse]);
  await insertRows(query, 'pulse_result', ['pulse', 'item', 'mean', 'spread'], figures.map(({ item, mean, spread }) => [pulse, item, mean, spread]));
  await insertRows(query, 'pulse_text', ['id', 'pulse', 'text'], texts.map((text) => [idOf(), pulse, text]));
  await query('DELETE FROM pulse_ballot WHERE pulse = ?', [pulse]);
  await query('DELETE FROM pulse_register WHERE pulse = ?', [pulse]);
}
