import { type Boxes, type BoxView, viewBox } from './box.js';
import type { MeetingKind } from './meeting-kinds.js';
import type { ProgrammeItem, Run } from './programme.js';
import { emptyRoster, type People, peopleOf, type Roster } from './roster.js';
import type { Registry, Table, AnyWerkvorm } from './werkvorm.js';

/** What the session knows of the meeting it is the live run of; copied from the plan when it opens. */
export type MeetingFacts = {
  readonly meeting: string;
  readonly kind: MeetingKind;
  readonly cafeType: 'klaslokaal' | 'kennisontwikkeling' | 'podium' | 'dialoogtafel' | null;
  readonly title: string;
  readonly question: string;
  readonly team: string;
  /** Calendar day, `YYYY-MM-DD`. */
  readonly date: string;
  /** How many people are expected; null when nobody said. */
  readonly expected: number | null;
  /** To choose from when joining; typing another is fine. */
  readonly organisations: readonly string[];
  readonly perspectives: readonly string[];
};

/** How long what people write is kept, as they are told before they write; for as long as it is not said to be shorter. */
export type Keeps = {
  /** Days after which a card without a link to a person is destroyed. */
  readonly cardDays: number;
  /** Months after the end of the period after which a learning log is destroyed. */
  readonly logMonths: number;
  /** The first day on which that may be, `YYYY-MM-DD`, for what is written in this meeting; null while no period ends, absent in a session of before it was told. */
  readonly until?: string | null;
};

/** A point that is parked for later. */
export interface ParkedPoint {
  readonly id: string;
  readonly text: string;
}

/**
 * A session: the fold of its journal. Has one owner, and only `evolve` and `putSealed` change it.
 * It holds secrets (`Secret`), so it can't be serialised as a whole; views can.
 */
export interface SessionState {
  readonly id: string;
  seq: number;
  status: 'none' | 'open' | 'closed';
  meeting: MeetingFacts | null;
  /** What was said when it opened; null for a session of before that was said. */
  keeps: Keeps | null;
  openedAt: number | null;
  closedAt: number | null;
  items: ProgrammeItem[];
  readonly runs: Map<string, Run>;
  /** The run the meeting is at; null before the first and after the last. */
  current: string | null;
  readonly roster: Roster;
  readonly boxes: Boxes;
  readonly parked: Map<string, ParkedPoint>;
  /** `sender/command id` of everything that became fact, so that a repeated command is answered the same. */
  readonly commands: Set<string>;
  /** What people wrote and are called is kept no longer; what is the group's is. */
  textsForgotten: boolean;
}

/** A session before its first fact. */
export function newSession(id: string): SessionState {
  return {
    id,
    seq: 0,
    status: 'none',
    meeting: null,
    keeps: null,
    openedAt: null,
    closedAt: null,
    items: [],
    runs: new Map(),
    current: null,
    roster: emptyRoster(),
    boxes: new Map(),
    parked: new Map(),
    commands: new Set(),
    textsForgotten: false,
  };
}

/** Name of a box in the session: boxes belong to a run. */
export function boxName(run: string, short: string): string {
  return `${run}/${short}`;
}

/** What a run sees around it. */
export function tableFor(state: SessionState, run: string, at: number, fresh = '', closing = false): Table {
  return new TableOfRun(state, run, at, fresh, closing);
}

/** A class, because one is made for every contribution. The box asked for last is kept: who counts a room asks the same one for each person. */
class TableOfRun implements Table {
  readonly people: People;
  readonly meeting: MeetingFacts | null;
  readonly current: boolean;
  #name: string | null = null;
  #box: BoxView | null = null;

  constructor(
    private readonly state: SessionState,
    private readonly run: string,
    readonly at: number,
    readonly fresh: string,
    readonly closing: boolean,
  ) {
    this.people = peopleOf(state.roster);
    this.meeting = state.meeting;
    this.current = state.current === run;
  }

  box(short: string): BoxView {
    if (this.#box === null || this.#name !== short) {
      this.#name = short;
      this.#box = viewBox(this.state.boxes.get(boxName(this.run, short)));
    }
    return this.#box;
  }
}

/** The run the meeting is at, with its werkvorm and item. */
export function currentRun(state: SessionState, registry: Registry): { run: Run; werkvorm: AnyWerkvorm; item: ProgrammeItem | undefined } | null {
  const run = state.current === null ? undefined : state.runs.get(state.current);
  if (!run) return null;
  const werkvorm = registry.get(run.werkvorm);
  return werkvorm ? { run, werkvorm, item: state.items.find((i) => i.id === run.item) } : null;
}

/** The latest run of an item, if it ever started. */
export function latestRun(state: SessionState, item: string): Run | undefined {
  let latest: Run | undefined;
  for (const run of state.runs.values()) if (run.item === item) latest = run;
  return latest;
}

/** Questions about the people of a session. */
export function peopleOfState(state: SessionState): People {
  return peopleOf(state.roster);
}
