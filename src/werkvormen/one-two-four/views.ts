import type { GatheredPart, HarvestItem, ReportWords } from '../../engine/harvest.js';
import type { Table, Werkvorm } from '../../engine/werkvorm.js';
import { groupCardFaces, heapFaces } from '../../parts/groups/group-cards.js';
import type { GroupCardFace } from '../../parts/groups/faces-contract.js';
import { guestsHere, nameOf, seatFaces } from '../../parts/groups/people.js';
import type { OneTwoFourConfig } from './config.js';
import type { FacilitatorFace, MineFace, RoomFace } from './faces-contract.js';
import { groupOf, groupStep, type OneTwoFourFact, type OneTwoFourState } from './state.js';

export const views: Werkvorm<OneTwoFourConfig, OneTwoFourState, OneTwoFourFact>['views'] = { room: roomFace, mine: mineFace, facilitator: facilitatorFace, screen: roomFace };

function roomFace(state: OneTwoFourState, { people }: Table): RoomFace {
  const { question, step, began, config } = state;
  const groups = step === 'pairs' || step === 'fours' ? state.groups[step].map((group) => seatFaces(group, people).map(({ name }) => name)) : [];
  const all = step === 'all';
  return { question, step, began, minutes: config.minutes[step], groups, cards: all ? groupCardFaces(state.harvest, () => true) : [], heaps: all ? heapFaces(state.harvest) : [] };
}

function mineFace(state: OneTwoFourState, person: string, { people }: Table): MineFace {
  const step = groupStep(state);
  const group = step === null ? null : groupOf(state, step, person);
  if (step === null || group === null) return { group: null, others: [], scribe: false, cards: [], brought: [] };
  const here = seatFaces(state.groups[step][group] ?? [], people);
  const pairs = new Set(step === 'fours' ? here.flatMap(({ id }) => groupOf(state, 'pairs', id) ?? []) : []);
  return {
    group,
    others: here.filter(({ id }) => id !== person).map(({ name }) => name),
    scribe: here[0]?.id === person,
    cards: groupCardFaces(state.harvest, (card) => card.step === step && card.group === group),
    brought: groupCardFaces(state.harvest, (card) => card.step === 'pairs' && pairs.has(card.group)),
  };
}

function facilitatorFace(state: OneTwoFourState, table: Table): FacilitatorFace {
  const { people } = table;
  const step = groupStep(state);
  const unseated = step === null || state.step === 'all' ? [] : guestsHere(people).filter(({ id }) => groupOf(state, step, id) === null);
  return {
    ...roomFace(state, table),
    cards: groupCardFaces(state.harvest, () => true),
    heaps: heapFaces(state.harvest),
    unseated: unseated.map(({ id }) => ({ id, name: nameOf(people.find(id)) })),
    writing: step,
    numberOfGroups: step === null ? 0 : state.groups[step].length,
  };
}

/** What groups wrote, on the heaps of the meeting; what lies loose is under what wrote it. */
export function harvest(state: OneTwoFourState): HarvestItem[] {
  const cards = groupCardFaces(state.harvest, () => true);
  if (cards.length === 0) return [];
  const loose = cards.filter((card) => card.heap === null);
  const parts = [
    ...heapFaces(state.harvest).flatMap(({ id, title }) => part(title, cards.filter((card) => card.heap === id))),
    ...part({ say: 'fours' }, loose.filter((card) => card.step === 'fours')),
    ...part({ say: 'pairs' }, loose.filter((card) => card.step === 'pairs')),
  ];
  return [{ kind: 'gathered', question: state.question, parts }];
}

function part(title: ReportWords, cards: readonly GroupCardFace[]): GatheredPart[] {
  if (cards.length === 0) return [];
  return [{ part: 'cards', title, cards: cards.map(({ text, step, group }) => ({ text, by: null, about: { say: `${step}-group`, with: { group: group + 1 } } })) }];
}
