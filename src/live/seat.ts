import type { Doors } from '../access/doors.js';
import type { Actor } from '../engine/facts.js';
import { refuse } from '../engine/refusal.js';
import type { Request } from '../engine/request.js';
import type { WireAck, WireFrame } from '../engine/wire.js';
import type { Face } from './nodes/messages.js';

/** A socket on this node that looks at a session. */
export interface Visitor {
  readonly face: Face;
  /** Participant id of a phone; null on other faces. */
  readonly person: string | null;
  /** Id of the socket. */
  readonly socket: string;
  /** Joins the rooms of its face: frames come from now on. */
  join(): void;
  /** Gets a frame of its own. */
  receive(frame: WireFrame): void;
}

/** Where a session is written: here, or on another node. */
export interface Writing {
  /** Who has the phone with this secret, as its hash. @throws Error when that can't be asked now */
  personWith(phoneHash: string): Promise<string | null>;
  /** @param socket where the command came from; null for none */
  submit(request: Request, actor: Actor, socket: string | null, answer: (ack: WireAck) => void): void;
  came(visitor: Visitor): void;
  went(visitor: Visitor): void;
}

/** A session as the sockets of this node know it, wherever it is written now. */
export class Seat {
  readonly visitors = new Set<Visitor>();
  #writing: Writing | null = null;

  constructor(
    readonly id: string,
    readonly doors: Doors,
  ) {}

  /** Where it is written; null while that is being found out. */
  get writing(): Writing | null {
    return this.#writing;
  }

  /** It is written somewhere else from now on: everybody who looks comes in there. */
  moveTo(writing: Writing | null): void {
    this.#writing = writing;
    if (writing) for (const visitor of this.visitors) writing.came(visitor);
  }

  enter(visitor: Visitor): void {
    this.visitors.add(visitor);
    this.#writing?.came(visitor);
  }

  leave(visitor: Visitor): void {
    if (this.visitors.delete(visitor)) this.#writing?.went(visitor);
  }

  /** Hands in a command. @param answer called once; a refusal `storage-unavailable` means: ask again later */
  submit(request: Request, actor: Actor, socket: string | null, answer: (ack: WireAck) => void): void {
    if (this.#writing) this.#writing.submit(request, actor, socket, answer);
    else answer(refuse('storage-unavailable'));
  }

  /** @throws Error when that can't be asked now */
  personWith(phoneHash: string): Promise<string | null> {
    return this.#writing ? this.#writing.personWith(phoneHash) : Promise.reject(new Error('nobody writes this session now'));
  }
}
