import type { Actor, Fact } from './facts.js';
import { checkItem, PROGRAMME_LIMIT, type ProgrammeItem, type Run } from './programme.js';
import { refuse, type Refusal } from './refusal.js';
import type { SessionCommandData, SessionCommandName } from './session-commands.js';
import type { SessionFact } from './session-facts.js';
import { boxName, currentRun, latestRun, type SessionState, tableFor } from './session.js';
import type { Moment } from './request.js';
import type { Registry, Whose } from './werkvorm.js';

/** The most people in one session; a national kenniscafé fits. */
export const PEOPLE_LIMIT = 100_000;

type RunFact = Fact & { readonly run?: string; readonly v?: number };
type Accepted = { ok: true; facts: RunFact[]; unseal?: string[]; redact?: number[] };

interface SessionCommand {
  readonly name: SessionCommandName;
  readonly id: string;
  readonly data: unknown;
  readonly actor: Actor;
}

/** Decides what is asked of the session itself: people, the way through the programme, parked points, the end. */
export function decideSession(state: SessionState, command: SessionCommand, moment: Moment, registry: Registry): Accepted | Refusal {
  switch (command.name) {
    case 'open':
      return refuse('not-allowed'); // a meeting opens by a fact that `meetings` appends
    case 'join':
      return join(state, command.data as SessionCommandData<'join'>, moment);
    case 'leave':
      return command.actor.kind === 'participant' ? leave(state, command.actor.id) : refuse('not-allowed');
    case 'change-person':
      return command.actor.kind === 'participant'
        ? facts({ type: 'session/person-changed', data: { person: command.actor.id }, personal: command.data as SessionCommandData<'change-person'> })
        : refuse('not-allowed');
    case 'tie-person':
      return tie(state, command.data as SessionCommandData<'tie-person'>);
    case 'forget-person':
      return forgetPerson(state, command.data as SessionCommandData<'forget-person'>, registry);
    case 'forget-texts':
      return forgetTexts(state, command.data as SessionCommandData<'forget-texts'>, registry);
    case 'add-person': {
      if (state.roster.people.has(command.id)) return refuse('malformed');
      const { firstTime, ...personal } = command.data as SessionCommandData<'add-person'>;
      return facts({ type: 'session/person-joined', data: { person: command.id, number: state.roster.people.size + 1, phoneHash: null, firstTime }, personal });
    }
    case 'remove-person':
      return leave(state, (command.data as SessionCommandData<'remove-person'>).person);
    case 'next':
      return next(state, moment, registry, 'done');
    case 'skip':
      return next(state, moment, registry, 'skipped');
    case 'back':
      return back(state, moment, registry);
    case 'start':
      return start(state, (command.data as SessionCommandData<'start'>).item, moment, registry, false);
    case 'repeat':
      return start(state, (command.data as SessionCommandData<'repeat'>).item, moment, registry, true);
    case 'insert':
      return insert(state, command.data as SessionCommandData<'insert'>, moment, registry);
    case 'edit':
      return edit(state, (command.data as SessionCommandData<'edit'>).item, registry);
    case 'move':
      return move(state, command.data as SessionCommandData<'move'>);
    case 'remove':
      return remove(state, (command.data as SessionCommandData<'remove'>).item);
    case 'park-point':
      return facts({ type: 'session/point-parked', data: { point: command.id }, personal: { text: (command.data as SessionCommandData<'park-point'>).text } });
    case 'take-up-point': {
      const { point } = command.data as SessionCommandData<'take-up-point'>;
      return state.parked.has(point) ? facts({ type: 'session/point-taken-up', data: { point } }) : refuse('item-unknown');
    }
    case 'close':
      return close(state, moment, registry);
    default:
      return command.name satisfies never;
  }
}

function join(state: SessionState, data: SessionCommandData<'join'>, moment: Moment): Accepted | Refusal {
  if (state.status !== 'open') return refuse('session-not-open');
  if (state.roster.phones.has(data.phoneHash)) return facts(); // the same phone is the same person
  if (state.roster.people.size >= PEOPLE_LIMIT) return refuse('room-full');
  const { phoneHash, firstTime, ...personal } = data;
  return facts({
    type: 'session/person-joined',
    data: { person: moment.fresh, number: state.roster.people.size + 1, phoneHash, firstTime },
    personal,
  });
}

