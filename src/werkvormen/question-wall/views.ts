import type { People } from '../../engine/roster.js';
import type { Table, Werkvorm } from '../../engine/werkvorm.js';
import { QUESTION_LIMIT } from './commands.js';
import { comparing, isDivided } from './divided.js';
import type { OwnQuestion, QuestionFace, Stance, WallConsole, WallFace, WallKept, WallMine } from './faces-contract.js';
import { type HeldQuestion, isOnWall, questionsBox, supportBox, supportRound, topOf, type WallFact, type WallState } from './state.js';

/** The most questions of each kind on the screen: more is not read from eight metres. */
const ON_SCREEN = { open: 12, aside: 4 };
/**
 * The most questions on a phone: the first in the order of the wall, the newest, and what is done. The room's view goes to
 * everybody again with every change, so 300 of them would be more than 120 kB each time. Without names it changes seldom, and nobody's
 * question may stay unseen before it was counted: there as many as one envelope can be about.
 */
const ON_PHONES = { open: { open: 40, anonymous: 100 }, newest: 20, aside: 12 };

export const views = {
  room: (state, table) => phoneFace(state, table.people),
  mine: (state, person, table) => mineFace(state, person, table),
  facilitator: (state, table) => consoleFace(state, table),
  screen: (state, table) => screenFace(state, table.people),
} satisfies Werkvorm<unknown, WallState, WallFact>['views'];

function wallFace(state: WallState, people: People): WallFace {
  const questions = wallQuestions(state, people);
  const { mode, moderated, differ, most } = state.config;
  return {
    question: state.question,
    mode,
    moderated,
    differ,
    most,
    limit: QUESTION_LIMIT,
    sort: state.sort,
    pinned: state.pinned,
    round: supportRound(state),
    batches: state.batches,
    questions,
    total: questions.length,
    refusals: mode === 'anonymous' ? refusals(state) : [],
  };
}

/** Everything on the wall, in the order that the facilitator chose. */
export function wallQuestions(state: WallState, people: People): QuestionFace[] {
  const faces = [...state.questions.values()].filter(isOnWall).flatMap((one) => faceOf(state, one, people).map((face) => ({ face, sortable: { ...face, order: one.order } })));
  const compare = comparing(state.sort);
  return faces.sort((a, b) => compare(a.sortable, b.sortable)).map(({ face }) => face);
}

function faceOf(state: WallState, one: HeldQuestion, people: People): QuestionFace[] {
  if (!one.text) return [];
  const { id, viaFacilitator, status, note } = one;
  const author = one.person === null ? undefined : people.find(one.person);
  const { mine, differ } = figures(state, one);
  const top = topOf(state, one);
  return [
    {
      id,
      text: one.text.reveal(),
      by: author ? author.name || `#${String(author.number)}` : null,
      viaFacilitator,
      status,
      note: note?.text ?? '',
      mine,
      differ,
      divided: isDivided(mine ?? 0, differ ?? 0),
      asks: state.config.mode === 'open' ? status === 'open' : isOnWall(one) && one.tally === null,
      under: top === one ? null : top.id,
    },
  ];
}

function figures(state: WallState, { stances, tally }: HeldQuestion): { mine: number | null; differ: number | null } {
  if (state.config.mode === 'anonymous') return tally ?? { mine: null, differ: null };
  const size = (stance: Stance) => [...stances.values()].filter((one) => one === stance).length;
  return { mine: size('mine'), differ: size('differ') };
}

/** Each reason once: how often it was given would say how many were refused. */
function refusals(state: WallState): WallFace['refusals'] {
  const told = [...state.questions.values()].flatMap(({ person, status, reason, note }) => (person === null && status === 'refused' && reason ? [{ reason, words: note?.text ?? '' }] : []));
  return [...new Map(told.map((one) => [JSON.stringify(one), one])).values()];
}

