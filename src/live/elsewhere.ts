import type { Actor } from '../engine/facts.js';
import { refuse } from '../engine/refusal.js';
import type { Request } from '../engine/request.js';
import type { WireAck } from '../engine/wire.js';
import type { Link } from './nodes/link.js';
import type { Question, Reply } from './nodes/messages.js';
import type { Post } from './nodes/post.js';
import type { Visitor, Writing } from './seat.js';

/** A session that another node writes: what is asked here is asked there. */
export class WrittenElsewhere implements Writing {
  constructor(
    private readonly session: string,
    readonly node: string,
    private readonly link: Link,
    private readonly post: Post,
    /** The other node says that it is not the writer, or not any more. */
    private readonly wrong: () => void,
  ) {
    link.send(node, { t: 'anew', session });
  }

  async personWith(phoneHash: string): Promise<string | null> {
    const reply = await new Promise<Reply | null>((resolve) => this.#ask({ ask: 'person', phone: phoneHash }, resolve));
    if (reply && 'person' in reply) return reply.person;
    throw new Error('the node that writes this session does not answer');
  }

  submit(request: Request, actor: Actor, socket: string | null, answer: (ack: WireAck) => void): void {
    this.#ask({ ask: 'submit', request, actor, socket }, (reply) => answer(reply && 'ack' in reply ? reply.ack : refuse('storage-unavailable')));
  }

  came(visitor: Visitor): void {
    visitor.join();
    this.#ask({ ask: 'enter', face: visitor.face, person: visitor.person }, (reply) => {
      // No answer: everybody comes in anew when it is clear who writes, or when messages get through again.
      if (reply && 'frame' in reply) visitor.receive(reply.frame);
    });
  }

  went({ face, person }: Visitor): void {
    this.link.send(this.node, { t: 'left', session: this.session, face, person });
  }

  /** Answers what was asked and not answered: by nobody any more. */
  stop(): void {
    this.post.giveUp(this.node, this.session);
  }

  #ask(question: Question, answer: (reply: Reply | null) => void): void {
    this.post.ask(this.node, this.session, question, (reply) => {
      answer(reply);
      if (reply && 'wrong' in reply) this.wrong();
    });
  }
}
