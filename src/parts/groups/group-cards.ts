import { z } from 'zod';
import type { Fact, Outcome } from '../../engine/facts.js';
import { personalTraces } from '../../engine/privacy.js';
import { refuse, type Refusal } from '../../engine/refusal.js';
import { seal, type Secret } from '../../engine/secret.js';
import { identifier, text } from '../../engine/text.js';
import { accept, type Command, type CommandRule, type Decision, type Stored, type Whose } from '../../engine/werkvorm.js';
import { decideHeaps, evolveHeaps, type Heap, type HeapFact, heapCommands } from '../heaps/heaps.js';
import type { GroupCardFace, HeapFace } from './faces-contract.js';

/** The most characters of what a group writes on one card. */
export const GROUP_CARD_LIMIT = 400;
/** A card of a group as the run holds it. */
export interface GroupCard {
  readonly id: string;
  readonly step: string;
  readonly group: number;
  /** Who wrote it last, for when that person is erased; in no view. Null for the facilitator. */
  person: string | null;
  /** Null when it was taken out of the journal. */
  text: Secret<string> | null;
  seq: number;
  heap: string | null;
}

export interface GroupCards {
  readonly cards: Map<string, GroupCard>;
  readonly heaps: Map<string, Heap>;
  /** How many were ever made, per group and step and of heaps: an id is not used again. */
  readonly made: Map<string, number>;
}

export type GroupCardFact =
  | Fact<'card-written', { card: string; step: string; group: number; person: string | null }, { text: string }>
  | Fact<'card-changed', { card: string; person: string | null }, { text: string }>
  | Fact<'card-removed', { card: string }>
  | HeapFact;

const written = {
  text: text(GROUP_CARD_LIMIT),
  /** The author was shown what in it may point at a person, and shares it like this (rule 19). Not kept. */
  checked: z.boolean().default(false),
};
const writeSchema = z.strictObject({ ...written, /** For the facilitator: which group says this. */ group: z.number().int('malformed').min(0, 'malformed').max(200, 'malformed').optional() });
const changeSchema = z.strictObject({ ...written, card: identifier });
const removeSchema = z.strictObject({ card: identifier });
/** What can be asked of the cards of groups. Anybody of the group writes, and the facilitator for any group. */
export const groupCardCommands = {
  // Also when the meeting has just gone on: somebody was still writing.
  write: { schema: writeSchema, by: ['participant', 'facilitator'], whileElsewhere: true, othersToo: true },
  change: { schema: changeSchema, by: ['participant', 'facilitator'], whileElsewhere: true, othersToo: true },
  remove: { schema: removeSchema, by: ['participant', 'facilitator'], whileElsewhere: true, othersToo: true },
  ...heapCommands,
} as const satisfies Record<string, CommandRule>;

/** What the werkvorm says of its groups now. */
export interface GroupsNow {
  /** The step that is written in; null when nobody writes now. */
  readonly step: string | null;
  readonly groups: number;
  /** The most cards of one group in a step. */
  readonly most: number;
  /** The group of somebody now. */
  groupOf(person: string): number | null;
  /** Whether somebody belongs to the group of a card. */
  owns(person: string, card: GroupCard): boolean;
}

export function noGroupCards(): GroupCards {
  return { cards: new Map(), heaps: new Map(), made: new Map() };
}

/** Decides what is asked of the cards; null for what is not about cards. */
export function decideGroupCards(state: GroupCards, command: Command, now: GroupsNow): Decision<GroupCardFact> | null {
  switch (command.type) {
    case 'write':
      return write(state, command, now);
    case 'change': {
      const { card: id, text: said, checked } = command.data as z.infer<typeof changeSchema>;
      const card = own(state, command, id, now);
      if ('refused' in card) return card;
      return points(said, checked) ?? { ok: true, facts: [{ type: 'card-changed', data: { card: id, person: command.person }, personal: { text: said } }], redact: [card.seq] };
    }
    case 'remove': {
      const card = own(state, command, (command.data as z.infer<typeof removeSchema>).card, now);
      return 'refused' in card ? card : { ok: true, ...gone([card]) };
    }
    default:
      return decideHeaps(state, command, nextId(state, 'heap'));
  }
}

