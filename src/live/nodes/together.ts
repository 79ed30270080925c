import { steadyNow } from '../../config/clock.js';
import type { WireFrame } from '../../engine/wire.js';
import { WrittenElsewhere } from '../elsewhere.js';
import { WrittenHere } from '../here.js';
import type { Seat } from '../seat.js';
import type { NodeMessage } from './messages.js';
import { LEASE, type Nodes, RENEW_EVERY } from './nodes.js';
import type { Post } from './post.js';

/** What the sessions of a node do when something changes among the nodes. */
export interface Hands {
  /** Finds out where a session is written. @param anew everybody comes in anew, also when it is where it was */
  place(seat: Seat, anew: boolean): Promise<void>;
  emit(rooms: readonly string[], frame: WireFrame, except: string | null): void;
  /** Ends the connections of this node in a room. */
  dismiss(room: string): void;
  /** Nobody elsewhere looks at a session of ours any more, perhaps. */
  unused(session: string): void;
  /** On another node somebody may have lost a right. */
  rightsLost(): void;
  failed(what: string, error: unknown): void;
}

/**
 * This node among the others: says that it is alive, hears what they ask and send, and finds out who writes a session when
 * that is in doubt: its writer fell silent, said so, or this node was away itself.
 */
export class Together {
  readonly #seats = new Map<string, Seat>();
  /** Sessions of which the writer must be found out, and whether everybody must come in anew in any case. */
  readonly #doubted = new Map<Seat, boolean>();
  readonly #placing = new Set<Seat>();
  #timer: NodeJS.Timeout | null = null;
  #lookedAt = steadyNow();
  #renewing = false;
  #stopped = false;

  constructor(
    private readonly nodes: Nodes,
    private readonly post: Post,
    private readonly hands: Hands,
  ) {}

