import { randomUUID } from 'node:crypto';
import { io, type Socket } from 'socket.io-client';
import type { Credentials, WireAck, WireCommand, WireFrame, WireHello, WireStorage } from '../../src/engine/wire.js';
import { COMING_BACK, WIRE_VERSION } from '../../src/engine/wire.js';
import type { JsonObject } from '../../src/engine/json.js';
import type { Recording } from './recording.js';
import { type Patience, until } from './retry.js';

/** A command that was not answered yet. */
interface Unsent {
  readonly command: WireCommand;
  readonly answer: (ack: WireAck) => void;
  emittedAt: number;
}

/** How a command went. */
export interface Sent {
  readonly id: string;
  readonly ack: WireAck;
  /** Milliseconds from the last time it was sent to its answer. */
  readonly latency: number;
  /** When the answer came, in milliseconds since 1970. */
  readonly at: number;
}

type Unversioned<C> = C extends unknown ? Omit<C, 'v'> : never;

/** What a face needs to connect. */
export interface FaceNeeds {
  readonly base: string;
  readonly auth: Unversioned<Credentials>;
  /** The `Cookie` header, for a console. */
  readonly cookie?: string;
  /** `websocket` only, unless told. Polling keeps the cookies that it is given. */
  readonly transports?: readonly ('websocket' | 'polling')[];
  /** How it is called in the recording. */
  readonly name: string;
  readonly recording?: Recording | undefined;
}

type Parts = Pick<WireFrame, 'room' | 'mine' | 'facilitator' | 'screen'>;
interface Transport {
  on(event: 'packet', listener: (packet: { type: string; data?: unknown }) => void): void;
}

/** Bytes of a websocket frame of the server around its payload. */
const FRAME_HEAD = (payload: number) => (payload < 126 ? 2 : payload < 65_536 ? 4 : 10);

/**
 * A phone, console or screen on the official client: it keeps the parts of the frames, and an outbox of commands that
 * are sent again after a reconnect until they are answered. Milliseconds are of this machine's clock.
 */
export class Face {
  /** The parts as they are now; later frames replace only the parts they bring. */
  readonly parts: Parts = {};
  /** Frames since the last connect. */
  frames: WireFrame[] = [];
  hello: WireHello | null = null;
  /** Whether it was told that nothing can be kept now, and at which moments that began or ended. */
  readOnly = false;
  readonly told: { readonly readOnly: boolean; readonly at: number }[] = [];
  /** When it last connected, in milliseconds since 1970. */
  connectedAt = 0;
  /** Bytes that came in over the socket, all connections together. */
  bytes = 0;
  /** Called at every frame. */
  onFrame: (frame: WireFrame) => void = () => undefined;
  readonly #socket: Socket;
  readonly #outbox: Unsent[] = [];