function write(state: GroupCards, { data, person }: Command, now: GroupsNow): Decision<GroupCardFact> {
  const { text: said, checked, group: asked } = data as z.infer<typeof writeSchema>;
  if (now.step === null) return refuse('not-open-now');
  const group = person === null ? (asked ?? null) : now.groupOf(person);
  if (group === null || group >= now.groups) return refuse('table-unknown');
  const step = now.step;
  // A second text does not take the place of a first that its writer had not seen; that one is changed.
  if ([...state.cards.values()].filter((card) => card.step === step && card.group === group).length >= now.most) return refuse('too-many-cards', { most: now.most });
  return points(said, checked) ?? accept<GroupCardFact>({ type: 'card-written', data: { card: nextId(state, `${step}-${String(group + 1)}`), step, group, person }, personal: { text: said } });
}

/** The group's first card is `table-1-1`: it is the group's, so it says nothing about a person that this can be known. */
function nextId(state: GroupCards, of: string): string {
  return `${of}-${String((state.made.get(of) ?? 0) + 1)}`;
}

function count(state: GroupCards, id: string): void {
  const dash = id.lastIndexOf('-');
  state.made.set(id.slice(0, dash), Number(id.slice(dash + 1)));
}

function points(said: string, checked: boolean): Refusal | null {
  return !checked && personalTraces(said).length > 0 ? refuse('points-at-person', { field: 'text' }) : null;
}

function own(state: GroupCards, { person }: Command, id: string, now: GroupsNow): GroupCard | Refusal {
  const card = state.cards.get(id);
  if (!card) return refuse('card-unknown');
  return person === null || now.owns(person, card) ? card : refuse('somebody-else');
}

function gone(cards: readonly GroupCard[]): Outcome<GroupCardFact> {
  return { facts: cards.map(({ id }): GroupCardFact => ({ type: 'card-removed', data: { card: id } })), redact: cards.map(({ seq }) => seq) };
}

/** What an erased person wrote for the group goes; the facilitator can write it anew in the words of the group. */
export function forgetGroupCards(state: GroupCards, whose: Whose): Outcome<GroupCardFact> {
  return gone(typeof whose === 'object' ? [...state.cards.values()].filter((card) => card.person === whose.person) : []);
}

const CARD_FACTS: ReadonlySet<string> = new Set<GroupCardFact['type']>(['card-written', 'card-changed', 'card-removed', 'card-put', 'heap-named', 'heap-dropped']);

/** Whether a fact of a werkvorm is one of its cards. */
export function isGroupCardFact(fact: { readonly type: string }): fact is Stored<GroupCardFact> {
  return CARD_FACTS.has(fact.type);
}

/** One fact into the cards, in place. */
export function evolveGroupCards(state: GroupCards, fact: Stored<GroupCardFact>): void {
  switch (fact.type) {
    case 'card-written': {
      const { card: id, step, group, person } = fact.data;
      count(state, id);
      state.cards.set(id, { id, step, group, person, heap: null, text: fact.personal && seal(fact.personal.text), seq: fact.seq });
      return;
    }
    case 'card-changed': {
      const known = state.cards.get(fact.data.card);
      if (known) Object.assign(known, { person: fact.data.person, text: fact.personal && seal(fact.personal.text), seq: fact.seq });
      return;
    }
    case 'card-removed':
      state.cards.delete(fact.data.card);
      return;
    case 'heap-named':
      if (!state.heaps.has(fact.data.heap)) count(state, fact.data.heap);
      return evolveHeaps(state, fact);
    case 'card-put':
    case 'heap-dropped':
      return evolveHeaps(state, fact);
    default:
      return fact satisfies never;
  }
}

/** Cards in the order of their groups. */
export function groupCardFaces(state: GroupCards, which: (card: GroupCard) => boolean): GroupCardFace[] {
  return [...state.cards.values()]
    .filter(which)
    .flatMap(({ id, step, group, text: said, heap }) => (said ? [{ id, step, group, text: said.reveal(), heap }] : []))
    .sort((a, b) => (a.step === b.step ? a.group - b.group : a.step < b.step ? -1 : 1) || (a.id < b.id ? -1 : 1));
}

export function heapFaces(state: GroupCards): HeapFace[] {
  return [...state.heaps.values()].map(({ id, title }) => ({ id, title }));
}
