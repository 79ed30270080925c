import { Ajv, type ValidateFunction } from 'ajv';
import { randomUUID } from 'node:crypto';
import { io, type Socket } from 'socket.io-client';
import type { JsonObject } from '../../src/engine/json.js';
import { type Patience, until } from './retry.js';

interface Ref {
  readonly $ref: string;
}
interface Message {
  readonly name: string;
  readonly payload: { readonly required?: readonly string[]; readonly properties?: { readonly v?: { readonly const?: number } } };
  readonly 'x-socketio-event': string;
}
interface Operation {
  readonly action: 'send' | 'receive';
  readonly channel: Ref;
  readonly messages: readonly Ref[];
  readonly reply?: { readonly messages: readonly Ref[] };
}

/** What of an AsyncAPI document a client reads. */
export interface ProtocolDocument {
  readonly servers: Readonly<Record<string, { readonly pathname: string }>>;
  readonly operations: Readonly<Record<string, Operation>>;
  readonly channels: Readonly<Record<string, { readonly address: string; readonly 'x-socketio-auth': Ref }>>;
}

/** How a connection starts. */
export interface Way {
  readonly base: string;
  /** Name of a channel in the document. */
  readonly channel: string;
  readonly auth: JsonObject;
  readonly cookie?: string;
}

/**
 * A client that knows the protocol from the document alone: events, messages and their shapes. It checks everything it
 * sends and everything it gets, and keeps what does not fit in `complaints`.
 */
export class ProtocolClient {
  readonly complaints: string[] = [];
  /** The latest of each part of the frames, and of `hello`. */
  readonly parts: Record<string, JsonObject> = {};
  readonly #ajv = new Ajv({ strict: false, allErrors: true });
  readonly #checks = new Map<string, ValidateFunction>();
  readonly #socket: Socket;

  constructor(
    private readonly document: ProtocolDocument,
    private readonly way: Way,
  ) {
    this.#ajv.addSchema(document, 'protocol');
    const channel = document.channels[way.channel];
    if (!channel) throw new Error(`the document has no channel ${way.channel}`);
    this.#check(channel['x-socketio-auth'].$ref, way.auth, 'auth');
    const [server] = Object.values(document.servers);
    this.#socket = io(way.base + channel.address, {
      path: server?.pathname ?? '',
      transports: ['websocket'],
      forceNew: true,
      autoConnect: false,
      auth: way.auth,
      ...(way.cookie === undefined ? {} : { extraHeaders: { Cookie: way.cookie } }),
    });
    for (const ref of this.#operations('send').flatMap((one) => one.messages)) {
      const message = this.#resolve<Message>(ref);
      this.#socket.on(message['x-socketio-event'], (payload: JsonObject) => this.#take(ref, message, payload));
    }
  }

  /** Connects and waits for the first frame. */
  async connect(): Promise<this> {
    this.#socket.connect();
    await until(`${this.way.channel} is welcomed`, () => Object.keys(this.parts).length > 1);
    return this;
  }

  /** Sends a command by the name of its message. @returns the acknowledgement */
  async ask(name: string, data: JsonObject = {}, more: { readonly run?: string; readonly as?: string } = {}): Promise<JsonObject> {
    for (const operation of this.#operations('receive')) {
      for (const ref of operation.messages) {
        const message = this.#resolve<Message>(ref);
        const forSomeone = message.payload.required?.includes('as') ?? false;
        if (message.name !== name || forSomeone !== (more.as !== undefined)) continue;
        const sent = { v: message.payload.properties?.v?.const, id: randomUUID(), type: name, data, ...more };
        this.#check(`${this.#target(ref)}/payload`, sent, name);
        const answer = (await this.#socket.timeout(5000).emitWithAck(message['x-socketio-event'], sent)) as JsonObject;
        for (const reply of operation.reply?.messages ?? []) this.#check(`${this.#target(reply)}/payload`, answer, `the answer to ${name}`);
        if (answer['mine']) this.parts['mine'] = answer['mine'] as JsonObject;
        return answer;
      }
    }
    throw new Error(`${this.way.channel} can't send ${name}`);
  }

  /** As {@link ask}, for what must be accepted. */
  async must(name: string, data: JsonObject = {}, more: { readonly run?: string; readonly as?: string } = {}): Promise<void> {
    const answer = await this.ask(name, data, more);
    if (answer['ok'] !== true) throw new Error(`${name} was refused: ${JSON.stringify(answer)}`);
  }

  /** Waits until a part is so. */
  sees<T>(what: string, part: string, look: (part: JsonObject) => T, patience?: Patience): Promise<NonNullable<Exclude<T, false>>> {
    return until(`${this.way.channel} sees ${what}`, () => look(this.parts[part] ?? {}), patience);
  }

  close(): void {
    this.#socket.disconnect();
  }

  #operations(action: Operation['action']): Operation[] {
    return Object.values(this.document.operations).filter((one) => one.action === action && one.channel.$ref === `#/channels/${this.way.channel}`);
  }

  #take(ref: Ref, message: Message, payload: JsonObject): void {
    this.#check(`${this.#target(ref)}/payload`, payload, message.name);
    for (const [name, part] of Object.entries(payload)) if (typeof part === 'object' && part !== null) this.parts[name] = part as JsonObject;
    if (message.name === 'hello') this.parts['hello'] = payload;
  }

  /** Where a reference to a reference ends. */
  #target(ref: Ref): string {
    const found: unknown = at(this.document, ref.$ref);
    return typeof found === 'object' && found !== null && '$ref' in found ? this.#target(found as Ref) : ref.$ref;
  }

  #resolve<T>(ref: Ref): T {
    return at(this.document, this.#target(ref)) as T;
  }

  #check(pointer: string, value: unknown, what: string): void {
    const check = this.#checks.get(pointer) ?? this.#ajv.compile({ $ref: `protocol${pointer}` });
    this.#checks.set(pointer, check);
    if (!check(value)) this.complaints.push(`${this.way.channel}, ${what}: ${this.#ajv.errorsText(check.errors)}`);
  }
}

function at(document: unknown, pointer: string): unknown {
  return pointer
    .slice(2)
    .split('/')
    .reduce<unknown>((inner, key) => (inner as Record<string, unknown> | undefined)?.[key.replaceAll('~1', '/')], document);
}
