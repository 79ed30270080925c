import { holdTeam } from '../../community/team-store.js';
import { hashSecret } from '../../config/clock.js';
import type { Query } from '../../config/sql.js';
import { EXPERIMENT_KEPT, EXPERIMENT_TAKEN_BACK, type ExperimentContent, type ExperimentKeptData } from '../../engine/experiment-facts.js';
import type { Happened } from '../../engine/facts.js';
import type { Projection } from '../../journal/follower.js';
import { shortName } from '../log-projection.js';
import type { Experiment, ExperimentFacts } from './experiment.js';
import { deleteExperiment, experimentsOf, insertExperiment, updateExperiment } from './experiment-store.js';

const FOLLOWED: ReadonlySet<string> = new Set([EXPERIMENT_KEPT, EXPERIMENT_TAKEN_BACK]);

/** What groups keep of an experiment in a meeting lands with the team whose meeting it was. */
export const experimentsOfMeetings: Projection = {
  name: 'experiments',
  concerns: (fact) => FOLLOWED.has(shortName(fact)),
  // What is kept again takes the place of what stood there.
  destroys: () => true,
  project: async (query, session, fact) => {
    const place = await placeOf(query, session);
    // A meeting without a team has nowhere to keep it; its report tells it.
    if (!place) return;
    const id = hashSecret(`${session}/${fact.run ?? ''}`);
    if (shortName(fact) === EXPERIMENT_KEPT) await keep(query, { ...place, id }, fact);
    // What was added to an experiment of before stays: nobody knows any more what of it was whose.
    else await deleteExperiment(query, place.team, id);
  },
};

async function keep(query: Query, place: { readonly id: string; readonly team: string; readonly community: string }, fact: Happened): Promise<void> {
  // The shapes are the promise of engine/experiment-facts.ts; a text that is gone was kept anew, or its time is over.
  const { state } = fact.data as ExperimentKeptData;
  const content = fact.personal as ExperimentContent | null;
  if (!content) return;
  const all = await experimentsOf(query, place.team);
  const known = all.find(({ id }) => id === place.id) ?? all.find(({ title }) => sameTitle(title, content.title));
  if (!known) await insertExperiment(query, place, { ...content, state, startedOn: null, endedOn: null }, fact.at);
  else await updateExperiment(query, place.team, known.id, together(known, content, state), known.version, fact.at);
}

/** What was said in a meeting goes before what stood there; what was not said stays as it was. */
function together(known: Experiment, content: ExperimentContent, state: ExperimentKeptData['state']): ExperimentFacts {
  const { startedOn, endedOn } = known;
  const said = (key: keyof ExperimentContent): string => content[key] || known[key];
  return {
    title: content.title,
    hypothesis: said('hypothesis'),
    groups: said('groups'),
    worked: said('worked'),
    didNotWork: said('didNotWork'),
    better: said('better'),
    next: said('next'),
    state: state === 'done' ? state : known.state,
    startedOn,
    endedOn,
  };
}

function sameTitle(one: string, other: string): boolean {
  const plain = (title: string): string => title.trim().replace(/\s+/gu, ' ').toLocaleLowerCase('nl');
  return plain(one) === plain(other);
}

/** The team whose meeting it was, held: two meetings of one team may be taken in at once, and the same title is the same experiment. */
async function placeOf(query: Query, session: string): Promise<{ team: string; community: string } | null> {
  const [row] = await query('SELECT team_id FROM meeting WHERE id = ?', [session]);
  const team = row?.['team_id'];
  if (typeof team !== 'string') return null;
  const held = await holdTeam(query, team);
  return held ? { team, community: held.community } : null;
}
