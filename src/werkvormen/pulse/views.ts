import type { HarvestItem } from '../../engine/harvest.js';
import { FEWEST } from '../../engine/pulse.js';
import type { Table, Werkvorm } from '../../engine/werkvorm.js';
import type { PulseConfig } from './config.js';
import type { FacilitatorFace, MineFace, ResultFace, RoomFace } from './faces-contract.js';
import type { PulseFact, PulseState } from './state.js';

/** Short name of the box of answers under seal. */
export const ANSWERS = 'answers';

function resultOf({ items, outcome }: PulseState): ResultFace | null {
  if (!outcome) return null;
  const lines = items.map((item) => {
    const figure = outcome.figures.find((one) => one.item === item);
    return { item, mean: figure ? figure.mean / 100 : null, spread: figure?.spread ?? null };
  });
  return { tooFew: outcome.answered === null, items: lines };
}

function roomFace(state: PulseState, table: Table): RoomFace {
  const { question, items, text, outcome, shown } = state;
  return { question, items: [...items], text, status: outcome ? 'closed' : 'open', enough: table.people.count >= FEWEST, shown, result: shown ? resultOf(state) : null };
}

function facilitatorFace(state: PulseState, table: Table): FacilitatorFace {
  const answered = table.people.count >= FEWEST ? (state.outcome ? state.outcome.answered : table.box(ANSWERS).contributors) : null;
  return { ...roomFace(state, table), answered, result: resultOf(state), texts: [...(state.outcome?.texts ?? [])] };
}

export const views: Werkvorm<PulseConfig, PulseState, PulseFact>['views'] = {
  room: (state, table) => roomFace(state, table),
  mine: (_state, person, table): MineFace => ({ answered: table.box(ANSWERS).has(person) }),
  facilitator: (state, table) => facilitatorFace(state, table),
  screen: (state, table) => roomFace(state, table),
};

/** How many of the people here answered; null for a small group, and when it is closed. */
export function progress(state: PulseState, table: Table): { contributed: number; expected: number } | null {
  const expected = table.people.count;
  if (state.outcome || expected < FEWEST) return null;
  const answers = table.box(ANSWERS);
  return { contributed: table.people.present().filter((person) => answers.has(person.id)).length, expected };
}

/** The means in words; what people added stays with who facilitates. */
export function harvest(state: PulseState): HarvestItem[] {
  const result = resultOf(state);
  return result ? [{ kind: 'pulse', question: state.question, ...result }] : [];
}
