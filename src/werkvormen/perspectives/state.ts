import type { Fact } from '../../engine/facts.js';
import type { MeetingFacts } from '../../engine/session.js';
import type { Setup, Stored } from '../../engine/werkvorm.js';
import type { CoursePlan } from '../../parts/cards/plan.js';
import { beginCourse, type CourseFact, type CourseState, evolveCourse } from '../../parts/cards/state.js';
import { config, LINE_LIMIT, MOST_PERSPECTIVES, type PerspectivesConfig } from './config.js';

/** Cards of listeners, and cards of the group for a voice that is not here; each names its perspective by id. */
export const PLAN: CoursePlan<PerspectivesConfig> = {
  name: 'perspectives',
  config,
  steps: () => [
    { name: 'line', writers: 'everyone', limit: LINE_LIMIT },
    { name: 'elsewhere', writers: 'group', limit: 400 },
  ],
};

/** A perspective with its place on the palette, which stays whatever the order of speaking is. */
export interface Perspective {
  readonly id: string;
  readonly name: string;
  /** Counts from 0: its letter, colour and pattern. */
  readonly place: number;
}

/** A round of perspectives: the fold of its facts. */
export interface PerspectivesState {
  readonly course: CourseState<PerspectivesConfig>;
  /** Perspectives that the facilitator added; their names are personal, as everything typed. */
  readonly added: Map<string, string>;
  readonly dropped: Set<string>;
  /** The order of speaking; null for that of the palette. */
  order: readonly string[] | null;
  readonly seats: Map<string, { speaker: string; minutes: number; seq: number }>;
  /** What the facilitator said of whether a voice is missing; without it the table says. */
  readonly missing: Map<string, boolean>;
  floor: string | null;
  /** Since when somebody has the floor. */
  since: number | null;
  readonly heard: Set<string>;
  /** Perspectives of which the lines may be seen, beside those of `course.shown`. */
  readonly shown: Set<string>;
  notes: boolean;
  /** How many cards the group ever wrote for voices that are not here; the next one's id follows from it. */
  said: number;
}

export type PerspectivesFact =
  | CourseFact
  | Fact<'perspective-added', { perspective: string }, { name: string }>
  | Fact<'perspective-dropped', { perspective: string; dropped: boolean }>
  | Fact<'order-changed', { order: string[] }>
  | Fact<'seated', { perspective: string; minutes: number }, { speaker: string }>
  | Fact<'floor-given', { perspective: string | null; heard: boolean }>
  | Fact<'missing-marked', { perspective: string; missing: boolean }>
  | Fact<'perspective-shown', { perspective: string; shown: boolean }>
  | Fact<'notes-opened', { open: boolean }>;

export function begin(setup: Setup<PerspectivesConfig>): PerspectivesState {
  return {
    course: beginCourse(PLAN, setup),
    added: new Map(),
    dropped: new Set(),
    order: null,
    seats: new Map(),
    missing: new Map(),
    floor: null,
    since: null,
    heard: new Set(),
    shown: new Set(),
    notes: setup.config.notes === 'while',
    said: 0,
  };
}

/** One fact into the state, in place. */
export function evolve(state: PerspectivesState, fact: Stored<PerspectivesFact>): PerspectivesState {
  switch (fact.type) {
    case 'perspective-added':
      state.added.set(fact.data.perspective, fact.personal?.name ?? '');
      return state;
    case 'perspective-dropped':
      put(state.dropped, fact.data.perspective, fact.data.dropped);
      return state;
    case 'order-changed':
      state.order = fact.data.order;
      return state;
    case 'seated':
      state.seats.set(fact.data.perspective, { speaker: fact.personal?.speaker ?? '', minutes: fact.data.minutes, seq: fact.seq });
      return state;
    case 'floor-given':
      if (state.floor !== null) put(state.heard, state.floor, fact.data.heard);
      state.floor = fact.data.perspective;
      state.since = fact.data.perspective === null ? null : fact.at;
      return state;
    case 'missing-marked':
      state.missing.set(fact.data.perspective, fact.data.missing);
      return state;
    case 'perspective-shown':
      put(state.shown, fact.data.perspective, fact.data.shown);
      return state;
    case 'notes-opened':
      state.notes = fact.data.open;
      return state;
    default:
      if (fact.type === 'card-written' && fact.data.group) state.said++;
      evolveCourse(state.course, fact);
      return state;
  }
}

function put(set: Set<string>, id: string, inside: boolean): void {
  if (inside) set.add(id);
  else set.delete(id);
}

/** Every perspective there ever was in this round, by place on the palette. */
export function palette(state: PerspectivesState, meeting: MeetingFacts | null): Perspective[] {
  const own = state.course.config.perspectives;
  const planned = (own.length > 0 ? own : (meeting?.perspectives ?? [])).slice(0, MOST_PERSPECTIVES).map((name, i) => ({ id: `p${String(i + 1)}`, name }));
  const added = [...state.added].map(([id, name]) => ({ id, name }));
  return [...planned, ...added].map((one, place) => ({ ...one, place }));
}

/** The perspectives of now, in the order of speaking; who came later is last. */
export function inOrder(state: PerspectivesState, meeting: MeetingFacts | null): Perspective[] {
  const here = palette(state, meeting).filter(({ id }) => !state.dropped.has(id));
  const turn = (id: string): number => {
    const at = state.order?.indexOf(id) ?? -1;
    return at < 0 ? Infinity : at;
  };
  return state.order === null ? here : here.toSorted((a, b) => (turn(a.id) === turn(b.id) ? a.place - b.place : turn(a.id) - turn(b.id)));
}

/** How names are compared: as people read them. */
export const sameName = (name: string): string => name.trim().replace(/\s+/g, ' ').toLocaleLowerCase('nl');
