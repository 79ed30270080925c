import { putSealed } from './box.js';
import type { Happened, Sealing } from './facts.js';
import { completeItem, type Run } from './programme.js';
import type { SessionFact } from './session-facts.js';
import { boxName, type SessionState } from './session.js';
import type { Registry, Stored } from './werkvorm.js';

/**
 * Takes one fact into the session, in place: a session is the fold of its journal.
 * Facts of a werkvorm that is no longer there are passed over, so that an old journal still folds.
 * @returns the same state
 */
export function evolve(state: SessionState, happened: Happened, registry: Registry): SessionState {
  state.seq = happened.seq;
  if (happened.command !== undefined) state.commands.add(happened.command);
  if (happened.run === undefined) {
    evolveSession(state, happened as unknown as Stored<SessionFact>, registry);
    return state;
  }
  const run = state.runs.get(happened.run);
  const werkvorm = run && registry.get(run.werkvorm);
  if (!run || !werkvorm) return state;
  const upcast = werkvorm.upcast && happened.v < werkvorm.version ? werkvorm.upcast(happened) : happened;
  const short = upcast.type.slice(upcast.type.indexOf('/') + 1);
  run.state = werkvorm.evolve(run.state, { ...upcast, type: short });
  return state;
}

/** Takes sealed contributions into the session, in place. `run` prefixes the short names of the boxes. */
export function evolveSeals(state: SessionState, run: string, seals: readonly Sealing[], command: string): void {
  for (const s of seals) putSealed(state.boxes, boxName(run, s.box), s.by, command, s.id, s.content);
}

/** Destroys the envelopes of boxes, in place; who contributed stays known until the session closes. */
export function emptyEnvelopes(state: SessionState, boxes: readonly string[]): void {
  for (const name of boxes) state.boxes.get(name)?.envelopes.clear();
}

function evolveSession(state: SessionState, fact: Stored<SessionFact>, registry: Registry): void {
  switch (fact.type) {
    case 'session/opened':
      state.status = 'open';
      state.meeting = fact.data.meeting;
      state.keeps = fact.data.keeps ?? null;
      state.items = fact.data.items.map(completeItem);
      state.openedAt = fact.at;
      return;
    case 'session/person-joined': {
      const { person, number, phoneHash, firstTime } = fact.data;
      state.roster.people.set(person, {
        id: person,
        number,
        name: fact.personal?.name ?? '',
        organisation: fact.personal?.organisation ?? '',
        perspective: fact.personal?.perspective ?? '',
        standsInFor: fact.personal?.standsInFor ?? '',
        member: fact.personal?.member ?? null,
        firstTime,
        phone: phoneHash !== null,
        joinedAt: fact.at,
        joinedSeq: fact.seq,
        leftAt: null,
        forgotten: false,
      });
      if (phoneHash !== null) state.roster.phones.set(phoneHash, person);
      return;
    }
    case 'session/person-changed': {
      const known = state.roster.people.get(fact.data.person);
      if (known && fact.personal) Object.assign(known, fact.personal);
      return;
    }
    case 'session/person-tied': {
      const known = state.roster.people.get(fact.data.person);
      if (known && fact.personal) Object.assign(known, fact.personal);
      return;
    }
    case 'session/person-left': {
      const known = state.roster.people.get(fact.data.person);
      if (known) known.leftAt = fact.at;
      forgetPhones(state, fact.data.person);
      return;
    }
    case 'session/person-forgotten': {
      const known = state.roster.people.get(fact.data.person);
      // In this place whatever was read before it; folded anew the personal parts are gone already.
      if (known) Object.assign(known, { name: '', organisation: '', perspective: '', standsInFor: '', member: null, leftAt: known.leftAt ?? fact.at, forgotten: true });
      forgetPhones(state, fact.data.person);
      return;
    }
    case 'session/texts-forgotten':
      if (fact.data.whose === 'everybody') state.textsForgotten = true;
      return;
    case 'session/item-started':
      arrive(state, fact.data.item, fact.data.run, fact.at, registry);
      return;
    case 'session/item-left': {
      const run = state.runs.get(fact.data.run);
      if (run) {
        run.spent += fact.at - run.arrivedAt;
        run.status = fact.data.as;
        run.leftSeq = fact.seq;
      }
      if (state.current === fact.data.run) state.current = null;
      return;
    }
    case 'session/items-changed':
      state.items = fact.data.items.map(completeItem);
      return;
    case 'session/point-parked':
      state.parked.set(fact.data.point, { id: fact.data.point, text: fact.personal?.text ?? '' });
      return;
    case 'session/point-taken-up':
      state.parked.delete(fact.data.point);
      return;
    case 'session/closed':
      state.status = 'closed';
      state.closedAt = fact.at;
      state.boxes.clear();
      return;
    default:
      return fact satisfies never;
  }
}

function forgetPhones(state: SessionState, person: string): void {
  for (const [hash, owner] of state.roster.phones) if (owner === person) state.roster.phones.delete(hash);
}

function arrive(state: SessionState, itemId: string, runId: string, at: number, registry: Registry): void {
  const known = state.runs.get(runId);
  if (known) {
    known.arrivedAt = at;
    known.status = 'running';
    state.current = runId;
    return;
  }
  const item = state.items.find((i) => i.id === itemId);
  const werkvorm = item && registry.get(item.werkvorm);
  if (!item || !werkvorm) return;
  const setup = {
    question: item.questions[0] ?? '',
    questions: item.questions,
    config: werkvorm.config.parse(item.config),
    minutes: item.minutes,
  };
  const run: Run = {
    id: runId,
    item: itemId,
    werkvorm: item.werkvorm,
    startedAt: at,
    arrivedAt: at,
    spent: 0,
    leftSeq: 0,
    status: 'running',
    state: werkvorm.begin(setup, at),
  };
  state.runs.set(runId, run);
  state.current = runId;
}
