import { communities } from '../../community/community-store.js';
import { periodsOf } from '../../community/period-store.js';
import { type Retention, retentionOf } from '../../community/retention.js';
import type { Query, Row } from '../../config/sql.js';
import { dayIn } from '../../config/zone.js';
import { AUDIT_YEARS, cardsAreOver, daysAgo, KEEPER_DAYS, LETTER_DAYS, LINK_DAYS, logCutOff, logIsOver, type OpenedMeeting, recordIsOver, registrationsAreOver, type Rules, yearsAgo } from './due.js';

/** One community, or what is in none (`id` empty). */
export interface Place {
  readonly id: string;
  readonly name: string;
  readonly zone: string;
}

/** Where things are kept: every community, and last what is in none. */
export async function places(query: Query): Promise<Place[]> {
  return [...(await communities(query)).map(({ id, name, zone }) => ({ id, name, zone })), { id: '', name: '', zone: 'Europe/Amsterdam' }];
}

/** An entry of the learning log of which the time is over. */
export interface OverEntry {
  readonly id: string;
  /** Everybody in the community may read it; what others wrote is not even counted for them. */
  readonly forAll: boolean;
}

/** What is over in one community. */
export interface Plan {
  /** Cards without a link to a person, by their meeting. */
  readonly cards: ReadonlyMap<string, readonly OverEntry[]>;
  /** Meetings of which the record is over and not gone yet. */
  readonly records: readonly string[];
  /** Entries of those meetings, and of outside meetings. */
  readonly entries: readonly OverEntry[];
  readonly carryOver: readonly string[];
  /** Closed pulses with texts. */
  readonly pulses: readonly { readonly id: string; readonly texts: number }[];
  /** Files of meetings of which the time is over, and files that nothing in their meeting names. */
  readonly files: readonly { readonly meeting: string; readonly file: string }[];
  readonly registrations: readonly { readonly meeting: string; readonly people: number }[];
  /** What goes by its age alone. */
  readonly aged: readonly (Aged & { readonly count: number })[];
}

/** Rows of which only the age counts. */
export interface Aged {
  readonly what: 'letters' | 'invitations' | 'links' | 'keepers' | 'audit';
  readonly table: string;
  readonly where: string;
  readonly values: readonly unknown[];
}

/** What is over in a community now. @param retention another one than it has, to see what that would do */
export async function planOf(query: Query, place: Place, now: number, retention?: Retention): Promise<Plan> {
  const rules: Rules = { retention: retention ?? (await retentionOf(query, place.id)), periods: await periodsOf(query, place.id), today: dayIn(place.zone, now) };
  const meetings = await openedMeetings(query, place.id);
  const over = new Set(meetings.filter((meeting) => recordIsOver(meeting, rules)).map(({ session }) => session));
  const cardsOver = new Set(meetings.filter((meeting) => cardsAreOver(meeting, rules)).map(({ session }) => session));
  const cards = (await cardsIn(query, place.id)).filter(({ session }) => cardsOver.has(session) && !over.has(session));
  const records = (await sessionsWithSomething(query, place.id)).filter((session) => over.has(session));
  return {
    cards: bySession(cards),
    records,
    entries: [...(await entriesIn(query, records)), ...(await entriesOutside(query, place, rules, now))],
    carryOver: await carryOverOver(query, place, rules, now),
    pulses: await pulsesOver(query, place, rules, now),
    files: await filesOver(query, place, rules, now),
    registrations: (await registered(query, place.id)).filter(({ day }) => registrationsAreOver(day, rules)),
    aged: await Promise.all(agedOf(place.id, now).map(async (one) => ({ ...one, count: await countOf(query, one) }))),
  };
}

async function openedMeetings(query: Query, community: string): Promise<OpenedMeeting[]> {
  const rows = await query("SELECT m.id, m.date, m.card_days, m.log_months, t.period FROM meeting m LEFT JOIN team t ON t.id = m.team_id WHERE m.community = ? AND m.status <> 'planned'", [community]);
  return rows.map((row) => ({ session: String(row['id']), day: String(row['date']), period: orNull(row['period']), toldCardDays: numberOrNull(row['card_days']), toldLogMonths: numberOrNull(row['log_months']) }));
}