function tie(state: SessionState, data: SessionCommandData<'tie-person'>): Accepted | Refusal {
  const { person, ...personal } = data;
  const known = state.roster.people.get(person);
  if (!known || known.forgotten) return refuse('person-unknown');
  // Who is somebody already stays that person: a second link on the same phone takes nothing over.
  if (known.member !== null) return known.member === data.member ? facts() : refuse('somebody-else');
  return facts({ type: 'session/person-tied', data: { person }, personal });
}

/** Nameless from now on, here no more, and every run lets go of what is theirs. What is the group's stays. */
function forgetPerson(state: SessionState, { person, redact }: SessionCommandData<'forget-person'>, registry: Registry): Accepted | Refusal {
  const known = state.roster.people.get(person);
  if (!known) return refuse('person-unknown');
  const gone = forgetInRuns(state, { person }, redact, registry);
  return known.forgotten && isNothing(gone) ? gone : { ...gone, facts: [...gone.facts, { type: 'session/person-forgotten', data: { person } }] };
}

function forgetTexts(state: SessionState, { whose, redact }: SessionCommandData<'forget-texts'>, registry: Registry): Accepted {
  const gone = forgetInRuns(state, whose, redact, registry);
  return isNothing(gone) ? gone : { ...gone, facts: [...gone.facts, { type: 'session/texts-forgotten', data: { whose } }] };
}

function forgetInRuns(state: SessionState, whose: Whose, redact: readonly number[], registry: Registry): Accepted {
  const runs = [...state.runs.values()].flatMap((run): Accepted[] => {
    const werkvorm = registry.get(run.werkvorm);
    const gone = werkvorm?.forget?.(run.state, whose);
    return werkvorm && gone ? [{ ok: true, facts: gone.facts.map((f) => ({ ...f, type: `${run.werkvorm}/${f.type}`, run: run.id, v: werkvorm.version })), redact: [...(gone.redact ?? [])] }] : [];
  });
  const places = new Set([...redact, ...runs.flatMap((run) => run.redact ?? [])]);
  return { ok: true, facts: runs.flatMap((run) => run.facts), redact: [...places].filter((seq) => seq <= state.seq) };
}

/** Said again with nothing new to destroy it changes nothing. */
function isNothing({ facts: gone, redact }: Accepted): boolean {
  return gone.length === 0 && (redact ?? []).length === 0;
}

function leave(state: SessionState, person: string): Accepted | Refusal {
  const known = state.roster.people.get(person);
  if (!known) return refuse('person-unknown');
  return known.leftAt === null ? facts({ type: 'session/person-left', data: { person } }) : facts();
}

function next(state: SessionState, moment: Moment, registry: Registry, as: 'done' | 'skipped'): Accepted | Refusal {
  const here = state.current === null ? undefined : state.runs.get(state.current);
  const place = here ? state.items.findIndex((i) => i.id === here.item) : lastVisited(state);
  const target = state.items[place + 1];
  if (!target) return here && as === 'skipped' ? leaveCurrent(state, moment, registry, as) : refuse('nothing-next');
  return arriveAt(state, target, moment, registry, false, as);
}

function back(state: SessionState, moment: Moment, registry: Registry): Accepted | Refusal {
  const here = state.current === null ? undefined : state.runs.get(state.current);
  const place = here ? state.items.findIndex((i) => i.id === here.item) - 1 : lastVisited(state);
  const target = state.items[place];
  return target ? arriveAt(state, target, moment, registry, false, 'done') : refuse('nothing-before');
}

/** Where the meeting got to when it is between items: the last item that ran, or -1. */
function lastVisited(state: SessionState): number {
  let last = -1;
  state.items.forEach((item, place) => {
    if (latestRun(state, item.id)) last = place;
  });
  return last;
}

function start(state: SessionState, id: string, moment: Moment, registry: Registry, again: boolean): Accepted | Refusal {
  const target = state.items.find((i) => i.id === id);
  if (!target) return refuse('item-unknown');
  if (!again && state.current !== null && state.runs.get(state.current)?.item === id) return refuse('item-running');
  return arriveAt(state, target, moment, registry, again, 'done');
}

function arriveAt(state: SessionState, target: ProgrammeItem, moment: Moment, registry: Registry, again: boolean, as: 'done' | 'skipped'): Accepted {
  const left = leaveCurrent(state, moment, registry, as);
  const earlier = latestRun(state, target.id);
  const run = earlier && !again ? earlier.id : `${target.id}-r${countRuns(state, target.id) + 1}`;
  return { ...left, facts: [...left.facts, { type: 'session/item-started', data: { item: target.id, run } }] };
}

