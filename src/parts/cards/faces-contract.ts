import type { OwnLearning } from '../entries/faces-contract.js';
import type { CourseConfig, Learns, StepPlan } from './plan.js';

/** A card as somebody may see it. */
export type CardFace = {
  readonly id: string;
  readonly step: string;
  readonly text: string;
  readonly fields: Readonly<Record<string, string | number>>;
  readonly labels: Readonly<Record<string, string>>;
  /** The author's name in open mode, `#7` for who gave none; null in anonymous mode, and for what the group said. */
  readonly by: string | null;
  readonly group: boolean;
  readonly viaFacilitator: boolean;
  readonly heap: string | null;
};

/** A step with what is needed to draw its form. `prompt`: own wording, empty for that of the catalogue. */
export type StepFace = {
  readonly name: string;
  readonly writers: StepPlan['writers'];
  readonly fields: NonNullable<StepPlan['fields']>;
  readonly limit: number;
  readonly most: number;
  readonly prompt: string;
  readonly shown: boolean;
  readonly strict: boolean;
  readonly other: boolean;
  /** What is written here may be taken along to one's learning log, on this level unless somebody chooses another; null when it is not about learning. */
  readonly learns: Learns | null;
};

/** What everybody sees. */
export type CourseFace = {
  readonly question: string;
  readonly mode: CourseConfig['mode'];
  readonly step: string;
  readonly steps: readonly StepFace[];
  /** Of the steps that are shown, in an order that is not that of writing. */
  readonly cards: readonly CardFace[];
  readonly heaps: readonly { readonly id: string; readonly title: string }[];
  /** To choose from, where a step has a field for them. */
  readonly perspectives: readonly string[];
  readonly organisations: readonly string[];
};

/** What is one participant's own; in anonymous mode no card is. With what they took along, where a course has entries. */
export type CourseMine = Partial<OwnLearning> & {
  readonly cards: readonly CardFace[];
  /** What they said of themselves when they joined, to begin a card with; nothing in anonymous mode. */
  readonly self: { readonly perspectives: string; readonly organisations: string };
};

/** The console: in open mode every card as it comes, else how many wait under seal. */
export type CourseConsole = CourseFace & {
  /** Per step, how many sealed cards wait. */
  readonly waiting: Readonly<Record<string, number>>;
};

/** What somebody keeps of its cards, with the steps that are needed to change them. */
export type CourseKept = { readonly cards: readonly CardFace[]; readonly steps: readonly StepFace[] };
