import type { z } from 'zod';
import type { Level } from '../../engine/learning.js';

/** Something beside the text of a card. */
export type FieldPlan =
  /** One of a few, by name; the catalogue says `<werkvorm>.fields.<field>` and `<werkvorm>.values.<field>.<value>`. */
  | { readonly kind: 'choice'; readonly of: readonly string[]; readonly needed?: boolean }
  /** Several of a few at a time, by name, joined by `+`; the catalogue is that of a choice. */
  | { readonly kind: 'several'; readonly of: readonly string[]; readonly needed?: boolean }
  /** A few words of people; personal, as the text is. `from`: what the meeting already knows, to choose from; `others`: never about oneself. */
  | { readonly kind: 'label'; readonly limit: number; readonly needed?: boolean; readonly from?: 'perspectives' | 'organisations'; readonly others?: boolean }
  /** A place on a line, in whole numbers; its ends are `<werkvorm>.fields.<field>-from` and `-to`, or own words (`ends`, each may be empty). */
  | { readonly kind: 'place'; readonly from: number; readonly to: number; readonly needed?: boolean; readonly ends?: readonly [from: string, to: string] };

/** One step of a course: what is asked, of whom, and what a card has beside its text. */
export interface StepPlan {
  readonly name: string;
  /** `everyone` writes cards of their own; `group` is what the group says, typed by the facilitator. */
  readonly writers: 'everyone' | 'group';
  readonly fields?: Readonly<Record<string, FieldPlan>>;
  /** The most characters of a card. */
  readonly limit?: number;
  /** The most cards of one person; one replaces the card of before. */
  readonly most?: number;
  /** It is about somebody who is not here: what may point at a person goes only after its author said that it does not. */
  readonly strict?: boolean;
  /** The other voice: its cards stand out in amber. */
  readonly other?: boolean;
  /** What is written here is learning: everybody may take it along to their learning log. For a werkvorm with entries (`withEntries`). */
  readonly learns?: Learns;
}

/** The level that is proposed for what is taken along: one, or the one that a field of the card names. */
export type Learns = Level | { readonly field: string; readonly otherwise: Level };

/** What every course of cards can be set to. */
export interface CourseConfig {
  /** With names, or without any link to a person (rule 13). */
  readonly mode: 'open' | 'anonymous';
  /** Whether cards are seen as they come or when the facilitator shows them. Anonymous ones only ever come together. */
  readonly show: 'revealed' | 'at-once';
  /** Own wording per step; empty for the wording of the catalogue. */
  readonly prompts: Readonly<Record<string, string>>;
}

/** What makes one werkvorm out of the course of cards. */
export interface CoursePlan<C extends CourseConfig> {
  readonly name: string;
  readonly config: z.ZodType<C>;
  /** The steps in order. A facilitator can go to any of them, also back. */
  steps(config: C): readonly StepPlan[];
}

/** The most characters of a card when a step says nothing. */
export const CARD_LIMIT = 600;
/** The most cards of one person in a step when it says nothing. */
export const MOST_CARDS = 12;
/** Fewer sealed cards than this are not shown together: they would point at who wrote just now (rules 13, 22). */
export const FEWEST_SHOWN = 5;
