import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import type { Chance } from '../simulate/chance.js';
import { atExit } from '../support/at-exit.js';

/** How bad a line is. */
export interface Quality {
  /** Milliseconds that everything takes, each way. */
  readonly delay: number;
  /** Thousands of bits a second, of each connection, each way. */
  readonly kbit: number;
  /** The part of all segments that is lost, and comes after it was sent again. */
  readonly loss: number;
}

/** A line on which nothing is wrong. */
export const PERFECT: Quality = { delay: 0, kbit: Number.POSITIVE_INFINITY, loss: 0 };

/** Bytes of a segment on most networks. */
const SEGMENT = 1460;
/** Milliseconds until a lost segment is sent again, at least and at most; twice as long each next time. */
const AGAIN = [200, 600] as const;
/** Bytes under way on one connection before no more is taken from who sends. */
const UNDER_WAY = 256 * 1024;

/**
 * A bad line between phones and a server, made between two TCP connections: it delays, narrows, and holds up. A program that passes on a
 * stream can't drop a segment of it: a lost one is one that comes late by the time after which TCP sends again, and holds up all behind it.
 */
export class Line {
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  #silent = false;

  private constructor(
    private readonly port: number,
    private readonly quality: Quality,
    private readonly chance: Chance,
  ) {
    // Half open, so that the end of one side is passed on only when the line speaks.
    this.#server = createServer({ allowHalfOpen: true }, (socket) => this.#take(socket));
  }

  /** @param port of the server behind it */
  static async before(port: number, quality: Quality, chance: Chance): Promise<Line> {
    const line = new Line(port, quality, chance);
    line.#server.listen({ port: 0, host: '127.0.0.1', backlog: 4096 });
    await once(line.#server, 'listening');
    atExit(() => line.#server.close());
    return line;
  }

  get base(): string {
    return `http://127.0.0.1:${String((this.#server.address() as AddressInfo).port)}`;
  }

  /** From now on nothing comes through either way, and neither side is told: not of what was sent, and not of an end. */
  silence(): void {
    this.#silent = true;
  }

  /** New connections come through again. Those that were silenced stay so. */
  speak(): void {
    this.#silent = false;
  }

  async close(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    this.#server.close();
    await once(this.#server, 'close');
  }

  #take(phone: Socket): void {
    const server = connect({ port: this.port, host: '127.0.0.1', allowHalfOpen: true });
    const born = { silent: this.#silent };
    for (const socket of [phone, server]) {
      this.#sockets.add(socket);
      socket.setNoDelay(true);
      socket.once('close', () => this.#sockets.delete(socket));
    }
    // Once silent, always silent: what was swallowed in between would be missing.
    const silent = () => (born.silent ||= this.#silent);
    this.#carry(phone, server, silent);
    this.#carry(server, phone, silent);
  }

  /** One direction. */
  #carry(from: Socket, to: Socket, silent: () => boolean): void {
    const { delay, kbit } = this.quality;
    let free = 0;
    let last = 0;
    let underWay = 0;
    /** @returns the moment at which so many bytes have come through, after everything before them */
    const arrival = (bytes: number): number => {
      free = Math.max(performance.now(), free) + (bytes * 8) / kbit;
      last = Math.max(last, free + delay + this.#lateness());
      return last;
    };
    // One timer for all that is under way: timers of different lengths do not go off in the order of their moments when the program is busy.
    const coming: { readonly at: number; readonly act: () => void }[] = [];
    const arrive = (): void => {
      for (let first = coming[0]; first && first.at <= performance.now(); first = coming[0]) {
        coming.shift();
        first.act();
      }
      const [next] = coming;
      if (next) setTimeout(arrive, Math.max(1, next.at - performance.now()));
    };
    const later = (bytes: number, act: () => void): void => {
      coming.push({ at: arrival(bytes), act });
      if (coming.length === 1) arrive();
    };
    from.on('data', (chunk: Buffer) => {
      if (silent()) return;
      for (let at = 0; at < chunk.length; at += SEGMENT) {
        const segment = chunk.subarray(at, at + SEGMENT);
        underWay += segment.length;
        later(segment.length, () => {
          underWay -= segment.length;
          if (underWay < UNDER_WAY) from.resume();
          if (!silent() && !to.destroyed) to.write(segment);
        });
      }
      if (underWay >= UNDER_WAY) from.pause();
    });
    from.on('error', () => from.destroy());
    from.once('end', () => !silent() && later(0, () => to.end()));
    from.once('close', () => {
      if (!silent()) later(0, () => silent() || to.destroy());
    });
  }

  /** How much later a segment comes because it was lost, perhaps more than once. */
  #lateness(): number {
    let late = 0;
    for (let wait = AGAIN[0] + this.chance.below(AGAIN[1] - AGAIN[0]); this.chance.yes(this.quality.loss); wait *= 2) late += wait;
    return late;
  }
}
