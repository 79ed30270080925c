import { z } from 'zod';
import type { Fact } from '../../engine/facts.js';
import type { JsonObject } from '../../engine/json.js';
import { refuse } from '../../engine/refusal.js';
import { text } from '../../engine/text.js';
import { accept, type Command, type CommandRule, type Decision, type Setup, type Stored, type Table, type Werkvorm } from '../../engine/werkvorm.js';
import { paper } from './paper.js';
import { script } from './script.js';

/** Weather someone may choose instead of a word. Names, not pictures: the faces draw them. */
export const WEATHER = ['sun', 'some-sun', 'cloud', 'rain', 'storm', 'fog', 'rainbow'] as const;

/** How long a word may be; a check-in is spoken, this is only an echo of it. */
export const WORD_LIMIT = 60;

export const roundConfig = z.strictObject({
  /** What may be typed beside speaking. */
  typing: z.enum(['none', 'word', 'weather', 'hashtag']).default('word'),
});
export type RoundConfig = z.infer<typeof roundConfig>;

/** A round in which people arrive or leave: check-in and check-out follow the same rules. */
export interface RoundState {
  readonly questions: readonly string[];
  readonly typing: RoundConfig['typing'];
  /** The facilitator goes first (rule 1). */
  floorOpen: boolean;
  /** Who has landed. Speaking and passing both land, so nothing says who passed (rule 3). */
  readonly landed: Set<string>;
  /** participant -> word or weather; gone at the close of the meeting (rule 4) */
  readonly words: Map<string, { word: string; viaFacilitator: boolean }>;
}

export type RoundFact =
  | Fact<'floor-opened', Record<string, never>>
  | Fact<'landed', { person: string }>
  | Fact<'word-given', { person: string; viaFacilitator: boolean }, { word: string }>
  | Fact<'word-taken-back', { person: string }>;

/**
 * Everything that can be asked of a check-in. There is no reply, like, reaction or chat (rule 2),
 * no order of speaking (rule 1), no passing to register (rule 3) and no timer (rule 5).
 */
export const roundCommands = {
  'open-floor': { schema: z.strictObject({}), by: ['facilitator'] },
  land: { schema: z.strictObject({}), by: ['participant'], whileElsewhere: true },
  'give-word': { schema: z.strictObject({ word: text(WORD_LIMIT) }), by: ['participant'], whileElsewhere: true },
  'take-word-back': { schema: z.strictObject({}), by: ['participant'], whileElsewhere: true },
} as const satisfies Record<string, CommandRule>;

export function beginRound(setup: Setup<RoundConfig>): RoundState {
  return { questions: setup.questions, typing: setup.config.typing, floorOpen: false, landed: new Set(), words: new Map() };
}

/** Decides what is asked in a round. Source of the rules: domain.md 1-5. */
export function decideRound(state: RoundState, command: Command, table: Table): Decision<RoundFact> {
  if (command.type === 'open-floor') return state.floorOpen ? accept() : accept<RoundFact>({ type: 'floor-opened', data: {} });
  const { person } = command;
  if (person === null) return refuse('not-allowed');
  // A latecomer lands when the round is over; by then the facilitator has spoken.
  if (!state.floorOpen && table.current) return refuse('facilitator-first');
  switch (command.type) {
    case 'land':
      return state.landed.has(person) ? accept() : accept<RoundFact>({ type: 'landed', data: { person } });
    case 'give-word': {
      if (state.typing === 'none') return refuse('typing-off');
      const { word } = command.data as { word: string };
      if (state.typing === 'weather' && !(WEATHER as readonly string[]).includes(word)) return refuse('malformed');
      const given: RoundFact = { type: 'word-given', data: { person, viaFacilitator: command.viaFacilitator }, personal: { word }, keep: 'meeting' };
      return state.landed.has(person) ? accept(given) : accept<RoundFact>({ type: 'landed', data: { person } }, given);
    }
    case 'take-word-back':
      return state.words.has(person) ? accept<RoundFact>({ type: 'word-taken-back', data: { person } }) : accept();
    default:
      return refuse('unknown-command');
  }
}

export function evolveRound(state: RoundState, fact: Stored<RoundFact>): RoundState {
  switch (fact.type) {
    case 'floor-opened':
      state.floorOpen = true;
      return state;
    case 'landed':
      state.landed.add(fact.data.person);
      return state;
    case 'word-given':
      if (fact.personal) state.words.set(fact.data.person, { word: fact.personal.word, viaFacilitator: fact.data.viaFacilitator });
      return state;
    case 'word-taken-back':
      state.words.delete(fact.data.person);
      return state;
    default:
      return fact satisfies never;
  }
}

/** Words without names, in a fixed order that is not the order of giving. */
function words(state: RoundState): string[] {
  return [...state.words.values()].map((w) => w.word).sort((a, b) => a.localeCompare(b, 'nl'));
}

function shared(state: RoundState): JsonObject {
  return { questions: [...state.questions], typing: state.typing, floorOpen: state.floorOpen, words: words(state) };
}

export const roundViews: Werkvorm<RoundConfig, RoundState, RoundFact>['views'] = {
  room: (state) => shared(state),
  mine: (state, person) => ({ landed: state.landed.has(person), word: state.words.get(person)?.word ?? null }),
  facilitator: (state, table) => ({
    ...shared(state),
    landed: landedHere(state, table),
    present: table.people.count,
    newcomers: table.people.present().filter((p) => p.firstTime).map((p) => ({ number: p.number, name: p.name })),
  }),
  screen: (state, table) => ({ ...shared(state), landed: landedHere(state, table) }),
};

/** How many of the people here have landed. A number only: the rest may be speaking, passing or looking for a chair. */
export function landedHere(state: RoundState, table: Table): number {
  return table.people.present().filter((p) => state.landed.has(p.id)).length;
}

export const checkIn: Werkvorm<RoundConfig, RoundState, RoundFact> = {
  name: 'check-in',
  version: 1,
  questions: { min: 1, max: 3 },
  config: roundConfig,
  minutes: 15,
  commands: roundCommands,
  begin: beginRound,
  decide: decideRound,
  evolve: evolveRound,
  views: roundViews,
  // A latecomer gets the check-in on arrival, whatever the meeting is at.
  arrival: (state, person) =>
    state.floorOpen && !state.landed.has(person) ? { questions: [...state.questions], typing: state.typing } : null,
  progress: (state, table) => ({ contributed: landedHere(state, table), expected: table.people.count }),
  harvest: (state) => [{ kind: 'attendance', landed: state.landed.size }],
  phoneSeconds: ({ config }) => (config.typing === 'none' ? 8 : 25),
  paper,
  script,
};
