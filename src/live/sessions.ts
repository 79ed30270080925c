import type { Server } from 'socket.io';
import type { DoorKeeper, Doors } from '../access/doors.js';
import type { Registry } from '../engine/werkvorm.js';
import type { Journal } from '../journal/journal.js';
import { Audience } from './audience.js';
import { SessionHost, type Touched } from './session-host.js';

/** A session in memory with everybody who looks at it. */
export interface Live {
  readonly host: SessionHost;
  readonly audience: Audience;
  doors: Doors;
}

/** What the sessions of a node need. */
export interface SessionsNeeds {
  readonly journal: Journal;
  readonly registry: Registry;
  readonly doorKeeper: DoorKeeper;
  readonly now: () => number;
  readonly fresh: () => string;
  readonly failed: (what: string, error: unknown) => void;
  /** Milliseconds for which a session stays in memory after somebody last asked for it or left it. */
  readonly lingers?: number;
}

const LINGERS = 60_000;

/**
 * The sessions that this node holds, each loaded once however many ask for it at the same time.
 * Nobody looking and nothing waiting: it leaves memory, the journal keeps it.
 */
export class Sessions {
  readonly #live = new Map<string, Promise<Live | null>>();
  readonly #leaving = new Map<string, NodeJS.Timeout>();
  #server: Server | null = null;

  constructor(private readonly needs: SessionsNeeds) {}

  /** The socket server through which frames go out. */
  attach(server: Server): void {
    this.#server = server;
  }

  /** A session, from memory or folded from its journal. @returns null when there is no such session */
  async get(id: string): Promise<Live | null> {
    // Between asking and coming in nobody is counted yet: a session that was just asked for must not leave under their hands.
    if (this.#leaving.has(id)) this.release(id);
    const known = this.#live.get(id);
    if (known) return known;
    const loading = this.#load(id);
    this.#live.set(id, loading);
    try {
      const live = await loading;
      if (!live) this.#live.delete(id);
      return live;
    } catch (error) {
      this.#live.delete(id);
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
    const live = await this.#live.get(id)?.catch(() => null);
    if (!live || live.audience.size > 0) return;
    // A vote in its last seconds still has its clock to wait for.
    if (!live.host.idle || live.host.waitsForClock) return this.release(id);
    void live.host.stop();
    live.audience.stop();
    this.#live.delete(id);
  }

  /** Finishes what is queued and stops all clocks. */
  async stop(): Promise<void> {
    for (const timer of this.#leaving.values()) clearTimeout(timer);
    this.#leaving.clear();
    for (const loading of this.#live.values()) {
      const live = await loading.catch(() => null);
      await live?.host.stop();
      live?.audience.stop();
    }
    this.#live.clear();
  }

  async #load(id: string): Promise<Live | null> {
    const server = this.#server;
    if (!server) throw new Error('no socket server yet');
    const doors = await this.needs.doorKeeper.doors(id);
    if (!doors) return null;
    let live: Live | null = null;
    const host = await SessionHost.load(id, {
      ...this.needs,
      changed: (touched: Touched) => {
        if (!live) return;
        if (live.host.state.status === 'closed') live.doors = { ...live.doors, code: null };
        live.audience.changed(touched);
      },
      failed: (what, error) => this.needs.failed(`session ${id}: ${what}`, error),
    });
    if (!host) return null;
    const made: Live = { host, doors, audience: new Audience(server, host, this.needs.registry, this.needs.now, () => made.doors) };
    live = made;
    return made;
  }
}
