import { insertRows, type Query, type Row } from '../../config/sql.js';
import type { Experiment, ExperimentFacts } from './experiment.js';

const SAID = ['title', 'hypothesis', 'groups', 'worked', 'did_not_work', 'better', 'next', 'state', 'started_on', 'ended_on'];

const saidOf = (facts: ExperimentFacts): (string | null)[] => [
  facts.title, facts.hypothesis, facts.groups, facts.worked, facts.didNotWork, facts.better, facts.next, facts.state, facts.startedOn, facts.endedOn,
];

/** What a team tried and tries, oldest first. */
export async function experimentsOf(query: Query, team: string): Promise<Experiment[]> {
  const rows = await query(`SELECT id, version, ${SAID.map(quoted).join(', ')} FROM experiment WHERE team = ? ORDER BY COALESCE(started_on, '9999'), made_at, id`, [team]);
  return rows.map(experimentOf);
}

export async function insertExperiment(query: Query, place: { readonly id: string; readonly team: string; readonly community: string }, facts: ExperimentFacts, now: number): Promise<void> {
  const columns = ['id', 'team', 'community', ...SAID.map(quoted), 'made_at', 'changed_at', 'version'];
  await insertRows(query, 'experiment', columns, [[place.id, place.team, place.community, ...saidOf(facts), now, now, 1]]);
}

/** @returns whether it was changed: not when it has another version by now */
export async function updateExperiment(query: Query, team: string, id: string, facts: ExperimentFacts, version: number, now: number): Promise<boolean> {
  const set = SAID.map((column) => `${quoted(column)} = ?`).join(', ');
  const changed = await query(`UPDATE experiment SET ${set}, changed_at = ?, version = version + 1 WHERE id = ? AND team = ? AND version = ? RETURNING id`, [...saidOf(facts), now, id, team, version]);
  return changed.length > 0;
}

/** @returns whether it was there */
export async function deleteExperiment(query: Query, team: string, id: string): Promise<boolean> {
  return (await query('DELETE FROM experiment WHERE id = ? AND team = ? RETURNING id', [id, team])).length > 0;
}

// "groups" is a word of SQL in both databases.
function quoted(column: string): string {
  return `"${column}"`;
}

function experimentOf(row: Row): Experiment {
  const text = (column: string): string => String(row[column]);
  const day = (column: string): string | null => (typeof row[column] === 'string' ? row[column] : null);
  return {
    id: text('id'),
    title: text('title'),
    hypothesis: text('hypothesis'),
    groups: text('groups'),
    worked: text('worked'),
    didNotWork: text('did_not_work'),
    better: text('better'),
    next: text('next'),
    state: row['state'] as Experiment['state'],
    startedOn: day('started_on'),
    endedOn: day('ended_on'),
    version: Number(row['version']),
  };
}
