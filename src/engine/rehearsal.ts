import { apply, place } from './apply.js';
import { decide, type Decided } from './decide.js';
import type { Request } from './request.js';
import { evolve } from './evolve.js';
import type { Actor, Happened } from './facts.js';
import { forgets } from './forgetting.js';
import type { JsonObject } from './json.js';
import type { Refusal } from './refusal.js';
import { newSession, type MeetingFacts, type SessionState } from './session.js';
import { facilitatorView, mineView, roomView, screenView, type Surroundings } from './view.js';
import { type AnyWerkvorm, erase, type Registry, type Script, type Werkvorm } from './werkvorm.js';
import type { Fact } from './facts.js';

/** Invented meeting for rehearsals. */
export const REHEARSAL_MEETING: MeetingFacts = {
  meeting: 'rehearsal',
  kind: 'werkteam',
  cafeType: null,
  title: 'Repetitie',
  question: 'Hoe helpen we eerder?',
  team: 'Repetitieteam',
  date: '2026-01-13',
  expected: null,
  organisations: [],
  perspectives: [],
};

const AROUND: Surroundings = { code: 'ABC234', joinUrl: 'http://localhost/j/ABC234', permanentUrl: 'http://localhost/m/x', connected: new Set(), consoles: 1 };

/** What `when` gives back: the facts by short name, or a refusal. */
export type Heard = (Decided & { readonly placed: readonly Happened[] }) | Refusal;

/**
 * A session without server, clock or chance, for specs (given / when / then / seenBy), scripts, previews and properties.
 * Time stands still until `wait`; people are called by a short name that is also their id.
 */
export class Rehearsal {
  readonly journal: Happened[] = [];
  state: SessionState = newSession('rehearsal');
  at = Date.UTC(2026, 0, 13, 18, 0);
  #commands = 0;
  /** Numbers of the facts whose personal part is kept for the meeting only; a journal stores this beside the fact. */
  readonly #untilClose = new Set<number>();

  constructor(readonly registry: Registry) {}

  /** Opens a meeting with these items and people; names become ids. */
  open(items: readonly { id: string; werkvorm: string; questions?: readonly string[]; config?: JsonObject; minutes?: number }[], people: readonly string[] = []): this {
    const full = items.map((i) => ({
      id: i.id,
      werkvorm: i.werkvorm,
      title: '',
      aim: '',
      questions: i.questions ?? [],
      minutes: i.minutes ?? 10,
      config: (this.registry.get(i.werkvorm)?.config.parse(i.config ?? {}) ?? {}) as JsonObject,
    }));
    this.#append('session/opened', { meeting: REHEARSAL_MEETING, items: full }, null);
    for (const name of people) this.join(name);
    return this;
  }

