import { apply, place } from '../engine/apply.js';
import type { Boxes } from '../engine/box.js';
import { decide, type Decided } from '../engine/decide.js';
import type { Moment, Request } from '../engine/request.js';
import type { Actor, Happened } from '../engine/facts.js';
import { forgets } from '../engine/forgetting.js';
import { refuse, type Refusal } from '../engine/refusal.js';
import { boxName, type SessionState } from '../engine/session.js';
import type { Registry } from '../engine/werkvorm.js';
import { foldSession } from '../journal/fold.js';
import { type Batch, type Journal, NotTheWriter, type Writership } from '../journal/journal.js';

/** The answer to a command, given after it is durable. */
export type Answer = { readonly ok: true; readonly rev: number } | Refusal;

/** What a host needs from outside; time and randomness come in here and nowhere else. */
export interface HostNeeds {
  readonly journal: Journal;
  readonly registry: Registry;
  readonly now: () => number;
  /** At least 128 random bits as text, new at each call. */
  readonly fresh: () => string;
  /** Whether the storage can be written now, as far as is known; absent for always. */
  readonly writable?: () => boolean;
  /** Called after a commit that changed something. @param gone participants who are here no more since this commit */
  readonly changed: (touched: Touched, gone?: readonly string[]) => void;
  /** A defect or a storage failure; never with texts or choices in it. */
  readonly failed: (what: string, error: unknown) => void;
  /** By what right this node writes, where there are several. */
  readonly writer?: Writership;
  /** Another node writes the session now: whoever waited was told to ask again, and this host is of no use any more. */
  readonly lost?: () => void;
}

/**
 * Whose views a commit may have changed: only the shared ones (who sent a command gets their own along with the answer),
 * or everybody's own as well: when a facilitator or the session itself acted, or somebody of a group did for that group.
 */
export type Touched = 'shared' | 'everybody';

interface Waiting {
  readonly request: Request;
  readonly actor: Actor;
  readonly answer: (answer: Answer) => void;
}

interface Accepted {
  readonly waiting: Waiting;
  readonly decided: Decided;
  readonly placed: readonly Happened[];
}

/** Milliseconds between two tries to read what is stored, after that failed. */
const RECOVER_EVERY = 500;

/** The most commands in one commit: enough for a room voting at once, little enough to keep the event loop free. */
const BATCH_LIMIT = 1_000;

/**
 * The one writer of one session: queue -> decide -> commit -> ack. State in memory is a cache of the journal;
 * whenever the two could differ it is thrown away and folded anew.
 */
export class SessionHost {
  #state: SessionState;
  #queue: Waiting[] = [];
  #draining = false;
  #rev = 0;
  #timer: NodeJS.Timeout | null = null;
  /** Not to be asked for what is due before this moment: it was just refused. */
  #dueAfter = 0;
  #stopped = false;
  #ahead = false;
  /** What is in memory may not be what is stored, and that could not be read: nothing is decided or shown until it can. */
  #stale = false;
  #recovering: Promise<boolean> | null = null;
  #retry: NodeJS.Timeout | undefined;
  #drained: Promise<void> = Promise.resolve();
  #settling: (() => void)[] = [];

  private constructor(
    readonly id: string,
    private readonly needs: HostNeeds,
    state: SessionState,
  ) {
    this.#state = state;
    this.#rev = state.seq;
    this.#watchDue();
  }

  /** Folds a session from its journal. @returns null when there is no such session */
  static async load(id: string, needs: HostNeeds): Promise<SessionHost | null> {
    const state = await foldSession(needs.journal, id, needs.registry);
    return state && new SessionHost(id, needs, state);
  }

  /** The session as it is now; for views only, nobody else changes it. */
  get state(): SessionState {
    return this.#state;
  }

  /** Counts up with every commit that changed something, within this process. */
  get rev(): number {
    return this.#rev;
  }

  /** By what right it writes; absent where one process does everything. */
  get writer(): Writership | undefined {
    return this.needs.writer;
  }

  /** Whether nothing waits or runs. */
  get idle(): boolean {
    return this.#queue.length === 0 && !this.#draining;
  }

  /** Whether the session itself must still act, e.g. count a vote that is closing. */
  get waitsForClock(): boolean {
    return this.#timer !== null;
  }

