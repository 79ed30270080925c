import { IS_MEMBER_NOW } from '../../../community/membership-store.js';
import { nameKey } from '../../../community/names.js';
import { type Perspective, perspectivesOf } from '../../../community/perspective-store.js';
import type { Query, Row } from '../../../config/sql.js';
import type { CarryState } from '../../../engine/carry-over.js';
import type { Level } from '../../../engine/learning.js';
import type { Carried } from './carried.js';
import type { CoverageData, Shared } from './coverage.js';
import { halfOf } from './halves.js';
import type { Attendance, Everybody, Time } from './people.js';
import type { PaletteData } from './palette.js';
import type { TeamRow } from './rows.js';

const orNull = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** The teams of a community with their periods, those in the archive too: what they learned was learned. */
export async function teamRows(query: Query, community: string): Promise<TeamRow[]> {
  const rows = await query('SELECT t.id, t.name, p.id AS period, p.name AS period_name, p.starts_on, p.ends_on FROM team t LEFT JOIN period p ON p.id = t.period WHERE t.community = ?', [community]);
  return rows.map((row) => {
    const period = orNull(row['period']);
    const days = { name: String(row['period_name']), startsOn: orNull(row['starts_on']), endsOn: orNull(row['ends_on']) };
    return { id: String(row['id']), name: String(row['name']), period: period === null ? null : { id: period, ...days } };
  });
}

/** Counts of what was shared with the whole community; no texts are read. */
export async function sharedCounts(query: Query, community: string): Promise<Shared[]> {
  const rows = await query(
    `SELECT e.team, e.day, e.level, e.session, COUNT(*) AS entries FROM log_entry e
     WHERE e.community = ? AND e.audience = 'community' AND e.day <> '' GROUP BY e.day, e.session, e.team, e.level`,
    [community],
  );
  return rows.map((row) => ({ team: orNull(row['team']), day: String(row['day']), level: row['level'] as Level, session: String(row['session']), count: Number(row['entries']) }));
}

export async function carriedCounts(query: Query, community: string): Promise<Carried[]> {
  const rows = await query('SELECT team, state, session, COUNT(*) AS steps FROM carry_over WHERE community = ? GROUP BY team, state, session', [community]);
  return rows.map((row) => ({ team: orNull(row['team']), state: row['state'] as CarryState, session: String(row['session']), count: Number(row['steps']) }));
}

/** Days on which there was a meeting, per team. */
export async function daysMet(query: Query, community: string): Promise<CoverageData['met'][number][]> {
  const rows = await query("SELECT DISTINCT team_id, date FROM meeting WHERE community = ? AND status <> 'planned'", [community]);
  return rows.map((row) => ({ team: orNull(row['team_id']), day: String(row['date']) }));
}

/** Who there is, as far as groups are counted. */
export async function everybodyIn(query: Query, community: string): Promise<Everybody> {
  const [there, times, [all]] = await Promise.all([
    query('SELECT a.session, a.member FROM attendance a WHERE a.session IN (SELECT id FROM meeting WHERE community = ?)', [community]),
    query('SELECT ms.team, ms.member, ms.joined_on, ms.left_on FROM membership ms JOIN team t ON t.id = ms.team WHERE t.community = ?', [community]),
    query('SELECT (SELECT COUNT(*) FROM member WHERE community = ?) + (SELECT COUNT(*) FROM log_keeper WHERE community = ?) AS people', [community, community]),
  ]);
  return { attendance: attendanceOf(there), times: times.map(timeOf), all: Number(all?.['people'] ?? 0) };
}

function attendanceOf(rows: readonly Row[]): Map<string, Attendance> {
  const found = new Map<string, { members: Set<string>; guests: number }>();
  for (const row of rows) {
    const session = String(row['session']);
    const there = found.get(session) ?? { members: new Set<string>(), guests: 0 };
    found.set(session, there);
    if (typeof row['member'] === 'string') there.members.add(row['member']);
    else there.guests += 1;
  }
  return found;
}

function timeOf(row: Row): Time {
  return { team: String(row['team']), member: String(row['member']), joinedOn: String(row['joined_on']), leftOn: orNull(row['left_on']) };
}

/** From where people looked, without who. @param today for who is a member now */
export async function perspectivesAt(query: Query, community: string, today: string): Promise<Omit<PaletteData, 'teams'>> {
  const [perspectives, ofTeams, atTables, registered, wanted, members] = await Promise.all([
    perspectivesOf(query, community),
    query('SELECT DISTINCT ms.team, m.perspective FROM membership ms JOIN member m ON m.id = ms.member WHERE m.community = ? AND m.perspective IS NOT NULL', [community]),
    query(
      `SELECT DISTINCT mt.team_id, mt.date, m.perspective FROM attendance a JOIN meeting mt ON mt.id = a.session JOIN member m ON m.id = a.member
       WHERE mt.community = ? AND m.community = ? AND m.perspective IS NOT NULL`,
      [community, community],
    ),
    query("SELECT DISTINCT mt.date, r.perspective FROM registration r JOIN meeting mt ON mt.id = r.meeting WHERE mt.community = ? AND mt.team_id IS NULL AND r.attended_at IS NOT NULL AND r.perspective <> ''", [community]),
    query('SELECT w.team, w.perspective FROM wanted_perspective w JOIN team t ON t.id = w.team WHERE t.community = ?', [community]),
    query(
      `SELECT m.perspective, COUNT(DISTINCT m.id) AS people FROM membership ms JOIN member m ON m.id = ms.member JOIN team t ON t.id = ms.team
       WHERE t.community = ? AND t.archived_at IS NULL AND ${IS_MEMBER_NOW} GROUP BY m.perspective`,
      [community, today],
    ),
  ]);
  return {
    perspectives,
    there: [...ofTeams.map((row) => ({ team: String(row['team']), ...perspectiveIn(row) })), ...atTables.flatMap((row) => (typeof row['team_id'] === 'string' ? [{ team: row['team_id'], ...perspectiveIn(row) }] : []))],
    atCafes: [...atTables.filter((row) => row['team_id'] === null).map((row) => ({ half: halfOf(String(row['date'])), ...perspectiveIn(row) })), ...inOwnWords(registered, perspectives)],
    wanted: wanted.map((row) => ({ team: String(row['team']), ...perspectiveIn(row) })),
    members: new Map(members.map((row) => [orNull(row['perspective']), Number(row['people'])])),
  };
}

function perspectiveIn(row: Row): { perspective: string } {
  return { perspective: String(row['perspective']) };
}

/** What visitors called themselves, as far as it is a perspective of this community: in other words somebody could be known. */
function inOwnWords(rows: readonly Row[], perspectives: readonly Perspective[]): { half: string; perspective: string }[] {
  const known = new Map(perspectives.map(({ id, name }) => [nameKey(name), id]));
  return rows.flatMap((row) => {
    const perspective = known.get(nameKey(String(row['perspective'])));
    return perspective === undefined ? [] : [{ half: halfOf(String(row['date'])), perspective }];
  });
}
