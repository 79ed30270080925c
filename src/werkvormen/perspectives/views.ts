import type { People } from '../../engine/roster.js';
import type { Table, Werkvorm } from '../../engine/werkvorm.js';
import { boxOf, type HeldCard } from '../../parts/cards/state.js';
import { cardFaces } from '../../parts/cards/views.js';
import type { PerspectivesConfig } from './config.js';
import type { LineFace, PerspectiveFace, PerspectivesConsole, PerspectivesFace, PerspectivesKept, PerspectivesMine, Source } from './faces-contract.js';
import { inOrder, palette, type Perspective, type PerspectivesFact, type PerspectivesState, sameName } from './state.js';

type Around = Pick<Table, 'people' | 'meeting'>;

/** What the viewers of a round of perspectives see. The screen sees what the room sees. */
export const views = {
  room: (state, table) => roomFace(state, table),
  mine: (state, person, table): PerspectivesMine => ({
    lines: lines(state, table.people, (card) => card.person === person),
    contributed: table.box(boxOf(state.course, 'line')).has(person),
  }),
  facilitator: (state, table) => consoleFace(state, table),
  screen: (state, table) => roomFace(state, table),
} satisfies Werkvorm<PerspectivesConfig, PerspectivesState, PerspectivesFact>['views'];

function roomFace(state: PerspectivesState, table: Around): PerspectivesFace {
  return { ...frame(state, table), lines: lines(state, table.people, (card) => card.step === 'line' && card.fields['perspective'] === state.floor && mayBeSeen(state, card)) };
}

function frame(state: PerspectivesState, { people, meeting }: Around): Omit<PerspectivesFace, 'lines'> {
  const { course } = state;
  const visible = lines(state, people, (card) => card.step === 'line' && mayBeSeen(state, card));
  const nobody = nobodyHere(state, { people, meeting });
  return {
    question: course.question,
    mode: course.config.mode,
    when: course.config.notes,
    ask: { line: course.config.prompts.line, elsewhere: course.config.prompts.elsewhere },
    notes: state.notes,
    box: course.opened.get('line') ?? 0,
    floor: state.floor,
    since: state.since,
    perspectives: inOrder(state, meeting).map((one): PerspectiveFace => {
      const seat = state.seats.get(one.id);
      const own = visible.filter((line) => line.perspective === one.id);
      const from = (source: Source): number => own.filter((line) => line.source === source).length;
      return {
        ...one,
        turn: state.floor === one.id ? 'floor' : state.heard.has(one.id) ? 'heard' : 'waiting',
        speaker: seat?.speaker ?? '',
        minutes: seat?.minutes ?? course.config.minutes,
        missing: state.missing.get(one.id) ?? nobody.has(one.id),
        shown: course.shown.has('line') || state.shown.has(one.id),
        sources: { research: from('research'), practice: from('practice'), experience: from('experience') },
      };
    }),
    elsewhere: lines(state, people, (card) => card.step === 'elsewhere'),
  };
}

function consoleFace(state: PerspectivesState, table: Table): PerspectivesConsole {
  const { meeting } = table;
  const all = palette(state, meeting);
  const here = new Set(all.filter(({ id }) => !state.dropped.has(id)).map(({ name }) => sameName(name)));
  return {
    ...frame(state, table),
    lines: lines(state, table.people, (card) => card.step === 'line'),
    waiting: table.box(boxOf(state.course, 'line')).size,
    allShown: state.course.shown.has('line'),
    nobody: [...nobodyHere(state, table)],
    wanted: (meeting?.perspectives ?? []).filter((name) => !here.has(sameName(name)) && !all.some((one) => state.dropped.has(one.id) && sameName(one.name) === sameName(name))),
    aside: all.filter(({ id }) => state.dropped.has(id)).map(({ id, name }) => ({ id, name })),
  };
}

function mayBeSeen(state: PerspectivesState, card: HeldCard): boolean {
  return state.course.shown.has('line') || state.shown.has(String(card.fields['perspective']));
}

/** Lines without the order in which they came. */
function lines(state: PerspectivesState, people: People, which: (card: HeldCard) => boolean): LineFace[] {
  return cardFaces(state.course, people, which).map(({ id, text, fields, labels, by, viaFacilitator, step }) => ({
    id,
    perspective: String(fields['perspective']),
    voice: labels['voice'] ?? '',
    source: step === 'line' ? (fields['source'] as Source) : null,
    text,
    by,
    viaFacilitator,
  }));
}

/**
 * Perspectives that the meeting wants and from which nobody here speaks, as far as people said where they look from.
 * As long as nobody said it, nothing follows.
 */
function nobodyHere(state: PerspectivesState, { people, meeting }: Around): Set<string> {
  const said = new Set(people.present().map(({ perspective }) => sameName(perspective)).filter(Boolean));
  if (said.size === 0) return new Set();
  const wanted = new Set((meeting?.perspectives ?? []).map(sameName));
  const speaks = ({ id }: Perspective): boolean => state.heard.has(id) || state.floor === id || (state.seats.get(id)?.speaker ?? '') !== '';
  return new Set(inOrder(state, meeting).filter((one) => wanted.has(sameName(one.name)) && !said.has(sameName(one.name)) && !speaks(one)).map(({ id }) => id));
}

/** What somebody wrote with their name to it stays theirs, to change or take back (rule 21). */
export function kept(state: PerspectivesState, person: string): PerspectivesKept | null {
  const nobody: People = { find: () => undefined, isPresent: () => false, present: () => [], count: 0 };
  const own = lines(state, nobody, (card) => card.person === person);
  return own.length > 0 ? { lines: own } : null;
}

/** How many people wrote something for who has the floor; over the whole round in anonymous mode, where nothing else is known. */
export function progress(state: PerspectivesState, table: Table): { contributed: number; expected: number } | null {
  if (!state.notes) return null;
  const { course, floor } = state;
  const wrote = new Set([...course.cards.values()].flatMap(({ person, fields }) => (person !== null && table.people.isPresent(person) && (floor === null || fields['perspective'] === floor) ? [person] : [])));
  const sealed = table.box(boxOf(course, 'line')).contributors;
  return { contributed: course.config.mode === 'anonymous' ? sealed : wrote.size, expected: table.people.count };
}
