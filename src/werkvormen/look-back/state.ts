import type { CarryState } from '../../engine/carry-over.js';
import type { Fact } from '../../engine/facts.js';
import type { Audience, Layer } from '../../engine/learning.js';
import type { Setup, Stored } from '../../engine/werkvorm.js';

/** An intention as it came in from the learning log. */
export interface Intention {
  readonly id: string;
  /** Who may read the entry it came from; a report that is passed on keeps to it. */
  readonly audience: Exclude<Audience, 'me'>;
  readonly layer: Layer | null;
  /** How far it was when the group began to look back. */
  readonly before: CarryState;
  readonly nextStep: string;
  readonly landsAt: string;
  /** Places in the journal where something of it is written, to be destroyed when it is forgotten. */
  readonly places: number[];
  /** The participant whose it is, when that is known; in nobody's view but their own. */
  owner: string | null;
  said: Said | null;
}

/** What the group, or the owner on their own phone, says became of it. */
export interface Said {
  readonly state: CarryState;
  readonly reason: string;
  readonly happened: string;
  /** Place in the journal, to be destroyed when something else is said. */
  readonly seq: number;
}

export interface LookBackState {
  readonly question: string;
  readonly intentions: Map<string, Intention>;
  /** The server looked; before that an empty list says nothing. */
  looked: boolean;
  /** The one that everybody looks at now; null for the list. */
  focus: string | null;
}

/** `said` is followed by the carry-over of `learning`, and so is its shape. */
export type LookBackFact =
  | Fact<'looked', Record<string, never>>
  | Fact<'intention-brought', { intention: string; audience: Exclude<Audience, 'me'>; layer: Layer | null; state: CarryState; owner: string | null }, { nextStep: string; landsAt: string }>
  | Fact<'owner-known', { intention: string; owner: string }>
  | Fact<'focus-moved', { intention: string | null }>
  | Fact<'said', { intention: string; state: CarryState; by: 'owner' | 'meeting' }, { reason: string; happened: string }>
  | Fact<'intention-forgotten', { intention: string }>;

export function begin(setup: Setup<unknown>): LookBackState {
  return { question: setup.question, intentions: new Map(), looked: false, focus: null };
}

export function evolve(state: LookBackState, fact: Stored<LookBackFact>): LookBackState {
  switch (fact.type) {
    case 'looked':
      state.looked = true;
      return state;
    case 'intention-brought': {
      const { intention: id, audience, layer, state: before, owner } = fact.data;
      // What was taken out of the journal is not shown, and nothing can be said of it.
      if (fact.personal) state.intentions.set(id, { id, audience, layer, before, ...fact.personal, places: [fact.seq], owner, said: null });
      return state;
    }
    case 'owner-known': {
      const known = state.intentions.get(fact.data.intention);
      if (known) known.owner = fact.data.owner;
      return state;
    }
    case 'focus-moved':
      state.focus = fact.data.intention;
      return state;
    case 'said': {
      const known = state.intentions.get(fact.data.intention);
      if (!known) return state;
      const { reason, happened } = fact.personal ?? { reason: '', happened: '' };
      known.said = { state: fact.data.state, reason, happened, seq: fact.seq };
      known.places.push(fact.seq);
      return state;
    }
    case 'intention-forgotten':
      state.intentions.delete(fact.data.intention);
      if (state.focus === fact.data.intention) state.focus = null;
      return state;
    default:
      return fact satisfies never;
  }
}
