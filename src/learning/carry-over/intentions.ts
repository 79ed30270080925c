import type { Query } from '../../config/sql.js';
import type { CarryState } from '../../engine/carry-over.js';
import type { Layer } from '../../engine/learning.js';

/** An intention as a look-back takes it in; the shape is what `src/werkvormen/look-back` expects of `bring`. */
export type Brought = {
  readonly id: string;
  readonly nextStep: string;
  readonly landsAt: string;
  readonly audience: 'team' | 'community';
  readonly layer: Layer | null;
  readonly state: CarryState;
  /** The participant of the look-back whose it is. */
  readonly owner: string | null;
};

/** The most that a group can hear; those that were heard of longest ago come first. */
const MOST = 24;

/**
 * What a session may look back on: what is open in its team. A meeting about carry-over without a team looks back on what was
 * shared with the whole community; any other meeting without a team, such as a kenniscafé with visitors, on nothing.
 * @param members the participant that a member is
 */
export async function intentionsFor(query: Query, session: string, members: ReadonlyMap<string, string>): Promise<Brought[]> {
  const [meeting] = await query('SELECT community, team_id, kind FROM meeting WHERE id = ?', [session]);
  const team = meeting?.['team_id'];
  if (meeting === undefined || (typeof team !== 'string' && meeting['kind'] !== 'doorwerking')) return [];
  const [where, value] = typeof team === 'string' ? ['c.team = ?', team] : ["c.community = ? AND e.audience = 'community'", meeting['community']];
  const rows = await query(
    `SELECT c.id, c.next_step, c.lands_at, c.layer, c.state, e.audience, COALESCE(c.owner, p.member) AS member
     FROM carry_over c LEFT JOIN log_entry e ON e.id = c.entry LEFT JOIN attendance p ON p.session = c.session AND p.person = c.author
     WHERE ${where} AND c.session <> ? AND c.state NOT IN ('anchored', 'stopped') ORDER BY c.changed_at, c.id LIMIT ${String(MOST)}`,
    [value, session],
  );
  return rows.map((row) => ({
    id: String(row['id']),
    nextStep: String(row['next_step']),
    landsAt: String(row['lands_at']),
    audience: row['audience'] === 'community' ? 'community' : 'team',
    layer: row['layer'] as Layer | null,
    state: row['state'] as CarryState,
    owner: (typeof row['member'] === 'string' && members.get(row['member'])) || null,
  }));
}
