import { randomBytes, randomUUID } from 'node:crypto';
import type { JsonObject } from '../../src/engine/json.js';
import { COMING_BACK, WIRE_VERSION, type WireAck, type WireFrame } from '../../src/engine/wire.js';
import { RawClient } from '../bench/raw-client.js';
import type { Chance } from '../simulate/chance.js';
import { pause, until } from '../support/retry.js';
import { asThePage, type Comeback } from './comeback.js';

/** Refusals that are not about the command: the phone keeps it and asks again, as the page does. */
const NOT_NOW: readonly string[] = ['storage-unavailable', 'too-many-at-once'];
/** Milliseconds until a phone looks whether something is to be sent again, and until it no longer hopes for an answer. */
const RESEND = 500;
const ACK_WAIT = 8000;

/** How a command of a {@link ToughPhone} went. */
export interface Done {
  readonly id: string;
  readonly ack: WireAck;
  /** Milliseconds from the first time that it was sent. */
  readonly took: number;
}

interface Waiting {
  readonly command: JsonObject & { readonly id: string };
  readonly since: number;
  readonly done: (done: Done) => void;
  sentAt: number;
}

/**
 * A phone that behaves as the page does and costs next to nothing: it comes back after every break and sends what was not
 * answered again, with the same id. Thousands of them fit in one process.
 */
export class ToughPhone {
  readonly secret = randomBytes(32).toString('base64url');
  /** The envelope of its anonymous vote. */
  readonly envelope = randomBytes(16).toString('base64url');
  session = '';
  person = '';
  /** What the last frame with a room showed: the whole part, the run, and the title over it. */
  room: JsonObject = {};
  run: string | null = null;
  title = '';
  /** What is its own, from the last frame or answer. */
  mine: JsonObject = {};
  /** Times that it had to connect anew. */
  breaks = 0;
  /** When it last got its first frame after connecting, in milliseconds since 1970. */
  framedAt = 0;
  readonly #waiting = new Map<string, Waiting>();
  #client: RawClient | null = null;
  #closed = false;
  #unframed = true;
  readonly #again: NodeJS.Timeout;

  constructor(
    /** Where each connection goes; asked anew each time. */
    private readonly base: () => string,
    protected readonly chance: Chance,
    private readonly comeback: Comeback = asThePage,
  ) {
    this.#again = setInterval(() => this.#resend(), RESEND).unref();
  }

  /** Tells at the door who is there, as often as needed, and connects. */
  async join(code: string): Promise<void> {
    await until('somebody is let in', () => this.#askIn(code), { within: 60_000, every: 300 });
    void this.#live();
    await until('the first frame', () => this.run !== null, { within: 60_000, every: 50 });
  }

  /** Connects as somebody who joined before. */
  enter(who: { readonly session: string; readonly person: string }): void {
    [this.session, this.person] = [who.session, who.person];
    void this.#live();
  }

  get connected(): boolean {
    return this.#client !== null;
  }

  /** Commands that wait for their answer. */
  get waiting(): number {
    return this.#waiting.size;
  }

  /** Sends a command until it is answered. */
  send(type: string, data: JsonObject, run: string, id: string = randomUUID()): Promise<Done> {
    const command = { v: WIRE_VERSION, id, type, run, data };
    return new Promise((done) => {
      const waiting: Waiting = { command, since: performance.now(), done, sentAt: 0 };
      this.#waiting.set(id, waiting);
      this.#emit(waiting);
    });
  }

  /** Sends a command once, whatever was sent before, and hears nothing of its answer. */
  shout(type: string, data: JsonObject, run: string, id: string): void {
    this.#client?.emit('command', { v: WIRE_VERSION, id, type, run, data }, () => undefined);
  }

  /** Cuts the connection, as a café's wifi does; it comes back by itself. */
  drop(): void {
    this.#client?.close();
  }

  close(): void {
    this.#closed = true;
    clearInterval(this.#again);
    this.#client?.close();
  }

  async #askIn(code: string): Promise<boolean> {
    const body = JSON.stringify({ code, secret: this.secret });
    const answer = await fetch(`${this.base()}/api/join`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body });
    const told = (await answer.json()) as { session: string; person: string };
    if (answer.ok) [this.session, this.person] = [told.session, told.person];
    return answer.ok;
  }

  async #live(): Promise<void> {
    let attempt = 0;
    for (let first = true; !this.#closed; first = false) {
      if (!first) {
        this.breaks++;
        await pause(this.comeback(attempt++, this.chance));
      }
      if (await this.#connection()) attempt = 0;
    }
  }

  /** One connection, from its beginning to its end. @returns whether there was one */
  async #connection(): Promise<boolean> {
    let end: () => void = () => undefined;
    const ended = new Promise<void>((resolve) => (end = resolve));
    const auth = { v: WIRE_VERSION, face: 'phone', session: this.session, secret: this.secret };
    try {
      const client = await inTime((opened) => RawClient.connect(this.base(), auth, { event: (name, data) => this.#hear(name, data), closed: end, opened }));
      if (this.#closed) client.close();
      this.#client = client;
      for (const waiting of this.#waiting.values()) this.#emit(waiting);
      await ended;
      return true;
    } catch {
      return false; // the node is away; another try comes
    } finally {
      this.#client = null;
      this.#unframed = true;
      for (const waiting of this.#waiting.values()) waiting.sentAt = 0;
    }
  }

  #hear(name: string, data: unknown): void {
    if (name !== 'frame') return;
    const { room, mine } = data as WireFrame;
    if (mine) this.mine = mine;
    if (!room) return;
    const activity = room['activity'] as { run?: string; title?: string } | null;
    this.room = room;
    this.run = activity?.run ?? null;
    this.title = activity?.title ?? '';
    if (this.#unframed) this.framedAt = Date.now();
    this.#unframed = false;
  }

  #emit(waiting: Waiting): void {
    if (!this.#client) return;
    waiting.sentAt = performance.now();
    this.#client.emit('command', waiting.command, (answer) => {
      const ack = answer as WireAck;
      const { id } = waiting.command;
      if (!ack.ok && NOT_NOW.includes(ack.refused)) return void (waiting.sentAt = 0);
      if (!this.#waiting.delete(id)) return;
      if (ack.ok && ack.mine) this.mine = ack.mine;
      waiting.done({ id, ack, took: performance.now() - waiting.since });
    });
  }

  #resend(): void {
    for (const waiting of this.#waiting.values()) if (waiting.sentAt === 0 || performance.now() - waiting.sentAt > ACK_WAIT) this.#emit(waiting);
  }
}

/** @throws Error when the server does not answer for as long as the page waits; who comes in after that is sent away */
async function inTime(connect: (opened: () => void) => Promise<RawClient>): Promise<RawClient> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => (timer = setTimeout(() => resolve(null), COMING_BACK.giveUp)));
  const connecting = connect(() => clearTimeout(timer));
  const client = await Promise.race([connecting, late]).finally(() => clearTimeout(timer));
  if (client) return client;
  connecting.then((tooLate) => tooLate.close()).catch(() => undefined);
  throw new Error('no answer in time');
}
