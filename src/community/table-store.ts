import { z } from 'zod';
import type { Query } from '../config/sql.js';
import type { TeamSide } from './composition.js';
import { type MembershipOf, membershipsOf } from './membership-store.js';
import { type Perspective, perspectiveOf } from './perspective-store.js';

/** The perspectives that a team wants at its table, in the order of its community. */
export async function wantedBy(query: Query, team: string): Promise<Perspective[]> {
  const rows = await query(
    'SELECT p.id, p.name, p.letter FROM wanted_perspective w JOIN perspective p ON p.id = w.perspective WHERE w.team = ? ORDER BY p.place, p.name_key',
    [team],
  );
  return rows.map(perspectiveOf);
}

/** What is known of a team before anybody sits down, for {@link compose}. Null when there is no such team. */
export async function teamSide(query: Query, team: string): Promise<TeamSide | null> {
  const [row] = await query('SELECT t.missing_voices, p.starts_on FROM team t LEFT JOIN period p ON p.id = t.period WHERE t.id = ?', [team]);
  if (row === undefined) return null;
  const [wanted, memberships] = [await wantedBy(query, team), await membershipsOf(query, team)];
  return {
    wanted: wanted.map(({ name, letter }) => ({ name, letter })),
    missingVoices: z.array(z.string()).parse(JSON.parse(String(row['missing_voices']))),
    memberships: memberships.map((one) => ({
      membership: one.id,
      member: one.member,
      name: one.of.name,
      organisation: one.of.organisation?.name ?? '',
      perspective: one.of.perspective?.name ?? '',
      joinedOn: one.joinedOn,
      leftOn: one.leftOn,
      replacedBy: one.replacedBy,
    })),
    startOfTeam: startOf(memberships, typeof row['starts_on'] === 'string' ? row['starts_on'] : null),
  };
}

/** The day its first people joined; or the first day of its period, for who was in before that. */
function startOf(memberships: readonly MembershipOf[], period: string | null): string | null {
  const first = memberships.map((one) => one.joinedOn).sort()[0];
  if (first === undefined) return null;
  return period !== null && period > first ? period : first;
}