  /**
   * Queues a command.
   * @param answer called once, after what the command changed is durable, at a moment when the state is the committed one
   */
  submit(request: Request, actor: Actor, answer: (answer: Answer) => void): void {
    if (this.#stopped) return answer(refuse('storage-unavailable'));
    this.#queue.push({ request, actor, answer });
    this.#wake();
  }

  /**
   * Runs `look` when the state in memory is the committed one: now, or right after the commit that is under way.
   * Views are only made in here, so that nobody is shown what a crash could still take back.
   */
  whenSettled(look: () => void): void {
    if (this.#ahead) this.#settling.push(look);
    else look();
  }

  /** Takes no more commands and stops the clock of the session. Resolves when what was queued is finished. */
  stop(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#retry);
    if (this.#timer) clearTimeout(this.#timer);
    return this.#drained;
  }

  /** Starts draining after the sockets that have something to read were read, so that a burst becomes one commit. */
  #wake(): void {
    if (this.#draining) return;
    this.#draining = true;
    this.#drained = new Promise((done) => setImmediate(() => void this.#drain().then(done)));
  }

  async #drain(): Promise<void> {
    while (this.#queue.length > 0) {
      const batch = this.#queue.slice(0, BATCH_LIMIT);
      this.#queue = this.#queue.slice(BATCH_LIMIT);
      await this.#handle(batch);
      await new Promise((read) => setImmediate(read));
    }
    this.#draining = false;
    this.#watchDue();
  }

  async #handle(batch: readonly Waiting[]): Promise<void> {
    // Who can't write is not asked to: folding a session anew for each try would cost more than everything else.
    if (this.needs.writable?.() === false || (this.#stale && !(await this.#recover()))) {
      for (const waiting of batch) waiting.answer(refuse('storage-unavailable'));
      return;
    }
    const refused: { waiting: Waiting; refusal: Refusal }[] = [];
    const accepted: Accepted[] = [];
    this.#ahead = true;
    for (let i = 0; i < batch.length; i++) {
      const waiting = batch[i] as Waiting;
      const moment: Moment = { at: this.needs.now(), fresh: this.needs.fresh() };
      try {
        const decided = decide(this.#state, waiting.request, waiting.actor, moment, this.needs.registry);
        if (!decided.ok) {
          refused.push({ waiting, refusal: decided });
          continue;
        }
        const placed = place(this.#state, decided, moment);
        apply(this.#state, decided, placed, this.needs.registry);
        accepted.push({ waiting, decided, placed });
        // A commit first stores and then destroys: what comes after an unsealing must be in the next one, or it would go too.
        if (decided.unseal && decided.unseal.length > 0) {
          this.#queue.unshift(...batch.slice(i + 1));
          break;
        }
      } catch (error) {
        // A defect in one command must not cost the others theirs: forget the state, leave this one out, take the rest again.
        this.needs.failed(`defect in ${waiting.request.type}`, error);
        const rest = [...accepted.map((a) => a.waiting), ...refused.map((r) => r.waiting), ...batch.slice(i + 1)];
        const again = await this.#reload();
        waiting.answer(refuse('internal'));
        if (again) return this.#handle(rest);
        for (const w of rest) w.answer(refuse('storage-unavailable'));
        return this.#settle();
      }
    }
    await this.#commit(accepted);
    for (const r of refused) r.waiting.answer(r.refusal);
  }

  /** The state is the committed one: whoever waited to look may look. Or else it is tried again until it is. */
  #settle(): void {
    if (this.#stale) {
      clearTimeout(this.#retry);
      if (!this.#stopped) this.#retry = setTimeout(() => void this.#recover(), RECOVER_EVERY).unref();
      return;
    }
    this.#ahead = false;
    const looks = this.#settling;
    this.#settling = [];
    for (const look of looks) look();
  }

  async #commit(accepted: readonly Accepted[]): Promise<void> {
    const batch: Batch = { ...batchOf(accepted, this.#state.boxes), writer: this.needs.writer };
    const changes = batch.facts.length > 0 || batch.seals.length > 0;
    if (changes) {
      try {
        await this.needs.journal.commit(this.id, batch);
      } catch (error) {
        if (error instanceof NotTheWriter) return this.#lose(accepted);
        this.needs.failed('commit', error);
        await this.#reload();
        for (const a of accepted) a.waiting.answer(refuse('storage-unavailable'));
        this.needs.changed('everybody');
        return this.#settle();
      }
      this.#rev++;
      // What was destroyed in the storage must be gone from memory too.
      if (batch.closes || batch.facts.some(forgets)) await this.#reload();
    }
    for (const a of accepted) a.waiting.answer({ ok: true, rev: this.#rev });
    if (changes) this.needs.changed(touchedBy(accepted), goneBy(batch.facts));
    this.#settle();
  }

  /** What is in memory is nobody's any more: nothing is shown of it, and whoever waited asks again elsewhere. */
  #lose(accepted: readonly Accepted[]): void {
    this.#stopped = true;
    const waiting = [...accepted.map((a) => a.waiting), ...this.#queue];
    this.#queue = [];
    this.#settling = [];
    for (const { answer } of waiting) answer(refuse('storage-unavailable'));
    this.needs.lost?.();
  }

  async #reload(): Promise<boolean> {
    try {
      const state = await foldSession(this.needs.journal, this.id, this.needs.registry);
      if (state) this.#state = state;
      this.#stale = state === null;
    } catch (error) {
      this.needs.failed('reload', error);
      this.#stale = true;
    }
    return !this.#stale;
  }

  /** Reads what is stored after that failed; one look at a time, or an older one would undo what came after it. @returns whether the state is the stored one again */
  #recover(): Promise<boolean> {
    if (!this.#stale) return Promise.resolve(true);
    this.#recovering ??= this.#reload().then((read) => {
      this.#recovering = null;
      if (read) {
        this.#watchDue();
        this.needs.changed('everybody');
      }
      this.#settle();
      return read;
    });
    return this.#recovering;
  }

  /** Sets the clock for the first run that must act by itself. */
  #watchDue(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    if (this.#stopped || this.#state.status !== 'open') return;
    let first: { at: number; type: string; run: string } | null = null;
    for (const run of this.#state.runs.values()) {
      const due = this.needs.registry.get(run.werkvorm)?.due?.(run.state);
      if (due && (!first || due.at < first.at)) first = { at: due.at, type: `${run.werkvorm}/${due.type}`, run: run.id };
    }
    if (!first) return;
    const { at, type, run } = first;
    // The same moment gives the same id: after a crash it is one command, not two.
    const request: Request = { id: `${type}@${run}@${at}`, type, run, data: {} };
    const fire = () => {
      this.#timer = null;
      // A timer may go off a millisecond before its time; asked too early, the answer would be no.
      if (this.needs.now() < at) return this.#watchDue();
      this.submit(request, { kind: 'system' }, (answer) => {
        if (answer.ok) return;
        this.needs.failed(`what was due was refused: ${answer.refused}`, null);
        this.#dueAfter = this.needs.now() + RECOVER_EVERY;
      });
    };
    this.#timer = setTimeout(fire, Math.max(0, Math.max(at, this.#dueAfter) - this.needs.now()));
  }
}

function batchOf(accepted: readonly Accepted[], boxes: Boxes): Batch {
  const facts = accepted.flatMap((a) => a.placed.map((happened, i) => ({ ...happened, keep: a.decided.facts[i]?.keep })));
  return {
    facts,
    seals: accepted.flatMap(({ decided }) =>
      (decided.seals ?? []).map((s) => {
        const box = boxName(decided.run ?? '', s.box);
        const commands = [...(boxes.get(box)?.register.get(s.by) ?? [])];
        return { box, by: s.by, commands, envelope: s.id, content: JSON.stringify(s.content) };
      }),
    ),
    unseal: accepted.flatMap((a) => a.decided.unseal ?? []),
    redact: accepted.flatMap((a) => a.decided.redact ?? []),
    closes: facts.some((f) => f.type === 'session/closed'),
  };
}

function goneBy(facts: Batch['facts']): string[] {
  return facts.flatMap(({ type, data }) => (type === 'session/person-left' || type === 'session/person-forgotten' ? [(data as { person: string }).person] : []));
}

function touchedBy(accepted: readonly Accepted[]): Touched {
  const ownOnly = ({ waiting: { actor, request }, decided }: Accepted) => (actor.kind === 'participant' && !decided.othersToo) || request.type === 'session/join';
  return accepted.every(ownOnly) ? 'shared' : 'everybody';
}
