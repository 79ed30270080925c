import type { Socket } from 'socket.io';

/** Commands of one participant or console that may wait for their answer at the same time; a phone has one or two. */
const IN_FLIGHT_LIMIT = 64;
/** Commands that one may send in a burst, and in each second after it: far more than anybody has hands for. */
const BURST = 300;
const PER_SECOND = 100;
/** Connections of one participant on this node: tabs, and those that a bad network left half open. */
const SOCKETS_LIMIT = 10;

/**
 * What one participant, or the consoles of one account, may ask at once: over all their sockets, and whatever their
 * address, because a whole café shares one.
 */
export class Quota {
  readonly sockets = new Set<Socket>();
  #inFlight = 0;
  #left = BURST;
  #at = 0;

  /** Takes a command in. @param now milliseconds @returns whether it may be carried out; if so call {@link done} after its answer */
  take(now: number): boolean {
    this.#left = Math.min(BURST, this.#left + (Math.max(0, now - this.#at) * PER_SECOND) / 1000);
    this.#at = now;
    if (this.#inFlight >= IN_FLIGHT_LIMIT || this.#left < 1) return false;
    this.#inFlight++;
    this.#left--;
    return true;
  }

  done(): void {
    this.#inFlight--;
  }
}

/** The quotas of everybody who is connected to this node. */
export class Quotas {
  readonly #known = new Map<string, Quota>();

  /** @param whose somebody in one session. The newest connections stay: an older one is most likely dead. */
  of(whose: string, socket: Socket): Quota {
    const quota = this.#known.get(whose) ?? new Quota();
    this.#known.set(whose, quota);
    quota.sockets.add(socket);
    const [oldest] = quota.sockets;
    if (oldest && quota.sockets.size > SOCKETS_LIMIT) {
      quota.sockets.delete(oldest);
      oldest.disconnect(true);
    }
    socket.once('disconnect', () => {
      quota.sockets.delete(socket);
      if (quota.sockets.size === 0) this.#known.delete(whose);
    });
    return quota;
  }
}
