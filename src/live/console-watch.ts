import type { Socket } from 'socket.io';

/** Milliseconds between two looks at whether somebody may still run a session, for what nobody tells. */
const LOOK_EVERY = 5000;
/** Milliseconds between two rounds of looking because somebody told: many changes at once are one round. */
const TOLD_EVERY = 200;

/**
 * Ends the connection of a console whose login ended or whose role was taken back. It looks at once when it is told, on
 * whatever node that happened, and every few seconds by itself: that also finds what ended by time or without anybody saying so.
 */
export class ConsoleWatch {
  readonly #looks = new Set<() => void>();
  #round: NodeJS.Timeout | null = null;

  /** @param every milliseconds between two looks without being told */
  constructor(private readonly every = LOOK_EVERY) {}

  /** @param stillMay whether it may; a database that does not answer is no reason to throw a facilitator out */
  watch(socket: Pick<Socket, 'disconnect' | 'once'>, stillMay: () => Promise<boolean>): void {
    const look = (): void => {
      stillMay().then(
        (may) => {
          if (!may) socket.disconnect(true);
        },
        () => undefined,
      );
    };
    const timer = setInterval(look, this.every).unref();
    this.#looks.add(look);
    socket.once('disconnect', () => {
      clearInterval(timer);
      this.#looks.delete(look);
    });
  }

  /** Somebody may have lost a right just now: looks at every console of this node. */
  told(): void {
    this.#round ??= setTimeout(() => {
      this.#round = null;
      for (const look of this.#looks) look();
    }, TOLD_EVERY).unref();
  }
}
