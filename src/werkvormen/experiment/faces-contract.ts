import type { CourseConsole, CourseFace } from '../../parts/cards/faces-contract.js';

/** What the group says in one text, formulated by the facilitator. */
export const SAYINGS = ['hypothesis', 'worked', 'didNotWork', 'better', 'next'] as const;
export type Saying = (typeof SAYINGS)[number];

/** The group's texts; empty where nothing was said yet. */
export type Said = { readonly [key in Saying]: string };

/** What everybody sees: the cards, and what the group made of them. */
export type ExperimentFace = CourseFace & { readonly said: Said };

/** The console. `kept`: null as long as it was not kept with the team; `stale` when the group said something else since. */
export type ExperimentConsole = CourseConsole & {
  readonly said: Said;
  /** The team it can be kept with; empty for a meeting without a team. */
  readonly team: string;
  readonly kept: { readonly title: string; readonly stale: boolean } | null;
};
