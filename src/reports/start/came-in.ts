import type { Query } from '../../config/sql.js';
import { anyOf, type Scope } from './scope.js';
import type { CameIn } from './start.schemas.js';

const WEEK = 7 * 24 * 60 * 60_000;
const MOST = 20;
const TITLE = 160;

/** What others did in the last week in somebody's meetings and teams, the newest first. */
export async function cameIn(query: Query, scope: Scope, now: number): Promise<CameIn[]> {
  const meetings = anyOf([['m.community', scope.communities], ['m.team_id', scope.teams], ['m.id', scope.meetings]]);
  const teams = anyOf([['t.community', scope.communities], ['t.id', scope.teams]]);
  const since = now - WEEK;
  const news = async (kind: CameIn['kind'], sql: string, values: readonly string[]): Promise<CameIn[]> => {
    const rows = await query(`${sql} ORDER BY 1 DESC LIMIT ${String(MOST)}`, [since, ...values]);
    return rows.map((row) => ({
      kind,
      at: Number(row['at']),
      title: shortened(typeof row['title'] === 'string' ? row['title'] : ''),
      where: String(row['place_name']),
      ...(kind === 'registration' ? { meeting: String(row['place']) } : { team: String(row['place']) }),
    }));
  };
  const all = [
    await news(
      'registration',
      `SELECT r.made_at AS at, r.name AS title, m.title AS place_name, m.id AS place FROM registration r JOIN meeting m ON m.id = r.meeting WHERE r.made_at > ? AND r.state <> 'cancelled' AND ${meetings.sql}`,
      meetings.values,
    ),
    await news(
      'note',
      `SELECT n.written_at AS at, b.name AS title, t.name AS place_name, t.id AS place FROM handover_note n JOIN team t ON t.id = n.team LEFT JOIN member b ON b.id = n.member WHERE n.written_at > ? AND ${teams.sql}`,
      teams.values,
    ),
    await news('framing', `SELECT f.made_at AS at, f.text AS title, t.name AS place_name, t.id AS place FROM framing f JOIN team t ON t.id = f.team WHERE f.made_at > ? AND f.retired_at IS NULL AND ${teams.sql}`, teams.values),
    await news(
      'member',
      // The few new ones first: without saying so, all memberships of all teams would be looked at.
      `WITH b AS MATERIALIZED (SELECT id, name, created_at FROM member WHERE created_at > ?)
       SELECT b.created_at AS at, b.name AS title, t.name AS place_name, t.id AS place FROM b JOIN membership s ON s.member = b.id JOIN team t ON t.id = s.team WHERE ${teams.sql}`,
      teams.values,
    ),
  ];
  return all.flat().sort((a, b) => b.at - a.at).slice(0, MOST);
}

function shortened(text: string): string {
  const letters = [...text];
  return letters.length <= TITLE ? text : `${letters.slice(0, TITLE - 1).join('')}…`;
}
