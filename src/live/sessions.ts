import type { Server } from 'socket.io';
import type { DoorKeeper } from '../access/doors.js';
import type { LiveNow, Meter } from '../config/meter.js';
import type { Registry } from '../engine/werkvorm.js';
import type { Journal, Writership } from '../journal/journal.js';
import { Audience } from './audience.js';
import { WrittenElsewhere } from './elsewhere.js';
import { WrittenHere } from './here.js';
import type { Nodes } from './nodes/nodes.js';
import { Post } from './nodes/post.js';
import { Together } from './nodes/together.js';
import { dismissHere, emitHere, outletOf } from './outlet.js';
import { Seat } from './seat.js';
import { SessionHost, type Touched } from './session-host.js';

/** What the sessions of a node need. */
export interface SessionsNeeds {
  readonly journal: Journal;
  readonly registry: Registry;
  readonly doorKeeper: DoorKeeper;
  readonly now: () => number;
  readonly fresh: () => string;
  /** Whether the storage can be written now, as far as is known; absent for always. */
  readonly writable?: () => boolean;
  readonly failed: (what: string, error: unknown) => void;
  /** Milliseconds for which a session stays in memory after somebody last asked for it or left it. */
  readonly lingers?: number;
  /** The other nodes; absent where one process does everything. */
  readonly nodes?: Nodes | undefined;
  /** Where is counted. */
  readonly meter?: Meter;
}

const LINGERS = 60_000;

/**
 * The sessions that sockets of this node look at, each found once however many ask for it at the same time.
 * Nobody looking and nothing waiting: it leaves memory, the journal keeps it.
 */
export class Sessions {
  readonly #seats = new Map<string, Promise<Seat | null>>();
  readonly #leaving = new Map<string, NodeJS.Timeout>();
  readonly #found = new Set<Seat>();
  readonly #post: Post | null;
  readonly #together: Together | null;
  #server: Server | null = null;
  #rightsLost: () => void = () => undefined;

