/**
 * Facts of an experiment that a group keeps with its team, under any werkvorm's name (`experiment/kept-with-team`).
 * What follows meetings reads them; kept again it takes the place of what was kept before.
 */
export const EXPERIMENT_KEPT = 'kept-with-team';
export const EXPERIMENT_TAKEN_BACK = 'taken-back-from-team';

/** Where an experiment is, as far as a meeting can know. */
export type ExperimentKeptData = { readonly state: 'planned' | 'done' };

/** What the group says of it, which can be taken out of the journal. Empty is what was not said in this meeting. */
export type ExperimentContent = {
  /** What it is called: the same title in the same team is the same experiment. */
  readonly title: string;
  readonly hypothesis: string;
  readonly groups: string;
  readonly worked: string;
  readonly didNotWork: string;
  readonly better: string;
  readonly next: string;
};