function mineFace(state: WallState, person: string, table: Table): WallMine {
  if (state.config.mode === 'anonymous') return { own: [], stances: {}, stood: table.box(supportBox(state)).has(person) };
  const stances = [...state.questions.values()].flatMap(({ id, stances }): [string, Stance][] => {
    const stance = stances.get(person);
    return stance ? [[id, stance]] : [];
  });
  return { own: ownQuestions(state, person), stances: Object.fromEntries(stances), stood: stances.length > 0 };
}

function ownQuestions(state: WallState, person: string): OwnQuestion[] {
  return [...state.questions.values()].flatMap(({ id, person: author, text, status, reason, note }) => (author === person && text ? [{ id, text: text.reveal(), status, reason, note: note?.text ?? '' }] : []));
}

function consoleFace(state: WallState, table: Table): WallConsole {
  const inOrder = [...state.questions.values()].sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
  return {
    ...wallFace(state, table.people),
    waiting: inOrder.filter(({ status }) => status === 'waiting').flatMap((one) => faceOf(state, one, table.people)),
    refused: inOrder.filter(({ status }) => status === 'refused').flatMap((one) => faceOf(state, one, table.people).map((face) => ({ ...face, reason: one.reason }))),
    sealedFrom: table.box(questionsBox(state)).contributors,
    stoodFrom: table.box(supportBox(state)).contributors,
  };
}

/** What the room sees, without what no phone would come to. */
function phoneFace(state: WallState, people: People): WallFace {
  const face = wallFace(state, people);
  const open = face.questions.filter(({ status }) => status === 'open');
  const newest = [...open].sort((a, b) => orderOf(state, b) - orderOf(state, a)).slice(0, ON_PHONES.newest);
  const seen = new Set([face.pinned, ...[...open.slice(0, ON_PHONES.open[face.mode]), ...newest].map(({ id }) => id)]);
  const done = (status: QuestionFace['status']) => face.questions.filter((one) => one.status === status).slice(0, ON_PHONES.aside).map(({ id }) => id);
  const aside = new Set([...done('answered'), ...done('parked')]);
  return { ...face, questions: face.questions.filter(({ id }) => seen.has(id) || aside.has(id)) };
}

const orderOf = (state: WallState, { id }: QuestionFace): number => state.questions.get(id)?.order ?? 0;

/** What the room sees, without what the screen has no place for. */
function screenFace(state: WallState, people: People): WallFace {
  const face = wallFace(state, people);
  const first = (many: number, which: (one: QuestionFace) => boolean) => face.questions.filter(which).slice(0, many);
  const open = first(ON_SCREEN.open, (one) => one.status === 'open' && one.under === null && one.id !== face.pinned);
  const shown = new Set([...open.map(({ id }) => id), face.pinned]);
  const questions = [
    ...face.questions.filter(({ id }) => id === face.pinned),
    ...open,
    ...face.questions.filter(({ under, status }) => status === 'open' && under !== null && shown.has(under)).slice(0, ON_SCREEN.open),
    ...first(ON_SCREEN.aside, ({ status }) => status === 'answered'),
    ...first(ON_SCREEN.aside, ({ status }) => status === 'parked'),
  ];
  return { ...face, questions: [...new Map(questions.map((one) => [one.id, one])).values()], refusals: [] };
}

/** What somebody asked with their name to it stays theirs (rule 21). */
export function kept(state: WallState, person: string): WallKept | null {
  const questions = ownQuestions(state, person);
  return questions.length > 0 ? { questions, limit: QUESTION_LIMIT } : null;
}

/** How many of the people here asked something or said something about a question. Under seal: in the box that is open for them now. */
export function progress(state: WallState, table: Table): { contributed: number; expected: number } {
  const expected = table.people.count;
  const all = [...state.questions.values()];
  if (state.config.mode === 'anonymous') {
    const asks = all.some((one) => isOnWall(one) && one.tally === null);
    return { contributed: table.box(asks ? supportBox(state) : questionsBox(state)).contributors, expected };
  }
  const people = new Set(all.flatMap((one) => [...(one.person === null ? [] : [one.person]), ...one.stances.keys()]));
  return { contributed: [...people].filter((person) => table.people.isPresent(person)).length, expected };
}