  /** Someone joins with a phone of their own. */
  join(name: string, more: { firstTime?: boolean; organisation?: string; perspective?: string } = {}): this {
    this.#append(
      'session/person-joined',
      { person: name, number: this.state.roster.people.size + 1, phoneHash: `hash-of-${name}`, firstTime: more.firstTime ?? false },
      { name, organisation: more.organisation ?? '', perspective: more.perspective ?? '' },
    );
    return this;
  }

  /** Time passes; what is due by then happens. */
  wait(ms: number): this {
    const until = this.at + ms;
    for (let due = this.due(); due && due.at <= until; due = this.due()) {
      this.at = Math.max(this.at, due.at);
      const heard = this.hear({ id: `due-${++this.#commands}`, type: due.type, run: due.run, data: {} }, { kind: 'system' });
      if (!heard.ok) throw new Error(`what was due was refused: ${heard.refused}`);
    }
    this.at = until;
    return this;
  }

  /** The first moment at which a run must act by itself. */
  due(): { at: number; type: string; run: string } | null {
    for (const run of this.state.runs.values()) {
      const due = this.registry.get(run.werkvorm)?.due?.(run.state);
      if (due && this.state.status === 'open') return { at: due.at, type: `${run.werkvorm}/${due.type}`, run: run.id };
    }
    return null;
  }

  /** Something must have gone well before; a refusal here is a mistake in the spec. */
  given(as: string, type: string, data: JsonObject = {}, more: Partial<Request> = {}): this {
    const heard = this.when(as, type, data, more);
    if (!heard.ok) throw new Error(`given ${as} ${type} was refused: ${heard.refused}`);
    return this;
  }

  /** Somebody sends a command: a name, "facilitator" or "system". */
  when(as: string, type: string, data: JsonObject = {}, more: Partial<Request> = {}): Heard {
    return this.hear({ id: `c${++this.#commands}`, type, data, ...more }, actorOf(as));
  }

  /** As {@link when}, with the request as it is. */
  hear(request: Request, actor: Actor): Heard {
    const moment = { at: this.at, fresh: `fresh-${this.state.seq}-${this.#commands}` };
    const decided = decide(this.state, request, actor, moment, this.registry);
    if (!decided.ok) return decided;
    const placed = place(this.state, decided, moment);
    this.journal.push(...placed);
    decided.facts.forEach((fact, i) => fact.keep === 'meeting' && this.#untilClose.add(this.state.seq + 1 + i));
    this.#forget(decided.redact ?? []);
    if (decided.facts.some((fact) => fact.type === 'session/closed')) this.#forget(this.#untilClose);
    apply(this.state, decided, placed, this.registry);
    // As the host does: what was destroyed must be gone from memory too.
    if (placed.some(forgets)) this.state = this.replayed().state;
    return { ...decided, placed };
  }

  /** What a viewer sees: a person by name, or one of the shared faces. */
  seenBy(viewer: 'room' | 'screen' | 'facilitator' | (string & {})): JsonObject {
    switch (viewer) {
      case 'room':
        return roomView(this.state, this.registry, this.at);
      case 'screen':
        return screenView(this.state, this.registry, this.at, AROUND);
      case 'facilitator':
        return facilitatorView(this.state, this.registry, this.at, AROUND);
      default:
        return mineView(this.state, this.registry, this.at, viewer);
    }
  }

  /** The part of the activity of now in a view; what a werkvorm itself says to that viewer. */
  activitySeenBy(viewer: string): JsonObject {
    const view = this.seenBy(viewer);
    const activity = view['activity'] as JsonObject | null;
    if (activity === null || activity === undefined) throw new Error(`${viewer} sees no activity`);
    return ['room', 'screen', 'facilitator'].includes(viewer) ? (activity['view'] as JsonObject) : activity;
  }

  /** The same session folded anew from its journal; sealed contributions come from the boxes, as they would be loaded. */
  replayed(): Rehearsal {
    const copy = new Rehearsal(this.registry);
    copy.at = this.at;
    for (const [name, box] of this.state.boxes) copy.state.boxes.set(name, { register: new Map(box.register), envelopes: new Map(box.envelopes) });
    for (const happened of this.journal) {
      copy.journal.push(happened);
      evolve(copy.state, happened, this.registry);
    }
    return copy;
  }

  #forget(places: Iterable<number>): void {
    for (const seq of places) {
      const happened = this.journal[seq - 1];
      if (happened) this.journal[seq - 1] = { ...happened, personal: null };
    }
  }

  #append(type: string, data: JsonObject, personal: JsonObject | null): void {
    const happened: Happened = { seq: this.state.seq + 1, at: this.at, type, v: 1, data, personal };
    this.journal.push(happened);
    evolve(this.state, happened, this.registry);
  }
}

/** A rehearsal of one werkvorm: opened, people in, the item running. */
export function rehearse<C, S, F extends Fact>(
  werkvorm: Werkvorm<C, S, F>,
  setting: { people?: readonly string[]; questions?: readonly string[]; config?: JsonObject; minutes?: number } = {},
): Rehearsal {
  const registry = new Map<string, AnyWerkvorm>([[werkvorm.name, erase(werkvorm)]]);
  return new Rehearsal(registry)
    .open([{ id: 'item', werkvorm: werkvorm.name, questions: setting.questions, config: setting.config, minutes: setting.minutes }], setting.people)
    .given('facilitator', 'session/next');
}

/** Plays a script to its end, calling `afterStep` after each step; a refusal is a mistake in the script. */
export function play(werkvorm: AnyWerkvorm, script: Script, afterStep: (rehearsal: Rehearsal) => void = () => undefined): Rehearsal {
  const rehearsal = rehearse(werkvorm, { people: script.people, questions: script.questions ?? [script.question], config: script.config });
  afterStep(rehearsal);
  for (const step of script.steps) {
    if (step.after) rehearsal.wait(step.after);
    rehearsal.given(step.as, step.type.includes('/') ? step.type : `${werkvorm.name}/${step.type}`, step.data, step.forPerson === undefined ? {} : { as: step.forPerson });
    afterStep(rehearsal);
  }
  return rehearsal;
}

function actorOf(as: string): Actor {
  if (as === 'facilitator') return { kind: 'facilitator', id: 'facilitator' };
  return as === 'system' ? { kind: 'system' } : { kind: 'participant', id: as };
}
