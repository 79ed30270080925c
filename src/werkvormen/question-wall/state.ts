import type { Fact } from '../../engine/facts.js';
import { seal, type Secret } from '../../engine/secret.js';
import type { Setup, Stored } from '../../engine/werkvorm.js';
import type { WallConfig } from './commands.js';
import type { RefusedFor, Sort, Stance, Status } from './faces-contract.js';

/** What may be told of the support of a question that was counted under seal: null under 5 (rule 22). */
export type Tally = { mine: number | null; differ: number | null };

/** A question as the run holds it. */
export interface HeldQuestion {
  readonly id: string;
  /** Null for a question without a name. */
  readonly person: string | null;
  readonly viaFacilitator: boolean;
  /** Counts up; questions that came out of a box together have the same one. */
  readonly order: number;
  /** Null when it was taken out of the journal; such a question is in no view. */
  text: Secret<string> | null;
  /** Place in the journal of the text as it is now. */
  seq: number;
  status: Status;
  reason: RefusedFor | null;
  /** The answer, why it is parked, or words beside the reason of a refusal. */
  note: { text: string; seq: number } | null;
  under: string | null;
  /** Open mode: person -> what they say about it. */
  readonly stances: Map<string, Stance>;
  /** Anonymous mode: null as long as it was not counted; one question is counted once in a round. */
  tally: Tally | null;
}

/** A question wall: the fold of its facts. What is under seal is in the boxes of the session. */
export interface WallState {
  readonly question: string;
  readonly config: WallConfig;
  readonly questions: Map<string, HeldQuestion>;
  /** How many questions, or boxes of them, there were. */
  order: number;
  sort: Sort;
  pinned: string | null;
  /** Boxes that were opened; one that was opened is not used again. */
  batches: number;
  counts: number;
  /** How often the group was asked anew. */
  round: number;
}

export type WallFact =
  | Fact<'question-put', { question: string; person: string | null; viaFacilitator: boolean; status: Status }, { text: string }>
  | Fact<'question-changed', { question: string; person: string | null; status: Status }, { text: string }>
  | Fact<'question-removed', { question: string; person: string | null }>
  | Fact<'question-moved', { question: string; status: Status; reason: RefusedFor | null }, { note: string }>
  | Fact<'question-laid', { question: string; under: string | null }>
  | Fact<'pinned', { question: string | null }>
  | Fact<'sorted', { by: Sort }>
  | Fact<'stances-taken', { person: string; stances: Record<string, Stance | null> }>
  | Fact<'box-opened', { box: 'questions' }>
  | Fact<'support-counted', { tallies: Record<string, Tally> }>
  | Fact<'asked-anew', Record<never, never>>;

export function begin(setup: Setup<WallConfig>): WallState {
  return { question: setup.question, config: setup.config, questions: new Map(), order: 0, sort: 'support', pinned: null, batches: 0, counts: 0, round: 0 };
}

/** One fact into the state, in place. */
export function evolve(state: WallState, fact: Stored<WallFact>): WallState {
  switch (fact.type) {
    case 'question-put': {
      const { question, person, viaFacilitator, status } = fact.data;
      // Those of one box have one place: which came first is nobody's business (rule 13).
      if (person !== null) state.order++;
      state.questions.set(question, { id: question, person, viaFacilitator, status, order: person === null ? state.order + 1 : state.order, reason: null, note: null, under: null, stances: new Map(), tally: null, ...textOf(fact) });
      return state;
    }
    case 'question-changed': {
      const known = state.questions.get(fact.data.question);
      if (!known) return state;
      // What people said was about the words of before.
      known.stances.clear();
      Object.assign(known, textOf(fact));
      return move(state, known, fact.data.status, known.reason, fact.data.status === known.status ? known.note : null);
    }
    case 'question-removed':
      state.questions.delete(fact.data.question);
      for (const one of state.questions.values()) if (one.under === fact.data.question) one.under = null;
      if (state.pinned === fact.data.question) state.pinned = null;
      return state;
    case 'question-moved': {
      const known = state.questions.get(fact.data.question);
      const note = fact.personal?.note ? { text: fact.personal.note, seq: fact.seq } : null;
      return known ? move(state, known, fact.data.status, fact.data.reason, note) : state;
    }
    case 'question-laid': {
      const known = state.questions.get(fact.data.question);
      if (known) known.under = fact.data.under;
      return state;
    }
    case 'pinned':
      state.pinned = fact.data.question;
      return state;
    case 'sorted':
      state.sort = fact.data.by;
      return state;
    case 'stances-taken':
      for (const [question, stance] of Object.entries(fact.data.stances)) {
        if (stance === null) state.questions.get(question)?.stances.delete(fact.data.person);
        else state.questions.get(question)?.stances.set(fact.data.person, stance);
      }
      return state;
    case 'box-opened':
      state.batches++;
      state.order++;
      return state;
    case 'support-counted':
      state.counts++;
      for (const [question, tally] of Object.entries(fact.data.tallies)) {
        const known = state.questions.get(question);
        if (known) known.tally = { ...tally };
      }
      return state;
    case 'asked-anew':
      state.round++;
      for (const one of state.questions.values()) {
        one.stances.clear();
        one.tally = null;
      }
      return state;
    default:
      return fact satisfies never;
  }
}

function move(state: WallState, known: HeldQuestion, status: Status, reason: RefusedFor | null, note: HeldQuestion['note']): WallState {
  Object.assign(known, { status, reason: status === 'refused' ? reason : null, note });
  if (status !== 'open' && state.pinned === known.id) state.pinned = null;
  return state;
}

function textOf(fact: { readonly personal: { readonly text: string } | null; readonly seq: number }): Pick<HeldQuestion, 'text' | 'seq'> {
  return { text: fact.personal && seal(fact.personal.text), seq: fact.seq };
}

/** Whether everybody may see it. */
export function isOnWall(question: HeldQuestion | undefined): question is HeldQuestion {
  return question !== undefined && question.status !== 'waiting' && question.status !== 'refused';
}

/** The question on the wall that this one lies under at last; itself when it lies loose. */
export function topOf(state: WallState, question: HeldQuestion): HeldQuestion {
  const above = question.under === null ? undefined : state.questions.get(question.under);
  return isOnWall(above) ? topOf(state, above) : question;
}

/** The box in which questions are sealed now. */
export function questionsBox(state: WallState): string {
  return `questions-${state.batches}`;
}

/** The box in which is sealed now what people say about questions. A new one after every count and every asking anew. */
export function supportBox(state: WallState): string {
  return `support-${supportRound(state)}`;
}

/** Tells a phone that its box was opened and that it needs a new envelope. */
export function supportRound(state: WallState): number {
  return state.counts + state.round;
}
