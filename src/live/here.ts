import type { Actor } from '../engine/facts.js';
import type { Request } from '../engine/request.js';
import type { WireAck } from '../engine/wire.js';
import type { Audience } from './audience.js';
import type { Link } from './nodes/link.js';
import type { Face, Question, Reply } from './nodes/messages.js';
import { HERE } from './presence.js';
import type { SessionHost } from './session-host.js';
import type { Visitor, Writing } from './seat.js';

/** A session that is written on this node, for its own sockets and for those of other nodes. */
export class WrittenHere implements Writing {
  /** Who looks from this node, and whether they are counted yet. */
  readonly #visitors = new Map<Visitor, boolean>();

  constructor(
    readonly host: SessionHost,
    readonly audience: Audience,
  ) {}

  personWith(phoneHash: string): Promise<string | null> {
    return Promise.resolve(this.#personWith(phoneHash));
  }

  submit(request: Request, actor: Actor, socket: string | null, answer: (ack: WireAck) => void): void {
    this.host.submit(request, actor, (given) => {
      if (!given.ok) return answer(given);
      if (actor.kind !== 'participant') return answer({ ok: true, rev: given.rev });
      const mine = this.audience.mine(actor.id);
      answer({ ok: true, rev: given.rev, mine });
      this.audience.tellOthers(actor.id, mine, socket);
    });
  }

  /** Joining the rooms and the first frame at one settled moment: no frame is missed and none comes twice. */
  came(visitor: Visitor): void {
    this.#visitors.set(visitor, false);
    this.host.whenSettled(() => {
      if (!this.#visitors.has(visitor)) return;
      this.#visitors.set(visitor, true);
      visitor.join();
      this.audience.came(HERE, visitor.face, visitor.person);
      visitor.receive(this.audience.full(visitor.face, visitor.person));
    });
  }

  went(visitor: Visitor): void {
    const counted = this.#visitors.get(visitor) === true;
    this.#visitors.delete(visitor);
    if (counted) this.audience.went(HERE, visitor.face, visitor.person);
  }

  /** Answers what another node asks. */
  asked(link: Link, from: string, id: number, question: Question): void {
    const reply = (answer: Reply): void => link.send(from, { t: 'reply', id, reply: answer });
    switch (question.ask) {
      case 'person':
        return reply({ person: this.#personWith(question.phone) });
      case 'submit':
        return this.submit(question.request, question.actor, question.socket, (ack) => reply({ ack }));
      case 'enter':
        return this.host.whenSettled(() => {
          this.audience.came(from, question.face, question.person);
          reply({ frame: this.audience.full(question.face, question.person) });
        });
      default:
        return question satisfies never;
    }
  }

  /** Somebody on another node does not look any more. */
  left(from: string, face: Face, person: string | null): void {
    // After the coming in of the same one, which waits for that moment too.
    this.host.whenSettled(() => this.audience.went(from, face, person));
  }

  /** Ends: what is queued is answered, later commands are refused. */
  async stop(): Promise<void> {
    await this.host.stop();
    this.audience.stop();
  }

  #personWith(phoneHash: string): string | null {
    return this.host.state.roster.phones.get(phoneHash) ?? null;
  }
}