function countRuns(state: SessionState, item: string): number {
  let count = 0;
  for (const run of state.runs.values()) if (run.item === item) count++;
  return count;
}

function leaveCurrent(state: SessionState, moment: Moment, registry: Registry, as: 'done' | 'skipped'): Accepted {
  const here = currentRun(state, registry);
  if (!here) return { ok: true, facts: [] };
  const last = lastWords(state, here.run, moment.at, moment.fresh, registry, false);
  return { ...last, facts: [...last.facts, { type: 'session/item-left', data: { run: here.run.id, as } }] };
}

/** The end: every run says its last, the current one is left, and the session is closed. */
function close(state: SessionState, moment: Moment, registry: Registry): Accepted {
  // Each run makes ids of its own out of the one random text.
  const last = [...state.runs.values()].map((run, place) => lastWords(state, run, moment.at, `${moment.fresh}-${place}`, registry, true));
  const left: RunFact[] = state.current === null ? [] : [{ type: 'session/item-left', data: { run: state.current, as: 'done' } }];
  return {
    ok: true,
    facts: [...last.flatMap((l) => l.facts), ...left, { type: 'session/closed', data: {} }],
    unseal: last.flatMap((l) => l.unseal ?? []),
    redact: last.flatMap((l) => l.redact ?? []),
  };
}

/** What a run makes of it when the meeting leaves it, with the run's own names. */
function lastWords(state: SessionState, run: Run, at: number, fresh: string, registry: Registry, closing: boolean): Accepted {
  const werkvorm = registry.get(run.werkvorm);
  const last = werkvorm?.leave?.(run.state, tableFor(state, run.id, at, fresh, closing));
  if (!werkvorm || !last) return { ok: true, facts: [] };
  return {
    ok: true,
    facts: last.facts.map((f) => ({ ...f, type: `${run.werkvorm}/${f.type}`, run: run.id, v: werkvorm.version })),
    unseal: last.unseal?.map((b) => boxName(run.id, b)),
    redact: last.redact && [...last.redact],
  };
}

function insert(state: SessionState, data: SessionCommandData<'insert'>, moment: Moment, registry: Registry): Accepted | Refusal {
  const item = checkItem(data.item, registry);
  if (!item || state.items.some((i) => i.id === item.id)) return refuse('malformed');
  if (state.items.length >= PROGRAMME_LIMIT) return refuse('malformed');
  const items = state.items.toSpliced(Math.min(data.at, state.items.length), 0, item);
  const changed = change(items, 'inserted', item.id);
  if (!data.start) return changed;
  const arrived = arriveAt(state, item, moment, registry, false, 'done');
  return { ...arrived, facts: [...changed.facts, ...arrived.facts] };
}

function edit(state: SessionState, raw: SessionCommandData<'edit'>['item'], registry: Registry): Accepted | Refusal {
  const item = checkItem(raw, registry);
  const known = state.items.find((i) => i.id === raw.id);
  if (!known) return refuse('item-unknown');
  if (!item) return refuse('malformed');
  // A run keeps the werkvorm, question and settings with which it began; title, aim and minutes follow the programme.
  if (latestRun(state, item.id) && item.werkvorm !== known.werkvorm) return refuse('item-running');
  return change(state.items.map((i) => (i.id === item.id ? item : i)), 'edited', item.id);
}

function move(state: SessionState, data: SessionCommandData<'move'>): Accepted | Refusal {
  const from = state.items.findIndex((i) => i.id === data.item);
  const item = state.items[from];
  if (!item) return refuse('item-unknown');
  const without = state.items.toSpliced(from, 1);
  return change(without.toSpliced(Math.min(data.to, without.length), 0, item), 'moved', item.id);
}

function remove(state: SessionState, id: string): Accepted | Refusal {
  if (!state.items.some((i) => i.id === id)) return refuse('item-unknown');
  if (latestRun(state, id)) return refuse('item-running'); // what happened stays in the course of the meeting
  return change(state.items.filter((i) => i.id !== id), 'removed', id);
}

function change(items: ProgrammeItem[], how: 'inserted' | 'removed' | 'moved' | 'edited', item: string): Accepted {
  return facts({ type: 'session/items-changed', data: { items, change: how, item } });
}

function facts(...list: SessionFact[]): Accepted {
  return { ok: true, facts: list };
}
