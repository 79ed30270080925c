import type { Query } from '../../config/sql.js';
import { dayIn } from '../../config/zone.js';
import type { Layer } from '../../engine/learning.js';
import type { TeamCarryOver, TeamExperiment, TeamPulse } from './dossier.schemas.js';

const orNull = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** What a team tried, the newest first. */
export async function experimentsOf(query: Query, team: string): Promise<TeamExperiment[]> {
  const rows = await query('SELECT id, title, hypothesis, groups, worked, did_not_work, better, next, state, started_on, ended_on FROM experiment WHERE team = ? ORDER BY COALESCE(started_on, \'\') DESC, title, id', [team]);
  return rows.map((row) => ({
    id: String(row['id']),
    title: String(row['title']),
    hypothesis: String(row['hypothesis']),
    groups: String(row['groups']),
    worked: String(row['worked']),
    didNotWork: String(row['did_not_work']),
    better: String(row['better']),
    next: String(row['next']),
    state: String(row['state']),
    startedOn: orNull(row['started_on']),
    endedOn: orNull(row['ended_on']),
  }));
}

/** What goes back to home organisations, by the alphabet. */
export async function carryOverOf(query: Query, team: string, zone: string): Promise<TeamCarryOver[]> {
  const rows = await query(
    `SELECT c.id, c.next_step, c.lands_at, c.layer, c.organisation, o.name AS organisation_name, c.state, c.reason, c.happened, c.evidence, c.made_at
     FROM carry_over c LEFT JOIN organisation o ON o.id = c.organisation WHERE c.team = ?`,
    [team],
  );
  return rows
    .map((row) => ({
      id: String(row['id']),
      nextStep: String(row['next_step']),
      landsAt: String(row['lands_at']),
      layer: row['layer'] as Layer | null,
      organisation: typeof row['organisation_name'] === 'string' ? { id: String(row['organisation']), name: row['organisation_name'] } : null,
      state: row['state'] as TeamCarryOver['state'],
      reason: String(row['reason']),
      happened: String(row['happened']),
      evidence: String(row['evidence']),
      since: dayIn(zone, Number(row['made_at'])).slice(0, 7),
    }))
    .sort((a, b) => a.nextStep.localeCompare(b.nextStep, 'nl') || (a.id < b.id ? -1 : 1));
}

/** The questionnaires of a team that are closed and of which anything may be told, the oldest first. */
export async function pulsesOf(query: Query, team: string, zone: string): Promise<TeamPulse[]> {
  const pulses = await query('SELECT id, title, closed_at, answered FROM pulse WHERE team = ? AND closed_at IS NOT NULL AND answered IS NOT NULL ORDER BY closed_at, id', [team]);
  const results = await query('SELECT r.pulse, r.item, r.mean, r.spread FROM pulse_result r JOIN pulse p ON p.id = r.pulse WHERE p.team = ? AND p.closed_at IS NOT NULL ORDER BY r.item', [team]);
  return pulses.map((pulse) => ({
    id: String(pulse['id']),
    title: String(pulse['title']),
    month: dayIn(zone, Number(pulse['closed_at'])).slice(0, 7),
    answered: Number(pulse['answered']),
    items: results.filter((row) => row['pulse'] === pulse['id']).map((row) => ({ item: String(row['item']), mean: Number(row['mean']) / 100, spread: String(row['spread']) })),
  }));
}
