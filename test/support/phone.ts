import { randomBytes } from 'node:crypto';
import type { JsonObject } from '../../src/engine/json.js';
import { Face, type Sent } from './face.js';
import type { Recording } from './recording.js';
import type { Rest } from './rest-client.js';
import type { Patience } from './retry.js';

/** What somebody tells at the door. */
export interface Arrival {
  readonly name?: string;
  readonly organisation?: string;
  readonly perspective?: string;
  readonly firstTime?: boolean;
  /** Token of a personal link. */
  readonly personal?: string;
}

/** The door that somebody uses: the short code, the permanent link, or a meeting of one's own team. */
export type Way = { readonly code: string } | { readonly permanent: string } | { readonly meeting: string };

/**
 * Somebody's phone: it makes a secret, joins with it and keeps it through reloads, as the page does in local storage.
 * It also keeps the ids of its envelopes, with which it can change an anonymous contribution.
 */
export class Phone {
  readonly secret = randomBytes(32).toString('base64url');
  session = '';
  person = '';
  #face: Face | null = null;
  #bytes = 0;
  readonly #envelopes = new Map<string, string>();

  constructor(
    private readonly rest: Rest,
    readonly name: string,
    private readonly recording?: Recording,
  ) {}

  /** Tells the server who is there. The same phone again is the same person. */
  async join(way: Way, arrival: Arrival = {}): Promise<this> {
    const { session, person } = await this.rest.post<{ session: string; person: string }>('/api/join', { ...way, ...arrival, secret: this.secret });
    this.session = session;
    this.person = person;
    return this;
  }

  /** Connects and waits for the first frame. */
  async connect(patience?: Patience): Promise<this> {
    this.#face = this.#newFace();
    await this.#face.connect(patience);
    return this;
  }

  /** The connection of now. */
  get face(): Face {
    if (!this.#face) throw new Error(`${this.name} is not connected`);
    return this.#face;
  }

  /** Casts a vote, in an envelope when it is anonymous. */
  vote(option: string, mode: 'open' | 'anonymous', more: { readonly id?: string } = {}): Promise<Sent> {
    return this.send('minority-round/cast-vote', mode === 'anonymous' ? { option, envelope: this.envelope('vote') } : { option }, more);
  }

  /** A second tab on the same phone. */
  secondTab(): Promise<Face> {
    return this.#newFace().connect();
  }

  /** Reloads the page: a new connection with what the phone kept. */
  async reload(): Promise<void> {
    this.close();
    await this.connect();
  }

  /** Bytes that came in over all connections of this phone. */
  get bytes(): number {
    return this.#bytes + (this.#face?.bytes ?? 0);
  }

  /** Sends a command, see {@link Face.send}. */
  send(type: string, data: JsonObject = {}, more: { readonly id?: string; readonly run?: string | undefined } = {}): Promise<Sent> {
    return this.face.send(type, data, more);
  }

  /**
   * The envelope of this phone for something, the same each time it is asked for.
   * @param what e.g. the run and the step
   */
  envelope(what: string): string {
    const id = this.#envelopes.get(what) ?? randomBytes(16).toString('base64url');
    this.#envelopes.set(what, id);
    return id;
  }

  /** Every envelope id this phone ever made. */
  get envelopes(): readonly string[] {
    return [...this.#envelopes.values()];
  }

  close(): void {
    this.#bytes += this.#face?.bytes ?? 0;
    this.#face?.close();
    this.#face = null;
  }

  #newFace(): Face {
    return new Face({ base: this.rest.base, auth: { face: 'phone', session: this.session, secret: this.secret } as const, name: this.name, recording: this.recording });
  }
}
