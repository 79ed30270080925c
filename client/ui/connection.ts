import { batch, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { io } from 'socket.io-client';
import type { JsonObject } from '../../src/engine/json';
import { COMING_BACK, CONNECT_REFUSALS, type ConnectRefusal, type Credentials, WIRE_VERSION, type WireAck, type WireCommand, type WireFrame, type WireHello, type WireStorage } from '../../src/engine/wire';
import type { Answer } from './answers';
import { tellClock } from './clock';
import { commandId } from './random';

export type ConnectionStatus = 'connecting' | 'online' | 'offline' | `refused:${ConnectRefusal}`;
/** For which run a command is meant, and for whom a facilitator types. */
export interface Target {
  readonly run?: string;
  readonly as?: string;
}

/** The parts of the last frames; null until the server sent one. */
export interface Parts {
  readonly room: Signal<JsonObject | null>;
  readonly mine: Signal<JsonObject | null>;
  readonly facilitator: Signal<JsonObject | null>;
  readonly screen: Signal<JsonObject | null>;
}

export interface Connection {
  readonly parts: Parts;
  readonly status: ReadonlySignal<ConnectionStatus>;
  /** The server can keep nothing now; what is sent waits. */
  readonly readOnly: ReadonlySignal<boolean>;
  /** The server said that it restarts: being offline is no trouble, and soon over. */
  readonly restarting: ReadonlySignal<boolean>;
  /** Number of the last frame. */
  readonly rev: ReadonlySignal<number>;
  /** Participant id of a phone; null before `hello` and on other faces. */
  readonly person: ReadonlySignal<string | null>;
  /** The server's clock, in milliseconds since 1970. */
  now(): number;
  /** Sends a command with a fresh id. Answers `not-connected` when there is no connection; it is not sent later. */
  send(type: string, data?: JsonObject, target?: Target): Promise<Answer>;
  /** Sends a command that has its id already, e.g. once more after a reconnect. */
  sendCommand(command: WireCommand): Promise<Answer>;
  close(): void;
}

/** How long a command waits for its acknowledgement before it counts as not answered, in milliseconds. */
const ACK_WAIT = 8000;

/**
 * Connects a face to its session and stays connected: full jitter between tries, at most 3 s, so that everybody is
 * back within 5 s of the server. After each connect the server sends whole parts; nothing is replayed.
 */
export function connect(credentials: Credentials): Connection {
  const parts: Parts = { room: signal(null), mine: signal(null), facilitator: signal(null), screen: signal(null) };
  const status = signal<ConnectionStatus>('connecting');
  const readOnly = signal(false);
  const restarting = signal(false);
  const rev = signal(0);
  const person = signal<string | null>(null);
  let offset = 0;

  const socket = io({
    auth: { ...credentials },
    transports: ['websocket', 'polling'],
    tryAllTransports: true,
    reconnectionDelay: COMING_BACK.first,
    reconnectionDelayMax: COMING_BACK.most,
    randomizationFactor: COMING_BACK.spread,
    timeout: COMING_BACK.giveUp,
  });

  socket.on('hello', (hello: WireHello) => {
    if (hello.v !== WIRE_VERSION) return refused('wrong-version');
    offset = hello.now - Date.now();
    tellClock(offset);
    person.value = hello.person ?? null;
    readOnly.value = false; // or the next message says so
    restarting.value = false;
    status.value = 'online';
  });
  socket.on('storage', ({ storage }: WireStorage) => {
    readOnly.value = storage === 'read-only';
  });
  socket.on('frame', (frame: WireFrame) => {
    batch(() => {
      for (const name of ['room', 'mine', 'facilitator', 'screen'] as const) {
        const part = frame[name];
        if (part) parts[name].value = part;
      }
      rev.value = frame.rev;
    });
  });
  socket.on('bye', () => (restarting.value = true));
  socket.on('disconnect', (reason) => {
    if (reason === 'io client disconnect') return;
    status.value = 'offline';
    // socket.io does not come back by itself when the server closed this one socket.
    if (reason === 'io server disconnect') setTimeout(() => socket.connect(), 300 + Math.random() * 1500);
  });
  socket.on('connect_error', (error) => {
    const known = CONNECT_REFUSALS.find((name) => name === error.message);
    if (known) return refused(known);
    if (status.value !== 'connecting' || socket.active) status.value = 'offline';
    if (!socket.active) setTimeout(() => socket.connect(), 500 + Math.random() * 2500);
  });

  function refused(name: ConnectRefusal): void {
    status.value = `refused:${name}`;
    socket.disconnect();
  }

  async function sendCommand(command: WireCommand): Promise<Answer> {
    if (!socket.connected) return { ok: false, refused: 'not-connected' };
    try {
      const ack = (await socket.timeout(ACK_WAIT).emitWithAck('command', command)) as WireAck;
      if (ack.ok && ack.mine) parts.mine.value = ack.mine;
      return ack;
    } catch {
      return { ok: false, refused: 'not-connected' };
    }
  }

  return {
    parts,
    status,
    readOnly,
    restarting,
    rev,
    person,
    now: () => Date.now() + offset,
    send: (type, data = {}, target = {}) => sendCommand({ v: WIRE_VERSION, id: commandId(), type, ...target, data }),
    sendCommand,
    close: () => void socket.disconnect(),
  };
}
