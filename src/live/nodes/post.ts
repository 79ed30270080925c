import type { Link } from './link.js';
import type { Question, Reply } from './messages.js';

/** How long an answer of another node is waited for, in milliseconds: less than a phone waits before it asks again. */
const PATIENCE = 5000;

interface Open {
  readonly to: string;
  readonly session: string;
  readonly answer: (reply: Reply | null) => void;
  readonly timer: NodeJS.Timeout;
}

/** Questions to other nodes, and who waits for the answers. */
export class Post {
  readonly #open = new Map<number, Open>();
  #last = 0;

  constructor(private readonly link: Link) {}

  /** @param answer called once; null when no answer came, and then nobody knows whether it was done */
  ask(to: string, session: string, question: Question, answer: (reply: Reply | null) => void): void {
    if (!this.link.up) return answer(null);
    const id = ++this.#last;
    this.#open.set(id, { to, session, answer, timer: setTimeout(() => this.answered(id, null), PATIENCE).unref() });
    this.link.send(to, { t: 'question', id, session, ...question });
  }

  answered(id: number, reply: Reply | null): void {
    const open = this.#open.get(id);
    if (!open) return;
    this.#open.delete(id);
    clearTimeout(open.timer);
    open.answer(reply);
  }

  /** No answer will come any more from a node; null: from any. @param session about this one only */
  giveUp(node: string | null, session?: string): void {
    for (const [id, open] of this.#open) if ((node === null || open.to === node) && (session === undefined || open.session === session)) this.answered(id, null);
  }
}
