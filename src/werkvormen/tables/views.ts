import type { GatheredPart, HarvestItem, ReportWords } from '../../engine/harvest.js';
import type { Table, Werkvorm } from '../../engine/werkvorm.js';
import { groupCardFaces, heapFaces } from '../../parts/groups/group-cards.js';
import type { GroupCardFace } from '../../parts/groups/faces-contract.js';
import { guestsHere, nameOf, seatFaces } from '../../parts/groups/people.js';
import { TABLE_BOUNDS } from '../../parts/seating/guests.js';
import { qualityOf } from '../../parts/seating/quality.js';
import type { TablesConfig } from './config.js';
import { roundOf, stepNow } from './decide.js';
import type { FacilitatorFace, MineFace, RoomFace, TableFace } from './faces-contract.js';
import { questionNow, seatsNow, tableOf, type TablesFact, type TablesState, type WishKind } from './state.js';

export const views: Werkvorm<TablesConfig, TablesState, TablesFact>['views'] = { room: roomFace, mine: mineFace, facilitator: facilitatorFace, screen: roomFace };

function roomFace(state: TablesState, table: Table): RoomFace {
  const { phase, round, config } = state;
  const plenary = phase === 'plenary';
  return {
    phase,
    question: questionNow(state),
    round,
    rounds: Math.max(config.rounds, state.rounds.length),
    minutes: config.minutes,
    began: state.rounds[round]?.began ?? 0,
    harvest: config.harvest,
    tables: tableFaces(state, table),
    cards: plenary ? groupCardFaces(state.harvest, () => true) : [],
    heaps: plenary ? heapFaces(state.harvest) : [],
  };
}

function tableFaces(state: TablesState, { people }: Table): TableFace[] {
  return seatsNow(state).map((ids, at) => {
    const here = seatFaces(ids, people);
    const host = here.findIndex(({ id }) => id === state.hosts.get(at));
    return { number: at + 1, name: state.names.get(at)?.name ?? '', host: host < 0 ? null : host, people: here.map(({ name }) => name), empty: ids.length - here.length };
  });
}

function mineFace(state: TablesState, person: string, { people }: Table): MineFace {
  const table = tableOf(state, person);
  const here = table === null ? [] : seatFaces(seatsNow(state)[table] ?? [], people);
  const host = table !== null && state.hosts.get(table) === person;
  const hosted = table !== null && here.some(({ id }) => id === state.hosts.get(table));
  const step = stepNow(state);
  const cards = table === null ? [] : groupCardFaces(state.harvest, (card) => card.step === step && card.group === table);
  return { table, host, others: here.filter(({ id }) => id !== person).map(({ name }) => name), scribe: hosted ? host : here[0]?.id === person, cards, full: state.config.harvest !== 'full' && cards.length > 0 };
}

function facilitatorFace(state: TablesState, table: Table): FacilitatorFace {
  const { people } = table;
  const guests = guestsHere(people);
  const seats = seatsNow(state).map((ids, at) => ({ people: seatFaces(ids, people), host: state.hosts.get(at) ?? null }));
  const seated = seats.map((one) => one.people.map(({ id }) => id));
  const face = (id: string) => ({ id, name: nameOf(people.find(id)) });
  return {
    ...roomFace(state, table),
    cards: groupCardFaces(state.harvest, () => true),
    heaps: heapFaces(state.harvest),
    seats,
    unseated: state.rounds.length === 0 ? [] : guests.filter(({ id }) => tableOf(state, id) === null).map(({ id }) => face(id)),
    small: seats.flatMap((one, at) => (one.people.length < TABLE_BOUNDS.least ? [at] : [])),
    wishes: state.wishes.map(({ kind, a, b }) => ({ kind, a: face(a), b: face(b), broken: isBroken(kind, tableWith(seated, a), tableWith(seated, b)) })),
    quality: state.rounds.length === 0 ? null : qualityOf(seated, state.rounds.slice(0, state.round).map((round) => round.seats), guests),
  };
}

/** Nobody who has no seat breaks a wish. */
function isBroken(kind: WishKind, a: number, b: number): boolean {
  return a >= 0 && b >= 0 && (a === b) !== (kind === 'together');
}

function tableWith(seated: readonly (readonly string[])[], person: string): number {
  return seated.findIndex((table) => table.includes(person));
}

/** What the tables wrote, on the heaps that the group made of it. Never who sat where. */
export function harvest(state: TablesState): HarvestItem[] {
  const cards = groupCardFaces(state.harvest, () => true);
  if (cards.length === 0) return [];
  const heaps = heapFaces(state.harvest).flatMap(({ id, title }) => part(state, title, cards.filter((card) => card.heap === id)));
  const loose = part(state, { say: heaps.length > 0 ? 'loose' : 'harvest' }, cards.filter((card) => card.heap === null || !state.harvest.heaps.has(card.heap)));
  return [{ kind: 'gathered', question: state.questions[0] ?? '', parts: [...heaps, ...loose] }];
}

function part(state: TablesState, title: ReportWords, cards: readonly GroupCardFace[]): GatheredPart[] {
  if (cards.length === 0) return [];
  return [{ part: 'cards', title, cards: cards.map((card) => ({ text: card.text, by: null, about: tableWords(state, card) })) }];
}

function tableWords(state: TablesState, { group, step }: GroupCardFace): ReportWords {
  const round = roundOf(step);
  const name = state.names.get(group)?.name ?? '';
  if (name !== '') return round === null ? name : { say: 'named-round', with: { name, round: round + 1 } };
  return round === null ? { say: 'table', with: { table: group + 1 } } : { say: 'table-round', with: { table: group + 1, round: round + 1 } };
}
