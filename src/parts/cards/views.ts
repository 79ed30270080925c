import type { GatheredPart, HarvestItem } from '../../engine/harvest.js';
import type { People } from '../../engine/roster.js';
import type { Table, Werkvorm } from '../../engine/werkvorm.js';
import type { CardFace, CourseConsole, CourseFace, CourseKept, CourseMine, StepFace } from './faces-contract.js';
import { CARD_LIMIT, MOST_CARDS } from './plan.js';
import { boxOf, type CourseFact, type CourseState, type HeldCard, stepNow } from './state.js';

/** What the viewers of a course of cards see. The screen sees what the room sees. */
export const courseViews = {
  room: (state, table) => courseFace(state, table),
  mine: (state, person, table) => mineFace(state, person, table),
  facilitator: (state, table) => consoleFace(state, table),
  screen: (state, table) => courseFace(state, table),
} satisfies Werkvorm<unknown, CourseState, CourseFact>['views'];

/** What everybody sees: the cards of the steps that are shown. */
export function courseFace(state: CourseState, table: Pick<Table, 'people' | 'meeting'>): CourseFace {
  return { ...frameOf(state, table), cards: cardFaces(state, table.people, ({ step, group }) => group || state.shown.has(step)) };
}

function frameOf(state: CourseState, { meeting }: Pick<Table, 'meeting'>): Omit<CourseFace, 'cards'> {
  const asked = new Set(state.steps.flatMap(({ fields = {} }) => Object.values(fields).flatMap((field) => (field.kind === 'label' && field.from ? [field.from] : []))));
  return {
    question: state.question,
    mode: state.config.mode,
    step: state.step,
    steps: stepFaces(state),
    heaps: [...state.heaps.values()].map(({ id, title }) => ({ id, title })),
    perspectives: asked.has('perspectives') ? [...(meeting?.perspectives ?? [])] : [],
    organisations: asked.has('organisations') ? [...(meeting?.organisations ?? [])] : [],
  };
}

function stepFaces(state: CourseState): StepFace[] {
  return state.steps.map(({ name, writers, fields = {}, limit = CARD_LIMIT, most = MOST_CARDS, strict = false, other = false, learns = null }) => ({
    name,
    writers,
    fields,
    limit,
    most,
    prompt: state.config.prompts[name] ?? '',
    shown: state.shown.has(name),
    strict,
    other,
    learns,
  }));
}

/** Cards without the order in which they came: by id, which is random. */
export function cardFaces(state: CourseState, people: People, which: (card: HeldCard) => boolean): CardFace[] {
  return [...state.cards.values()].filter(which).flatMap((card) => faceOf(card, people)).sort((a, b) => (a.id < b.id ? -1 : 1));
}

function faceOf(card: HeldCard, people: People): CardFace[] {
  if (!card.content) return [];
  const { text, labels } = card.content.reveal();
  const { id, step, group, viaFacilitator, heap } = card;
  const author = card.person === null ? undefined : people.find(card.person);
  const by = author ? author.name || `#${String(author.number)}` : null;
  return [{ id, step, text, fields: { ...card.fields }, labels: { ...labels }, by, group, viaFacilitator, heap }];
}

function mineFace(state: CourseState, person: string, table: Pick<Table, 'people'>): CourseMine {
  const self = state.config.mode === 'open' ? table.people.find(person) : undefined;
  return {
    cards: cardFaces(state, table.people, (card) => card.person === person),
    self: { perspectives: self?.perspective ?? '', organisations: self?.organisation ?? '' },
  };
}

function consoleFace(state: CourseState, table: Table): CourseConsole {
  const waiting = Object.fromEntries(state.steps.map(({ name }) => [name, table.box(boxOf(state, name)).size]));
  return { ...frameOf(state, table), cards: cardFaces(state, table.people, () => true), waiting };
}

/** What somebody wrote with their name to it stays theirs, to change or take back (rule 21). */
export function courseKept(state: CourseState, person: string): CourseKept | null {
  const nobody: People = { find: () => undefined, isPresent: () => false, present: () => [], count: 0 };
  const cards = cardFaces(state, nobody, (card) => card.person === person);
  return cards.length > 0 ? { cards, steps: stepFaces(state).filter(({ name }) => cards.some((card) => card.step === name)) } : null;
}

/** How many people wrote something in the step of now. */
export function courseProgress(state: CourseState, table: Table): { contributed: number; expected: number } | null {
  const step = stepNow(state);
  if (step?.writers !== 'everyone') return null;
  const wrote = new Set([...state.cards.values()].flatMap((card) => (card.step === step.name && card.person !== null && table.people.isPresent(card.person) ? [card.person] : [])));
  const sealed = table.box(boxOf(state, step.name)).contributors;
  return { contributed: state.config.mode === 'anonymous' ? sealed : wrote.size, expected: table.people.count };
}

/** Every card, whole and unmerged, per step and per heap; titles are `steps.<step>.name` of the werkvorm's catalogue. */
export function courseHarvest(state: CourseState, table: Pick<Table, 'people'>): HarvestItem[] {
  const parts = state.steps.flatMap((step) => stepParts(state, step.name, table));
  return parts.length > 0 ? [{ kind: 'gathered', question: state.question, parts }] : [];
}

/** The cards of one step, for the report; nothing when there are none. */
export function stepParts(state: CourseState, step: string, table: Pick<Table, 'people'>): GatheredPart[] {
  const cards = cardFaces(state, table.people, (card) => card.step === step);
  return cards.length > 0 ? [{ part: 'cards', title: { say: `steps.${step}` }, cards: cards.map((card) => cardLine(state, card)) }] : [];
}

/** A card in the report: its heap, else what was chosen on it, above the text. */
function cardLine(state: CourseState, card: CardFace): { text: string; by: string | null; about?: string } {
  const heap = card.heap === null ? '' : (state.heaps.get(card.heap)?.title ?? '');
  const about = [heap, ...Object.values(card.labels)].filter(Boolean).join(' · ');
  return { text: card.text, by: card.by, ...(about === '' ? {} : { about }) };
}
