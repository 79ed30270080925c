import type { Fact } from '../../engine/facts.js';
import { seal, type Secret } from '../../engine/secret.js';
import type { Setup, Stored } from '../../engine/werkvorm.js';
import { evolveHeaps, type Heap, type HeapFact } from '../heaps/heaps.js';
import type { CourseConfig, CoursePlan, StepPlan } from './plan.js';

/** What people wrote on a card. */
export type CardContent = { text: string; labels: Record<string, string> };
/** What is chosen on it from lists and lines. */
export type CardFields = Record<string, string | number>;
/** Whose a card is: of a person, of the group, or of nobody that is known. */
export type CardOf = { person: string | null; group: boolean };

/** A card as the run holds it. Its text is a secret until a view may show it. */
export interface HeldCard extends Readonly<CardOf> {
  readonly id: string;
  readonly step: string;
  /** The facilitator typed it for its author, who has no phone. */
  readonly viaFacilitator: boolean;
  fields: CardFields;
  /** Null when it was taken out of the journal; such a card is in no view. */
  content: Secret<CardContent> | null;
  /** Place in the journal of the text as it is now. */
  seq: number;
  /** The heap that the facilitator put it on, by hand (rule 17). */
  heap: string | null;
}

/** A course of cards: the fold of its facts. What is under seal is in the boxes of the session. */
export interface CourseState<C extends CourseConfig = CourseConfig> {
  readonly question: string;
  readonly config: C;
  readonly steps: readonly StepPlan[];
  step: string;
  readonly cards: Map<string, HeldCard>;
  /** Steps of which the cards may be seen by all. */
  readonly shown: Set<string>;
  /** How many boxes of a step were opened; a box that was opened is not used again. */
  readonly opened: Map<string, number>;
  readonly heaps: Map<string, Heap>;
}

export type CourseFact =
  /** `sealed`: cards wait in it under seal, which nobody can see yet. */
  | Fact<'step-begun', { step: string; sealed?: true }>
  | Fact<'card-written', { card: string; step: string; viaFacilitator: boolean; fields: CardFields } & CardOf, CardContent>
  | Fact<'card-changed', { card: string; fields: CardFields } & CardOf, CardContent>
  | Fact<'card-removed', { card: string } & CardOf>
  | Fact<'showing-changed', { step: string; shown: boolean }>
  | Fact<'box-opened', { step: string }>
  | HeapFact;

/** The course before anything happened. */
export function beginCourse<C extends CourseConfig>(plan: CoursePlan<C>, setup: Setup<C>): CourseState<C> {
  const steps = plan.steps(setup.config);
  const atOnce = setup.config.mode === 'open' && setup.config.show === 'at-once';
  return {
    question: setup.question,
    config: setup.config,
    steps,
    step: steps[0]?.name ?? '',
    cards: new Map(),
    shown: new Set(atOnce ? steps.map(({ name }) => name) : []),
    opened: new Map(),
    heaps: new Map(),
  };
}

/** One fact into the state, in place. */
export function evolveCourse<S extends CourseState>(state: S, fact: Stored<CourseFact>): S {
  switch (fact.type) {
    case 'step-begun':
      state.step = fact.data.step;
      return state;
    case 'card-written': {
      const { card, step, person, group, viaFacilitator } = fact.data;
      state.cards.set(card, { id: card, step, person, group, viaFacilitator, heap: null, ...held(fact) });
      return state;
    }
    case 'card-changed': {
      const known = state.cards.get(fact.data.card);
      if (known) Object.assign(known, held(fact));
      return state;
    }
    case 'card-removed':
      state.cards.delete(fact.data.card);
      return state;
    case 'showing-changed':
      if (fact.data.shown) state.shown.add(fact.data.step);
      else state.shown.delete(fact.data.step);
      return state;
    case 'box-opened':
      state.opened.set(fact.data.step, (state.opened.get(fact.data.step) ?? 0) + 1);
      return state;
    case 'card-put':
    case 'heap-named':
    case 'heap-dropped':
      evolveHeaps(state, fact);
      return state;
    default:
      return fact satisfies never;
  }
}

function held(fact: { readonly data: { readonly fields: CardFields }; readonly personal: CardContent | null; readonly seq: number }): Pick<HeldCard, 'fields' | 'content' | 'seq'> {
  return { fields: { ...fact.data.fields }, content: fact.personal && seal(fact.personal), seq: fact.seq };
}

/** The step of now. */
export function stepNow(state: CourseState): StepPlan | undefined {
  return stepNamed(state, state.step);
}

export function stepNamed(state: CourseState, name: string): StepPlan | undefined {
  return state.steps.find((step) => step.name === name);
}

/** The box in which cards of a step are sealed now. */
export function boxOf(state: CourseState, step: string): string {
  return `${step}-${String(state.opened.get(step) ?? 0)}`;
}
