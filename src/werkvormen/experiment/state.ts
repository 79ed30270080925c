import type { ExperimentContent, ExperimentKeptData } from '../../engine/experiment-facts.js';
import type { Fact } from '../../engine/facts.js';
import type { Setup, Stored } from '../../engine/werkvorm.js';
import { beginCourse, type CourseFact, type CourseState, evolveCourse } from '../../parts/cards/state.js';
import { type Said, type Saying, SAYINGS } from './faces-contract.js';
import { config, type ExperimentConfig, stepsOf } from './plan.js';

/** A course of cards, with what the group makes of them. */
export interface ExperimentState extends CourseState<ExperimentConfig> {
  /** What the group says, with its place in the journal. */
  readonly texts: Map<Saying, { readonly text: string; readonly seq: number }>;
  /** What was kept with the team. `stale`: the group said something else since. */
  kept: { readonly title: string; readonly seq: number; stale: boolean } | null;
}

export type ExperimentFact =
  | CourseFact
  | Fact<'formulated', { saying: Saying }, { text: string }>
  | Fact<'formulation-removed', { saying: Saying }>
  | Fact<'kept-with-team', ExperimentKeptData, ExperimentContent>
  | Fact<'taken-back-from-team', Record<string, never>>;

export function begin(setup: Setup<ExperimentConfig>): ExperimentState {
  return { ...beginCourse({ name: 'experiment', config, steps: stepsOf }, setup), texts: new Map(), kept: null };
}

/** The facts after which what was kept is not what the group says any more; who writes on a card changes nothing of that. */
const GROUPS_CHANGED: ReadonlySet<string> = new Set(['card-written', 'card-changed', 'card-removed']);

export function evolve(state: ExperimentState, fact: Stored<ExperimentFact>): ExperimentState {
  switch (fact.type) {
    case 'formulated':
      if (fact.personal) state.texts.set(fact.data.saying, { text: fact.personal.text, seq: fact.seq });
      else state.texts.delete(fact.data.saying);
      if (state.kept) state.kept.stale = true;
      return state;
    case 'formulation-removed':
      state.texts.delete(fact.data.saying);
      if (state.kept) state.kept.stale = true;
      return state;
    case 'kept-with-team':
      state.kept = { title: fact.personal?.title ?? '', seq: fact.seq, stale: false };
      return state;
    case 'taken-back-from-team':
      state.kept = null;
      return state;
    default:
      if (state.kept && GROUPS_CHANGED.has(fact.type) && 'group' in fact.data && fact.data.group) state.kept.stale = true;
      return evolveCourse(state, fact);
  }
}

/** What the group says; the hypothesis of before as long as nobody formulated it anew. */
export function saidIn({ texts, config: settings }: ExperimentState): Said {
  const said = Object.fromEntries(SAYINGS.map((saying) => [saying, texts.get(saying)?.text ?? ''])) as Record<Saying, string>;
  return { ...said, hypothesis: said.hypothesis || settings.hypothesis };
}