  constructor(readonly needs: FaceNeeds) {
    this.#socket = io(needs.base, {
      transports: [...(needs.transports ?? ['websocket'])],
      withCredentials: needs.transports?.includes('polling') ?? false,
      forceNew: true,
      autoConnect: false,
      reconnectionDelay: 100,
      reconnectionDelayMax: 800,
      timeout: COMING_BACK.giveUp,
      auth: { v: WIRE_VERSION, ...needs.auth },
      ...(needs.cookie === undefined ? {} : { extraHeaders: { Cookie: needs.cookie } }),
    });
    this.#socket.io.on('open', () => this.#listen(this.#socket.io.engine as unknown as Transport));
    this.#socket.on('connect', () => {
      this.frames = [];
      this.connectedAt = Date.now();
      for (const waiting of this.#outbox) this.#emit(waiting);
    });
    this.#socket.on('hello', (hello: WireHello) => {
      this.hello = hello;
      this.readOnly = false;
    });
    this.#socket.on('storage', ({ storage }: WireStorage) => {
      this.readOnly = storage === 'read-only';
      this.told.push({ readOnly: this.readOnly, at: Date.now() });
    });
    this.#socket.on('frame', (frame: WireFrame) => this.#take(frame));
  }

  /** Connects and waits for the first frame. @throws Error with the name of the refusal */
  async connect(patience?: Patience): Promise<this> {
    let refused: Error | null = null;
    this.#socket.once('connect_error', (error) => (refused = error));
    this.#socket.connect();
    const came = await until(`${this.needs.name} gets its first frame`, () => this.frames[0] ?? this.#refusal(refused), patience);
    if (came instanceof Error) {
      this.#socket.disconnect();
      throw came;
    }
    return this;
  }

  /** Tries to connect. @returns the name of the refusal, or null when it was let in; closed after it either way */
  async refusedWith(): Promise<string | null> {
    try {
      await this.connect();
      this.close();
      return null;
    } catch (error) {
      return error instanceof Error ? error.message : 'unknown';
    }
  }

  get connected(): boolean {
    return this.#socket.connected;
  }

  /** Commands that wait for their answer. */
  get waiting(): number {
    return this.#outbox.length;
  }

  /** Sends a command, again after every reconnect, until it is answered. */
  send(type: string, data: JsonObject = {}, more: { readonly id?: string; readonly run?: string | undefined; readonly as?: string | undefined } = {}): Promise<Sent> {
    const id = more.id ?? randomUUID();
    const command: WireCommand = { v: WIRE_VERSION, id, type, data, ...(more.run === undefined ? {} : { run: more.run }), ...(more.as === undefined ? {} : { as: more.as }) };
    return new Promise((resolve) => {
      const waiting: Unsent = {
        command,
        emittedAt: 0,
        answer: (ack) => resolve({ id, ack, latency: performance.now() - waiting.emittedAt, at: Date.now() }),
      };
      this.#outbox.push(waiting);
      if (this.#socket.connected) this.#emit(waiting);
    });
  }

  /** Sends something as it is, without outbox. @returns the answer, whatever it is */
  raw(event: string, ...args: unknown[]): Promise<unknown> {
    return this.#socket.emitWithAck(event, ...args);
  }

  /** Sends something and expects no answer. */
  shout(event: string, ...args: unknown[]): void {
    this.#socket.emit(event, ...args);
  }

  /** Waits until the parts are so. */
  sees<T>(what: string, look: (parts: Parts) => T, patience?: Patience): Promise<NonNullable<Exclude<T, false>>> {
    return until(`${this.needs.name} sees ${what}`, () => look(this.parts), patience);
  }

  /** Cuts the connection, as a café's wifi does; it comes back by itself. */
  dropConnection(): void {
    this.#socket.io.engine.close();
  }

  /** Goes away for good. What waits in the outbox stays unanswered. */
  close(): void {
    this.#socket.disconnect();
  }

  #emit(waiting: Unsent): void {
    waiting.emittedAt = performance.now();
    this.#socket.emit('command', waiting.command, (ack: WireAck) => {
      const place = this.#outbox.indexOf(waiting);
      if (place < 0) return;
      this.#outbox.splice(place, 1);
      if (ack.ok && ack.mine) Object.assign(this.parts, { mine: ack.mine });
      waiting.answer(ack);
    });
  }

  #take(frame: WireFrame): void {
    const { v: _v, rev: _rev, ...parts } = frame;
    this.frames.push(frame);
    Object.assign(this.parts, parts);
    this.onFrame(frame);
  }

  #listen(transport: Transport): void {
    transport.on('packet', ({ data }) => {
      const text = typeof data === 'string' ? data : '';
      const size = Buffer.byteLength(text) + 1;
      this.bytes += size + FRAME_HEAD(size);
      if (text !== '') this.needs.recording?.heard(this.needs.name, text);
    });
  }

  /** A refusal of the server ends the attempt; a connection that could not be made is tried again by the client. */
  #refusal(error: Error | null): Error | null {
    return error !== null && !this.#socket.active ? error : null;
  }
}
