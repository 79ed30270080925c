import { randomId } from '../../config/clock.js';
import { apply, place } from '../../engine/apply.js';
import { decide } from '../../engine/decide.js';
import { evolve } from '../../engine/evolve.js';
import type { Actor } from '../../engine/facts.js';
import type { JsonObject } from '../../engine/json.js';
import type { ProgrammeItem } from '../../engine/programme.js';
import { facilitatorView } from '../../engine/view.js';
import { type MeetingFacts, newSession } from '../../engine/session.js';
import type { Registry } from '../../engine/werkvorm.js';
import type { Appended, Batch } from '../../journal/journal.js';

const MINUTE = 60_000;

/** A member at the table. */
export interface Seated {
  readonly key: string;
  readonly member: string;
  readonly name: string;
  readonly organisation: string;
  readonly perspective: string;
}

/** A meeting to be played from its beginning to its end. */
export interface Played {
  readonly meeting: MeetingFacts;
  readonly items: readonly ProgrammeItem[];
  readonly people: readonly Seated[];
  readonly steps: readonly { readonly as: string; readonly type: string; readonly data: { readonly [key: string]: unknown }; readonly minutes: number }[];
  readonly startsAt: number;
}

/**
 * Plays a meeting through the rules, as if people had been there: what comes out is a journal like any other.
 * @throws Error when a step is refused: then the made up meeting does not fit the rules any more
 */
export function play({ meeting, items, people, steps, startsAt }: Played, registry: Registry): Batch {
  const state = newSession(meeting.meeting);
  const facts: Appended[] = [];
  const redact: number[] = [];
  const ids = new Map(people.map(({ key }) => [key, randomId()]));
  let at = startsAt;

  const append = (fact: Omit<Appended, 'seq' | 'at' | 'v'>): void => {
    const happened = { ...fact, seq: state.seq + 1, at, v: 1 };
    facts.push(happened);
    evolve(state, happened, registry);
  };
  const send = (type: string, data: unknown, actor: Actor, run?: string): void => {
    const moment = { at, fresh: randomId() };
    const decided = decide(state, { id: randomId(), type, data, ...(run === undefined ? {} : { run }) }, actor, moment, registry);
    if (!decided.ok) throw new Error(`${type} was refused: ${decided.refused}`);
    const placed = place(state, decided, moment);
    facts.push(...placed.map((happened, i) => ({ ...happened, ...(decided.facts[i]?.keep === undefined ? {} : { keep: decided.facts[i].keep }) })));
    redact.push(...(decided.redact ?? []));
    apply(state, decided, placed, registry);
  };
  /** Time passes; what is due by then happens. */
  const wait = (minutes: number): void => {
    const until = at + minutes * MINUTE;
    for (const run of state.runs.values()) {
      const due = registry.get(run.werkvorm)?.due?.(run.state);
      if (!due || due.at > until) continue;
      at = Math.max(at, due.at);
      send(`${run.werkvorm}/${due.type}`, {}, { kind: 'system' }, run.id);
    }
    at = until;
  };
  const needCalled = (text: unknown): unknown => {
    const around = { code: null, joinUrl: '', permanentUrl: '', connected: new Set<string>(), consoles: 1 };
    const activity = facilitatorView(state, registry, at, around)['activity'] as { view?: JsonObject } | null;
    const needs = (activity?.view?.['needs'] ?? []) as { id: string; text: string }[];
    return needs.find((need) => need.text === text)?.id;
  };

  append({ type: 'session/opened', data: { meeting, items }, personal: null });
  for (const [place_, { key, name, organisation, perspective, member }] of people.entries()) {
    const data = { person: ids.get(key) ?? key, number: place_ + 1, phoneHash: null, firstTime: false };
    append({ type: 'session/person-joined', data, personal: { name, organisation, perspective, standsInFor: '', member, registration: null } });
  }
  for (const { as, type, data, minutes } of steps) {
    wait(minutes);
    const said = type === 'minority-round/answer-need' ? { ...data, need: needCalled(data['need']) } : data;
    send(type, said, as === 'facilitator' ? { kind: 'facilitator', id: 'seed' } : { kind: 'participant', id: ids.get(as) ?? as });
  }
  return { facts, seals: [], unseal: [], redact, closes: true };
}