  constructor(private readonly needs: SessionsNeeds) {
    const { nodes } = needs;
    this.#post = nodes ? new Post(nodes.link) : null;
    this.#together =
      nodes && this.#post
        ? new Together(nodes, this.#post, {
            place: (seat, anew) => this.#place(seat, anew),
            emit: (rooms, frame, except) => this.#server && emitHere(this.#server, rooms, frame, except),
            dismiss: (room) => this.#server && dismissHere(this.#server, room),
            unused: (session) => this.release(session),
            rightsLost: () => this.#rightsLost(),
            failed: needs.failed,
          })
        : null;
  }

  /** How many sessions and sockets there are on this node; looks at every socket. */
  get now(): LiveNow {
    const faces = { phone: 0, console: 0, screen: 0 };
    let written = 0;
    for (const { visitors, writing } of this.#found) {
      if (writing instanceof WrittenHere) written++;
      for (const { face } of visitors) faces[face]++;
    }
    return { sessions: this.#found.size, written, phones: faces.phone, consoles: faces.console, screens: faces.screen };
  }

  /** The socket server through which frames go out. */
  attach(server: Server): void {
    this.#server = server;
  }

  /** @param look called when on another node somebody may have lost a right */
  onRightsLost(look: () => void): void {
    this.#rightsLost = look;
  }

  /** Tells the other nodes, if there are any, that somebody may have lost a right here. */
  tellRightsLost(): void {
    this.needs.nodes?.link.tellRightsLost();
  }

  /** Meets the other nodes, if there are any. */
  async start(): Promise<void> {
    await this.#together?.start();
  }

  /** A session, wherever it is written. @returns null when there is no such session */
  async get(id: string): Promise<Seat | null> {
    // Between asking and coming in nobody is counted yet: a session that was just asked for must not leave under their hands.
    if (this.#leaving.has(id)) this.release(id);
    const known = this.#seats.get(id);
    if (known) return known;
    const finding = this.#find(id);
    this.#seats.set(id, finding);
    try {
      const seat = await finding;
      if (!seat) this.#seats.delete(id);
      return seat;
    } catch (error) {
      this.#seats.delete(id);
      throw error;
    }
  }

  /** Lets go of a session after a while, when nobody looks at it any more. */
  release(id: string): void {
    clearTimeout(this.#leaving.get(id));
    const leave = () => {
      this.#leaving.delete(id);
      void this.#letGo(id);
    };
    this.#leaving.set(id, setTimeout(leave, this.needs.lingers ?? LINGERS).unref());
  }

  async #letGo(id: string): Promise<void> {
    const seat = await this.#seats.get(id)?.catch(() => null);
    if (!seat || seat.visitors.size > 0) return;
    const { writing } = seat;
    if (writing instanceof WrittenHere) {
      if (writing.audience.size > 0) return;
      // A vote in its last seconds still has its clock to wait for.
      if (!writing.host.idle || writing.host.waitsForClock) return this.release(id);
    }
    this.#seats.delete(id);
    await this.#leave(seat);
  }

  /** Finishes what is queued and stops all clocks. */
  async stop(): Promise<void> {
    for (const timer of this.#leaving.values()) clearTimeout(timer);
    this.#leaving.clear();
    for (const finding of this.#seats.values()) {
      const seat = await finding.catch(() => null);
      if (seat?.writing instanceof WrittenHere) await seat.writing.stop();
    }
    this.#seats.clear();
    this.#found.clear();
    await this.#together?.stop();
  }

  async #find(id: string): Promise<Seat | null> {
    const doors = await this.needs.doorKeeper.doors(id);
    if (!doors) return null;
    const seat = new Seat(id, doors);
    this.#together?.know(seat);
    await this.#place(seat, true);
    if (seat.writing) {
      this.#found.add(seat);
      return seat;
    }
    this.#together?.forget(seat);
    return null;
  }

  /** Finds out where a session is written now, and moves everybody who looks at it there. @throws Error when the storage does not answer */
  async #place(seat: Seat, anew: boolean): Promise<void> {
    const { nodes } = this.needs;
    if (!nodes || !this.#post) return seat.moveTo(await this.#write(seat));
    const claim = await nodes.writers.claim(seat.id);
    const before = seat.writing;
    if (claim.here && before instanceof WrittenHere && before.host.writer?.token === claim.token) return;
    if (before instanceof WrittenHere) await before.stop();
    if (!claim.here) {
      if (!anew && before instanceof WrittenElsewhere && before.node === claim.node) return;
      return move(seat, new WrittenElsewhere(seat.id, claim.node, nodes.link, this.#post, () => this.#together?.wrong(seat)));
    }
    const here = await this.#write(seat, { node: nodes.link.me, token: claim.token });
    if (!here) await nodes.writers.release(seat.id);
    move(seat, here);
  }

  async #leave(seat: Seat): Promise<void> {
    this.#found.delete(seat);
    this.#together?.forget(seat);
    if (!(seat.writing instanceof WrittenHere)) return;
    await seat.writing.stop();
    await this.needs.nodes?.writers.release(seat.id).catch((error: unknown) => this.needs.failed(`session ${seat.id} could not be given back`, error));
  }

  async #write(seat: Seat, writer?: Writership): Promise<WrittenHere | null> {
    const server = this.#server;
    if (!server) throw new Error('no socket server yet');
    let made: WrittenHere | null = null;
    let { doors } = seat;
    const host = await SessionHost.load(seat.id, {
      ...this.needs,
      writer,
      lost: () => this.#together?.lost(seat),
      changed: (touched: Touched, gone?: readonly string[]) => {
        if (!made) return;
        if (made.host.state.status === 'closed') doors = { ...doors, code: null };
        made.audience.changed(touched, gone);
      },
      failed: (what, error) => this.needs.failed(`session ${seat.id}: ${what}`, error),
    });
    if (!host) return null;
    const audience = new Audience(outletOf(server, this.needs.nodes?.link ?? null), host, this.needs.registry, this.needs.now, () => doors, this.needs.meter?.frames);
    made = new WrittenHere(host, audience);
    return made;
  }
}

/** What was asked of the writer before and not answered is asked again by who asked, of the one that follows. */
function move(seat: Seat, writing: WrittenHere | WrittenElsewhere | null): void {
  if (seat.writing instanceof WrittenElsewhere) seat.writing.stop();
  seat.moveTo(writing);
}
