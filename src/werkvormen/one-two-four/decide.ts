import { z } from 'zod';
import { refuse } from '../../engine/refusal.js';
import { accept, type Command, type CommandRule, type Decision, type Table } from '../../engine/werkvorm.js';
import { decideGroupCards, groupCardCommands, type GroupsNow } from '../../parts/groups/group-cards.js';
import { guestsHere } from '../../parts/groups/people.js';
import type { Pair } from '../../parts/seating/guests.js';
import { seatLate } from '../../parts/seating/late.js';
import { mix } from '../../parts/seating/mix.js';
import { type GroupStep, type Step, STEPS } from './config.js';
import { groupOf, type Groups, groupStep, type OneTwoFourFact, type OneTwoFourState } from './state.js';

type Decided = Decision<OneTwoFourFact>;

const goSchema = z.strictObject({ step: z.enum(STEPS) });
const nothing = z.strictObject({});

export const commands = {
  ...groupCardCommands,
  go: { schema: goSchema, by: ['facilitator'] },
  divide: { schema: nothing, by: ['facilitator'] },
  /** Somebody who came in late asks for a group; the facilitator asks it for all who have none. */
  sit: { schema: nothing, by: ['participant', 'facilitator'], othersToo: true },
  'restart-clock': { schema: nothing, by: ['facilitator'] },
} as const satisfies Record<string, CommandRule>;

export function decide(state: OneTwoFourState, command: Command, table: Table): Decided {
  const about = decideGroupCards(state.harvest, command, groupsNow(state));
  if (about) return about;
  switch (command.type) {
    case 'go':
      return go(state, (command.data as z.infer<typeof goSchema>).step, table);
    case 'divide':
      return isGroupStep(state.step) ? made(state, state.step, table) : refuse('not-open-now');
    case 'sit':
      return sit(state, command.person === null ? table.people.present().map(({ id }) => id) : [command.person], table);
    case 'restart-clock':
      return accept<OneTwoFourFact>({ type: 'clock-restarted', data: {} });
    default:
      return refuse('unknown-command');
  }
}

function groupsNow(state: OneTwoFourState): GroupsNow {
  const step = groupStep(state);
  return {
    step,
    groups: step === null ? 0 : state.groups[step].length,
    most: 1,
    groupOf: (person) => (step === null ? null : groupOf(state, step, person)),
    owns: (person, card) => isGroupStep(card.step) && groupOf(state, card.step, person) === card.group,
  };
}

/** Three pairs of which one is of three; more people hear each other no longer. */
const MOST_OF_FOUR = 7;

function isGroupStep(step: string): step is GroupStep {
  return step === 'pairs' || step === 'fours';
}

/** To any step, back too. Groups are made the first time, and stay as they were when one comes back. */
function go(state: OneTwoFourState, step: Step, table: Table): Decided {
  if (state.step === step) return accept();
  const begun: OneTwoFourFact = { type: 'step-begun', data: { step } };
  if (!isGroupStep(step) || state.groups[step].length > 0) return accept(begun);
  const groups = made(state, step, table);
  return groups.ok ? { ok: true, facts: [begun, ...groups.facts] } : groups;
}

function made(state: OneTwoFourState, step: GroupStep, table: Table): Decided {
  const groups = step === 'pairs' ? pairs(table) : fours(state, table);
  return groups ? accept<OneTwoFourFact>({ type: 'groups-made', data: { step, groups } }) : refuse('tables-impossible');
}

function pairs({ people, fresh }: Table): Groups | null {
  return copied(mix({ guests: guestsHere(people), rounds: 1, size: 2, bounds: { least: 2, most: 3 }, seed: fresh })?.[0]);
}

/** Sizes of so many groups when units of people, the largest first, each go to the smallest. */
function spread(units: readonly number[], groups: number): number[] {
  const sizes = Array.from({ length: groups }, () => 0);
  for (const unit of units) {
    const smallest = sizes.indexOf(Math.min(...sizes));
    sizes[smallest] = (sizes[smallest] ?? 0) + unit;
  }
  return sizes;
}

/** Pairs meet another pair and stay whole; who came in between, or whose partner left, counts as one. */
function fours(state: OneTwoFourState, { people, fresh }: Table): Groups | null {
  const guests = guestsHere(people);
  if (guests.length < 2) return null;
  const paired = state.groups.pairs.map((pair) => pair.filter((id) => people.isPresent(id))).filter((pair) => pair.length > 0);
  const loose = guests.filter(({ id }) => groupOf(state, 'pairs', id) === null);
  // Without pairs before it everybody is loose, and four is simply four.
  if (paired.length === 0) return copied(mix({ guests, rounds: 1, size: 4, bounds: { least: Math.min(3, guests.length), most: 6 }, seed: fresh })?.[0]);
  const units = [...paired.map((pair) => pair.length), ...loose.map(() => 1)].sort((a, b) => b - a);
  const few = Math.max(1, Math.floor(units.length / 2));
  const sizes = Math.max(...spread(units, few)) > MOST_OF_FOUR ? spread(units, few + 1) : spread(units, few);
  const together = paired.flatMap((pair) => pair.slice(1).map((id): Pair => [pair[0] ?? '', id]));
  return copied(mix({ guests, rounds: 1, size: 4, sizes: sizes.sort((a, b) => b - a), together, seed: fresh })?.[0]);
}

function copied(groups: readonly (readonly string[])[] | undefined): Groups | null {
  return groups ? groups.map((group) => [...group]) : null;
}

/** A place for who has none; nobody else moves. */
function sit(state: OneTwoFourState, who: readonly string[], { people }: Table): Decided {
  const step = groupStep(state);
  if (step === null) return refuse('tables-missing');
  const guests = guestsHere(people);
  const round = state.groups[step].map((group) => group.filter((id) => people.isPresent(id)));
  const facts: OneTwoFourFact[] = [];
  for (const person of who) {
    const guest = guests.find(({ id }) => id === person);
    if (!guest || groupOf(state, step, person) !== null) continue;
    const group = seatLate({ guest, guests, round, most: step === 'pairs' ? 3 : 6 });
    if (group === null) return refuse('tables-impossible');
    round[group]?.push(person);
    facts.push({ type: 'person-seated', data: { step, person, group } });
  }
  return accept(...facts);
}