async function cardsIn(query: Query, community: string): Promise<(OverEntry & { session: string })[]> {
  const rows = await query("SELECT id, session, audience FROM log_entry WHERE community = ? AND session <> '' AND author IS NULL AND owner IS NULL", [community]);
  return rows.map((row) => ({ ...overEntry(row), session: String(row['session']) }));
}

/** Meetings of a community of which something personal is left. */
async function sessionsWithSomething(query: Query, community: string): Promise<string[]> {
  const left = (table: string, key: string, more = ''): string => `EXISTS (SELECT 1 FROM ${table} x WHERE x.${key} = m.id${more})`;
  const something = [
    left('journal_personal', 'session'), left('sealed_register', 'session'), left('sealed_envelope', 'session'), left('log_entry', 'session'), left('private_entry', 'session'),
    left('keeper_person', 'session'), left('attendance', 'session', ' AND x.member IS NOT NULL'),
  ];
  return (await query(`SELECT m.id FROM meeting m WHERE m.community = ? AND m.status <> 'planned' AND (${something.join(' OR ')}) ORDER BY m.date, m.id`, [community])).map((row) => String(row['id']));
}

function bySession(cards: readonly (OverEntry & { readonly session: string })[]): Map<string, OverEntry[]> {
  const all = new Map<string, OverEntry[]>();
  for (const { session, id, forAll } of cards) all.set(session, [...(all.get(session) ?? []), { id, forAll }]);
  return all;
}

async function entriesIn(query: Query, sessions: readonly string[]): Promise<OverEntry[]> {
  const entries: OverEntry[] = [];
  for (const session of sessions) {
    entries.push(...(await query('SELECT id, audience FROM log_entry WHERE session = ?', [session])).map(overEntry));
    entries.push(...(await query("SELECT id, 'me' AS audience FROM private_entry WHERE session = ?", [session])).map(overEntry));
  }
  return entries;
}

/** Written outside a meeting; the last change counts. */
async function entriesOutside(query: Query, { id, zone }: Place, rules: Rules, now: number): Promise<OverEntry[]> {
  const last = 'COALESCE(e.changed_at, e.written_at)';
  const values = [id, logCutOff(now, rules.retention)];
  const shared = await query(`SELECT e.id, e.audience, ${last} AS at, t.period FROM log_entry e LEFT JOIN team t ON t.id = e.team WHERE e.community = ? AND e.session = '' AND ${last} <= ?`, values);
  const hidden = await query(
    `SELECT e.id, 'me' AS audience, ${last} AS at, NULL AS period FROM private_entry e LEFT JOIN member m ON m.id = e.owner LEFT JOIN log_keeper k ON k.id = e.owner
      WHERE COALESCE(m.community, k.community) = ? AND e.session = '' AND ${last} <= ?`,
    values,
  );
  return [...shared, ...hidden].filter((row) => logIsOver(dated(row, zone), rules)).map(overEntry);
}

/** The last time that something became of it counts. */
async function carryOverOver(query: Query, { id, zone }: Place, rules: Rules, now: number): Promise<string[]> {
  const rows = await query('SELECT c.id, c.changed_at AS at, t.period FROM carry_over c LEFT JOIN team t ON t.id = c.team WHERE c.community = ? AND c.changed_at <= ?', [id, logCutOff(now, rules.retention)]);
  return rows.filter((row) => logIsOver(dated(row, zone), rules)).map((row) => String(row['id']));
}

async function pulsesOver(query: Query, { id, zone }: Place, rules: Rules, now: number): Promise<{ id: string; texts: number }[]> {
  const rows = await query(
    `SELECT p.id, p.closed_at AS at, p.period, (SELECT COUNT(*) FROM pulse_text x WHERE x.pulse = p.id) AS texts FROM pulse p
      WHERE p.community = ? AND p.closed_at <= ? AND EXISTS (SELECT 1 FROM pulse_text x WHERE x.pulse = p.id)`,
    [id, logCutOff(now, rules.retention)],
  );
  return rows.filter((row) => logIsOver(dated(row, zone), rules)).map((row) => ({ id: String(row['id']), texts: Number(row['texts']) }));
}

