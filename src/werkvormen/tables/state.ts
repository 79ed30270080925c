import type { Fact } from '../../engine/facts.js';
import type { Setup, Stored } from '../../engine/werkvorm.js';
import { evolveGroupCards, type GroupCardFact, type GroupCards, isGroupCardFact, noGroupCards } from '../../parts/groups/group-cards.js';
import type { Pair } from '../../parts/seating/guests.js';
import type { TablesConfig } from './config.js';

/** Who sits where: participant ids per table. Who left stays in it, as an empty chair. */
export type Seats = string[][];
export type WishKind = 'together' | 'apart';

export interface TablesState {
  /** One per round; the last one goes on. */
  readonly questions: readonly string[];
  readonly config: TablesConfig;
  phase: 'before' | 'round' | 'plenary';
  round: number;
  /** Rounds that were seated, with the moment they began. */
  readonly rounds: { seats: Seats; began: number }[];
  /** What was thought out for the rounds after those; empty when something changed since. */
  ahead: readonly Seats[];
  readonly names: Map<number, { readonly name: string; readonly seq: number }>;
  /** Who stays, by table. */
  readonly hosts: Map<number, string>;
  readonly wishes: { readonly kind: WishKind; readonly a: string; readonly b: string }[];
  readonly harvest: GroupCards;
}

export type TablesFact =
  | GroupCardFact
  | Fact<'divided', { round: number; seats: Seats; ahead: Seats[] }>
  | Fact<'round-begun', { round: number; seats: Seats; ahead: Seats[] }>
  | Fact<'round-taken-back', { round: number }>
  | Fact<'clock-restarted', Record<string, never>>
  | Fact<'person-seated', { person: string; table: number }>
  | Fact<'people-swapped', { a: string; b: string }>
  | Fact<'table-named', { table: number }, { name: string }>
  | Fact<'host-set', { table: number; person: string | null }>
  | Fact<'wish-made', { kind: WishKind; a: string; b: string }>
  | Fact<'wish-dropped', { a: string; b: string }>
  | Fact<'tables-closed', Record<string, never>>
  | Fact<'tables-opened', Record<string, never>>;

export function begin({ questions, config }: Setup<TablesConfig>): TablesState {
  return { questions, config, phase: 'before', round: 0, rounds: [], ahead: [], names: new Map(), hosts: new Map(), wishes: [], harvest: noGroupCards() };
}

export function evolve(state: TablesState, fact: Stored<TablesFact>): TablesState {
  if (isGroupCardFact(fact)) {
    evolveGroupCards(state.harvest, fact);
    return state;
  }
  switch (fact.type) {
    case 'divided':
    case 'round-begun': {
      const { round, seats, ahead } = fact.data;
      const began = fact.type === 'divided' ? (state.rounds[round]?.began ?? fact.at) : fact.at;
      state.rounds[round] = { seats: seats.map((table) => [...table]), began };
      // Rounds that were taken back are seated anew when this one is.
      if (fact.type === 'divided') state.rounds.length = round + 1;
      state.phase = 'round';
      state.round = round;
      state.ahead = ahead;
      hostsAtHome(state);
      return state;
    }
    case 'round-taken-back':
      state.round = fact.data.round;
      return state;
    case 'clock-restarted': {
      const now = state.rounds[state.round];
      if (now) now.began = fact.at;
      return state;
    }
    case 'person-seated':
      seat(state, fact.data.person, fact.data.table);
      changed(state);
      return state;
    case 'people-swapped': {
      const [from, to] = [tableOf(state, fact.data.a), tableOf(state, fact.data.b)];
      if (from !== null && to !== null) {
        seat(state, fact.data.a, to);
        seat(state, fact.data.b, from);
      }
      changed(state);
      return state;
    }
    case 'table-named':
      if (fact.personal && fact.personal.name.trim() !== '') state.names.set(fact.data.table, { name: fact.personal.name, seq: fact.seq });
      else state.names.delete(fact.data.table);
      return state;
    case 'host-set':
      if (fact.data.person === null) state.hosts.delete(fact.data.table);
      else state.hosts.set(fact.data.table, fact.data.person);
      state.ahead = [];
      return state;
    case 'wish-made':
      dropWish(state, fact.data);
      state.wishes.push({ ...fact.data });
      state.ahead = [];
      return state;
    case 'wish-dropped':
      dropWish(state, fact.data);
      state.ahead = [];
      return state;
    case 'tables-closed':
      state.phase = 'plenary';
      return state;
    case 'tables-opened':
      state.phase = 'round';
      return state;
    default:
      return fact satisfies never;
  }
}

/** Who sits where now. */
export function seatsNow(state: TablesState): Seats {
  return state.rounds[state.round]?.seats ?? [];
}

/** The table of somebody in a round, else in the one of now; null for nobody's. */
export function tableOf(state: TablesState, person: string, round = state.round): number | null {
  const at = state.rounds[round]?.seats.findIndex((table) => table.includes(person)) ?? -1;
  return at < 0 ? null : at;
}

/** Wishes of one kind, as pairs. */
export function wishesOf(state: TablesState, kind: WishKind): Pair[] {
  return state.wishes.filter((wish) => wish.kind === kind).map(({ a, b }): Pair => [a, b]);
}

/** The question of the round of now. */
export function questionNow({ questions, round }: TablesState): string {
  return questions[Math.min(round, questions.length - 1)] ?? '';
}

function seat(state: TablesState, person: string, table: number): void {
  const now = state.rounds[state.round];
  if (now) now.seats = now.seats.map((ids, at) => (at === table ? [...ids.filter((id) => id !== person), person] : ids.filter((id) => id !== person)));
}

function changed(state: TablesState): void {
  state.ahead = [];
  hostsAtHome(state);
}

/** Somebody who sits elsewhere is not the host any more. */
function hostsAtHome(state: TablesState): void {
  for (const [table, person] of state.hosts) if (tableOf(state, person) !== table) state.hosts.delete(table);
}

function dropWish(state: TablesState, { a, b }: { readonly a: string; readonly b: string }): void {
  const at = state.wishes.findIndex((wish) => (wish.a === a && wish.b === b) || (wish.a === b && wish.b === a));
  if (at >= 0) state.wishes.splice(at, 1);
}
