import type { JsonObject } from './json.js';
import type { RefusalName } from './refusal.js';

/** Version of everything on the wire; a client that speaks another one is told to reload. */
export const WIRE_VERSION = 1;

/** What a socket shows of itself while connecting (`auth` of the socket.io handshake). */
export type Credentials =
  | { readonly v: number; readonly face: 'phone'; readonly session: string; readonly secret: string }
  | { readonly v: number; readonly face: 'console'; readonly session: string }
  | { readonly v: number; readonly face: 'screen'; readonly session: string; readonly token: string };

/** Client to server, event `command`, always with an acknowledgement. */
export interface WireCommand {
  readonly v: number;
  /** Made by the client (a random UUID). The same id twice is one fact and one answer. */
  readonly id: string;
  readonly type: string;
  readonly run?: string;
  readonly as?: string;
  readonly data?: unknown;
}

/**
 * The acknowledgement of a command, after it is durable. A phone gets its own part along with it,
 * so that a room that votes at once costs one message a person and not two.
 */
export type WireAck = { readonly ok: true; readonly rev: number; readonly mine?: JsonObject } | { readonly ok: false; readonly refused: RefusalName; readonly detail?: JsonObject };

/** Server to client, event `hello`, once per connection and before the first frame. */
export interface WireHello {
  readonly v: number;
  /** The server's clock, so that a phone with a wrong clock still shows the right time left. */
  readonly now: number;
  readonly face: Credentials['face'];
  /** Participant id, for a phone. */
  readonly person?: string;
}

/** Server to client, event `bye`: the connection is about to end, and it is no trouble. Wait, and come back as after any loss. */
export interface WireBye {
  readonly v: number;
  readonly why: 'restart';
}

/** Server to client, event `frame`: on join every part that the face gets, later only the parts that changed. */
export interface WireFrame {
  readonly v: number;
  readonly rev: number;
  readonly room?: JsonObject;
  readonly mine?: JsonObject;
  readonly facilitator?: JsonObject;
  readonly screen?: JsonObject;
}

/** Server to client, event `storage`: after `hello` when nothing can be kept, and at each change. Commands are refused meanwhile, to be sent again. */
export interface WireStorage {
  readonly v: number;
  readonly storage: 'ok' | 'read-only';
}

/** Reasons with which the server refuses a connection (`connect_error` message). */
export const CONNECT_REFUSALS = ['wrong-version', 'session-unknown', 'not-recognised', 'not-allowed'] as const;
export type ConnectRefusal = (typeof CONNECT_REFUSALS)[number];

/**
 * How a phone comes back when its connection broke, so that a room does not return in one instant: each wait is around a length that begins
 * at `first` and doubles, by `spread` of it either way, at most `most`. A try that is not answered within `giveUp` is one that failed. Milliseconds.
 */
export const COMING_BACK = { first: 300, most: 3000, spread: 1, giveUp: 5000 } as const;