  /** @throws Error when the storage does not answer */
  async start(): Promise<void> {
    this.nodes.link.listen({ heard: (from, message) => this.#heard(from, message), missed: (node) => this.#missed(node), rightsLost: () => this.hands.rightsLost() });
    await this.nodes.writers.renew();
    this.#timer = setInterval(() => this.#look(), RENEW_EVERY).unref();
  }

  know(seat: Seat): void {
    this.#seats.set(seat.id, seat);
  }

  forget(seat: Seat): void {
    this.#doubted.delete(seat);
    if (this.#seats.get(seat.id) === seat) this.#seats.delete(seat.id);
  }

  /** Who wrote this session does not any more, or not for all that this node knows. */
  lost(seat: Seat): void {
    this.#doubt(seat, true);
    void this.#settle(seat);
  }

  /** A node that was asked says that it does not write this session: perhaps not yet, so it is asked again in a moment. */
  wrong(seat: Seat): void {
    this.#doubt(seat, true);
  }

  /** Gives everything back: other nodes can go on at once. */
  async stop(): Promise<void> {
    this.#stopped = true;
    if (this.#timer) clearInterval(this.#timer);
    await this.nodes.writers.resign().catch((error: unknown) => this.hands.failed('this node could not say that it ends', error));
    for (const node of this.#others()) this.nodes.link.send(node, { t: 'gone', session: null });
    await this.nodes.link.stop();
  }

  #look(): void {
    const away = steadyNow() - this.#lookedAt > LEASE;
    this.#lookedAt = steadyNow();
    void this.#renew(away);
    const { link } = this.nodes;
    for (const seat of this.#seats.values()) {
      const { writing } = seat;
      if (writing instanceof WrittenElsewhere && link.up && link.silent(writing.node)) {
        this.post.giveUp(writing.node);
        this.#doubt(seat, false);
      }
      if (writing instanceof WrittenHere && link.up) for (const node of writing.audience.elsewhere) if (link.silent(node)) this.#dropped(writing, node, seat.id);
    }
    for (const seat of this.#doubted.keys()) void this.#settle(seat);
  }

  async #renew(away: boolean): Promise<void> {
    if (this.#renewing) return;
    this.#renewing = true;
    try {
      await this.nodes.writers.renew();
      // A process that was stopped and goes on believes that it still writes what others took over.
      if (away) await this.#compare();
    } catch (error) {
      this.hands.failed('this node could not say that it is alive', error);
    } finally {
      this.#renewing = false;
    }
  }

  async #compare(): Promise<void> {
    const held = await this.nodes.writers.held();
    for (const seat of this.#seats.values()) if (seat.writing instanceof WrittenHere && !held.has(seat.id)) this.lost(seat);
  }

  #doubt(seat: Seat, anew: boolean): void {
    if (!this.#stopped && this.#seats.get(seat.id) === seat) this.#doubted.set(seat, anew || (this.#doubted.get(seat) ?? false));
  }

  async #settle(seat: Seat): Promise<void> {
    if (this.#placing.has(seat)) return;
    this.#placing.add(seat);
    const anew = this.#doubted.get(seat) ?? false;
    this.#doubted.delete(seat);
    try {
      await this.hands.place(seat, anew);
    } catch (error) {
      this.#doubt(seat, anew);
      this.hands.failed(`session ${seat.id}: who writes it could not be found out`, error);
    } finally {
      this.#placing.delete(seat);
    }
  }

  #heard(from: string, message: NodeMessage): void {
    switch (message.t) {
      case 'question': {
        const here = this.#writtenHere(message.session);
        if (here) return here.asked(this.nodes.link, from, message.id, message);
        return this.nodes.link.send(from, { t: 'reply', id: message.id, reply: { wrong: true } });
      }
      case 'reply':
        return this.post.answered(message.id, message.reply);
      case 'left':
        this.#writtenHere(message.session)?.left(from, message.face, message.person);
        return this.hands.unused(message.session);
      case 'anew':
        return this.#writtenHere(message.session)?.audience.dropNode(from);
      case 'again':
        return this.#enterAnew(from);
      case 'emit':
        // A node that was away may still send what it believed: only the writer's frames count.
        return this.#isWriter(from, message.session) ? this.hands.emit(message.rooms, message.frame, message.except) : undefined;
      case 'dismiss':
        return this.#isWriter(from, message.session) ? this.hands.dismiss(message.room) : undefined;
      case 'gone':
        for (const seat of this.#writtenAt(from)) if (message.session === null || message.session === seat.id) this.lost(seat);
        return;
      default:
        return message satisfies never;
    }
  }

  #missed(node: string | null): void {
    this.post.giveUp(node);
    for (const other of node === null ? this.#others() : [node]) this.nodes.link.send(other, { t: 'again' });
    this.#enterAnew(node);
  }

  /** Everybody who looks at a session of another node comes in there as if for the first time. */
  #enterAnew(node: string | null): void {
    for (const seat of this.#writtenAt(node)) this.lost(seat);
  }

  #dropped(writing: WrittenHere, node: string, session: string): void {
    writing.audience.dropNode(node);
    this.hands.unused(session);
  }

  #writtenHere(session: string): WrittenHere | null {
    const writing = this.#seats.get(session)?.writing;
    return writing instanceof WrittenHere ? writing : null;
  }

  #isWriter(node: string, session: string): boolean {
    const writing = this.#seats.get(session)?.writing;
    return writing instanceof WrittenElsewhere && writing.node === node;
  }

  #writtenAt(node: string | null): Seat[] {
    return [...this.#seats.values()].filter(({ writing }) => writing instanceof WrittenElsewhere && (node === null || writing.node === node));
  }

  #others(): Set<string> {
    const all = new Set<string>();
    for (const { writing } of this.#seats.values()) {
      if (writing instanceof WrittenElsewhere) all.add(writing.node);
      if (writing instanceof WrittenHere) for (const node of writing.audience.elsewhere) all.add(node);
    }
    return all;
  }
}