/** What is being put in a programme is not in it yet: only after a day nothing names it. */
async function filesOver(query: Query, { id }: Place, rules: Rules, now: number): Promise<{ meeting: string; file: string }[]> {
  const named = "(m.items LIKE '%' || f.file || '%' OR EXISTS (SELECT 1 FROM journal j WHERE j.session = m.id AND j.data LIKE '%' || f.file || '%'))";
  const rows = await query(
    `SELECT f.meeting, f.file, f.added_at, m.date, m.log_months, t.period, CASE WHEN ${named} THEN 1 ELSE 0 END AS named
       FROM meeting_file f JOIN meeting m ON m.id = f.meeting LEFT JOIN team t ON t.id = m.team_id WHERE m.community = ? ORDER BY f.meeting, f.file`,
    [id],
  );
  return rows
    .filter((row) => {
      const meeting = { session: String(row['meeting']), day: String(row['date']), period: orNull(row['period']), toldCardDays: null, toldLogMonths: numberOrNull(row['log_months']) };
      return recordIsOver(meeting, rules) || (Number(row['named']) === 0 && Number(row['added_at']) <= daysAgo(now, 1));
    })
    .map((row) => ({ meeting: String(row['meeting']), file: String(row['file']) }));
}

async function registered(query: Query, community: string): Promise<{ meeting: string; day: string; people: number }[]> {
  const rows = await query('SELECT m.id, m.date, COUNT(*) AS people FROM registration r JOIN meeting m ON m.id = r.meeting WHERE m.community = ? GROUP BY m.id, m.date', [community]);
  return rows.map((row) => ({ meeting: String(row['id']), day: String(row['date']), people: Number(row['people']) }));
}

/** Of a community, or of the whole house. */
function agedOf(community: string, now: number): Aged[] {
  const [letters, links, keepers, audit] = [daysAgo(now, LETTER_DAYS), daysAgo(now, LINK_DAYS), daysAgo(now, KEEPER_DAYS), yearsAgo(now, AUDIT_YEARS)];
  const old: Aged = { what: 'letters', table: 'letter', where: "COALESCE(community, '') = ? AND state <> 'waiting' AND made_at <= ?", values: [community, letters] };
  const runs: Aged = { what: 'audit', table: 'purge_run', where: 'community = ? AND at <= ?', values: [community, audit] };
  if (community !== '') {
    return [
      old,
      { what: 'invitations', table: 'invitation', where: 'community = ? AND COALESCE(used_at, revoked_at, expires_at) <= ?', values: [community, links] },
      { what: 'keepers', table: 'log_keeper', where: `community = ? AND made_at <= ? AND ${UNUSED}`, values: [community, keepers] },
      { what: 'audit', table: 'audit_entry', where: 'community = ? AND at <= ?', values: [community, audit] },
      runs,
    ];
  }
  return [
    old,
    { what: 'links', table: 'login', where: 'expires_at <= ?', values: [now] },
    { what: 'links', table: 'one_time_link', where: 'expires_at <= ?', values: [now] },
    { what: 'links', table: 'oidc_attempt', where: 'expires_at <= ?', values: [now] },
    { what: 'links', table: 'personal_link', where: 'revoked_at <= ?', values: [links] },
    runs,
  ];
}

/** Nothing is left of what a guest made a link for. */
const UNUSED = `NOT EXISTS (SELECT 1 FROM keeper_person p WHERE p.keeper = log_keeper.id) AND NOT EXISTS (SELECT 1 FROM carry_over c WHERE c.owner = log_keeper.id)
  AND NOT EXISTS (SELECT 1 FROM log_entry e WHERE e.owner = log_keeper.id) AND NOT EXISTS (SELECT 1 FROM private_entry e WHERE e.owner = log_keeper.id)`;

async function countOf(query: Query, { table, where, values }: Aged): Promise<number> {
  const [row] = await query(`SELECT COUNT(*) AS n FROM ${table} WHERE ${where}`, values);
  return Number(row?.['n'] ?? 0);
}

function dated(row: Row, zone: string): { day: string; period: string | null } {
  return { day: dayIn(zone, Number(row['at'])), period: orNull(row['period']) };
}

function overEntry(row: Row): OverEntry {
  return { id: String(row['id']), forAll: row['audience'] === 'community' };
}

function orNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

function numberOrNull(value: unknown): number | null {
  return value === null || value === undefined ? null : Number(value);
}
