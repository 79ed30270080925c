import type { JsonObject } from './json.js';
import { totalMinutes, type ItemStatus } from './programme.js';
import type { Participant } from './roster.js';
import { currentRun, latestRun, peopleOfState, type SessionState, tableFor } from './session.js';
import type { Registry } from './werkvorm.js';

/** What the session can't know of itself and only the facilitator and the screen are shown. */
export interface Surroundings {
  /** The short code; null once the meeting is closed. */
  readonly code: string | null;
  /** Address behind the QR code. */
  readonly joinUrl: string;
  /** Permanent address of this meeting. */
  readonly permanentUrl: string;
  /** Ids of people whose phone is connected now. */
  readonly connected: ReadonlySet<string>;
  /** How many consoles are open. */
  readonly consoles: number;
}

/** The same for every participant; computed and serialised once per tick. */
export function roomView(state: SessionState, registry: Registry, at: number): JsonObject {
  return { ...common(state, registry), keeps: state.keeps && { ...state.keeps }, ahead: [...new Set(state.items.map((item) => item.werkvorm))], activity: activity(state, registry, at, 'room') };
}

/** The projector. Never more than a participant may see, plus how to join. */
export function screenView(state: SessionState, registry: Registry, at: number, around: Surroundings): JsonObject {
  return {
    ...common(state, registry),
    code: around.code,
    joinUrl: around.joinUrl,
    joined: peopleOfState(state).count,
    activity: activity(state, registry, at, 'screen'),
  };
}

/** One participant: who they are, what is theirs in the activity of now, and what they keep. */
export function mineView(state: SessionState, registry: Registry, at: number, personId: string): JsonObject {
  const person = state.roster.people.get(personId);
  if (!person || person.leftAt !== null) return { person: null, run: null, activity: null, kept: [], arrival: null };
  const here = currentRun(state, registry);
  const kept: JsonObject[] = [];
  let arrival: JsonObject | null = null;
  for (const run of state.runs.values()) {
    const werkvorm = registry.get(run.werkvorm);
    const keeps = werkvorm?.kept?.(run.state, personId);
    if (keeps) kept.push({ run: run.id, werkvorm: run.werkvorm, ...keeps });
    // Only for who came after it was over: to the others it would be a question to those who chose to be silent.
    if (state.status === 'open' && run.id !== state.current && person.joinedSeq > run.leftSeq) {
      const late = werkvorm?.arrival?.(run.state, personId, tableFor(state, run.id, at));
      if (late) arrival = { run: run.id, werkvorm: run.werkvorm, ...late };
    }
  }
  return {
    person: { id: person.id, number: person.number, name: person.name, organisation: person.organisation, perspective: person.perspective, member: person.member !== null },
    // Room and mine travel in two frames; this says which activity the second is about.
    run: here?.run.id ?? null,
    activity: here ? here.werkvorm.views.mine(here.run.state, personId, tableFor(state, here.run.id, at)) : null,
    kept,
    arrival,
  };
}

/** The console: where we are, what comes next, who is there, what can be done. */
export function facilitatorView(state: SessionState, registry: Registry, at: number, around: Surroundings): JsonObject {
  const here = currentRun(state, registry);
  const people = peopleOfState(state);
  return {
    ...common(state, registry),
    question: state.meeting?.question ?? '',
    team: state.meeting?.team ?? '',
    date: state.meeting?.date ?? '',
    expected: state.meeting?.expected ?? null,
    code: around.code,
    joinUrl: around.joinUrl,
    permanentUrl: around.permanentUrl,
    consoles: around.consoles,
    openedAt: state.openedAt,
    closedAt: state.closedAt,
    minutes: totalMinutes(state.items),
    items: state.items.map((item) => ({
      ...item,
      status: itemStatus(state, item.id),
      runs: [...state.runs.values()].filter((r) => r.item === item.id).length,
      spent: spent(state, item.id),
      unfinished: isUnfinished(state, item.id, registry),
    })),
    present: people.count,
    connected: around.connected.size,
    people: [...state.roster.people.values()].map((p) => personRow(p, around.connected)),
    parked: [...state.parked.values()].map((p) => ({ id: p.id, text: p.text })),
    progress: here ? here.werkvorm.progress(here.run.state, tableFor(state, here.run.id, at)) : null,
    activity: activity(state, registry, at, 'facilitator'),
    // What a phone shows of it to who did nothing yet, for the peek.
    nobody: here ? here.werkvorm.views.mine(here.run.state, '', tableFor(state, here.run.id, at)) : null,
  };
}

function common(state: SessionState, registry: Registry): JsonObject {
  const here = currentRun(state, registry);
  const place = here ? state.items.findIndex((i) => i.id === here.run.item) : -1;
  return {
    status: state.status,
    title: state.meeting?.title ?? '',
    kind: state.meeting?.kind ?? null,
    cafeType: state.meeting?.cafeType ?? null,
    place: { index: place, of: state.items.length },
  };
}

function activity(state: SessionState, registry: Registry, at: number, viewer: 'room' | 'screen' | 'facilitator'): JsonObject | null {
  const here = currentRun(state, registry);
  if (!here) return null;
  const { run, werkvorm, item } = here;
  return {
    run: run.id,
    item: run.item,
    werkvorm: run.werkvorm,
    title: item?.title ?? '',
    minutes: item?.minutes ?? 0,
    /** Moment from which the clock counts, earlier visits included. */
    since: run.arrivedAt - run.spent,
    view: werkvorm.views[viewer](run.state, tableFor(state, run.id, at)),
  };
}

function itemStatus(state: SessionState, item: string): ItemStatus {
  return latestRun(state, item)?.status ?? 'waiting';
}

/** Something of it waits to be closed while the meeting is elsewhere. */
function isUnfinished(state: SessionState, item: string, registry: Registry): boolean {
  const run = latestRun(state, item);
  return state.status === 'open' && run !== undefined && run.id !== state.current && registry.get(run.werkvorm)?.unfinished?.(run.state) === true;
}

function spent(state: SessionState, item: string): number {
  let sum = 0;
  for (const run of state.runs.values()) if (run.item === item) sum += run.spent;
  return sum;
}

function personRow(p: Participant, connected: ReadonlySet<string>): JsonObject {
  return {
    id: p.id,
    number: p.number,
    name: p.name,
    organisation: p.organisation,
    perspective: p.perspective,
    standsInFor: p.standsInFor,
    member: p.member,
    firstTime: p.firstTime,
    phone: p.phone,
    connected: connected.has(p.id),
    left: p.leftAt !== null,
  };
}
