import WebSocket from 'ws';
import type { JsonObject } from '../../src/engine/json.js';
import { FRAME_LIMIT } from '../../src/live/socket-adapter.js';

/** What a client is called back for. */
export interface Heard {
  readonly event?: (name: string, data: unknown) => void;
  /** Text of an event as it came, instead of `event`: for who hears so many that reading them would be what is measured. */
  readonly raw?: (packet: string) => void;
  readonly closed?: () => void;
  /** The server answered; whether it lets in is still to come. */
  readonly opened?: () => void;
}

/**
 * The least that speaks socket.io 4 over a websocket: connect, emit with acknowledgement, hear events. The official
 * client takes so much of a core at a thousand sockets that it would measure itself.
 */
export class RawClient {
  readonly #socket: WebSocket;
  readonly #answers = new Map<number, (answer: unknown) => void>();
  #next = 0;

  private constructor(
    base: string,
    auth: JsonObject,
    headers: Readonly<Record<string, string>>,
    private readonly heard: Heard,
    private readonly settled: (error: Error | null) => void,
  ) {
    this.#socket = new WebSocket(`${base.replace(/^http/, 'ws')}/socket.io/?EIO=4&transport=websocket`, {
      perMessageDeflate: false,
      skipUTF8Validation: true,
      maxPayload: 16 * FRAME_LIMIT,
      headers,
    });
    this.#socket.on('message', (data: Buffer) => this.#read(data.toString('utf8'), auth));
    this.#socket.on('error', (error) => settled(error));
    this.#socket.on('close', () => {
      settled(new Error('closed while connecting'));
      heard.closed?.();
    });
  }

  /** @throws Error when the server refuses, with the name of the refusal */
  static connect(base: string, auth: JsonObject = {}, heard: Heard = {}, headers: Readonly<Record<string, string>> = {}): Promise<RawClient> {
    return new Promise((resolve, reject) => {
      const client: RawClient = new RawClient(base, auth, headers, heard, (error) => (error ? reject(error) : resolve(client)));
    });
  }

  /** Sends an event; `answer` is called when the acknowledgement comes. */
  emit(event: string, data: JsonObject, answer: (answer: unknown) => void): void {
    const id = this.#next++;
    this.#answers.set(id, answer);
    this.#socket.send(`42${String(id)}${JSON.stringify([event, data])}`);
  }

  close(): void {
    this.#socket.terminate();
  }

  /** First symbol: type of the engine.io packet. Second: type of the socket.io packet in a message. */
  #read(text: string, auth: JsonObject): void {
    if (text.startsWith('0')) {
      this.heard.opened?.();
      return this.#socket.send(`40${JSON.stringify(auth)}`);
    }
    if (text === '2') return this.#socket.send('3');
    if (this.heard.raw && text.startsWith('42')) return this.heard.raw(text);
    const body = text.search(/[[{]/);
    switch (text.slice(0, 2)) {
      case '40':
        return this.settled(null);
      case '44':
        return this.settled(new Error((JSON.parse(text.slice(body)) as { message: string }).message));
      case '42': {
        if (!this.heard.event) return;
        const [name, data] = JSON.parse(text.slice(body)) as [string, unknown];
        return this.heard.event(name, data);
      }
      case '43': {
        const id = Number(text.slice(2, body));
        const answer = this.#answers.get(id);
        this.#answers.delete(id);
        const [data] = JSON.parse(text.slice(body)) as [unknown];
        return answer?.(data);
      }
      default:
        return;
    }
  }
}
