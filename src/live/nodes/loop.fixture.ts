import type { Ear, Link } from './link.js';
import type { NodeMessage } from './messages.js';

/** A way between nodes of one process, that can be cut; for specs. Messages travel as text, as they do in the world. */
export class Loop {
  readonly #links = new Map<string, LoopLink>();
  readonly #cut = new Set<string>();
  readonly #deaf = new Set<string>();

  link(me: string): Link {
    const link = new LoopLink(me, this);
    this.#links.set(me, link);
    return link;
  }

  /** Nothing goes to or from a node any more, and the others notice. */
  cut(node: string): void {
    this.#cut.add(node);
  }

  /** What is said to this node is lost on the way, and nobody notices. */
  deafen(node: string): void {
    this.#deaf.add(node);
  }

  /** It goes again, and everybody knows that something may be lost. */
  mend(node: string): void {
    this.#cut.delete(node);
    for (const link of this.#links.values()) link.ear?.missed(link.me === node ? null : node);
  }

  isCut(node: string): boolean {
    return this.#cut.has(node);
  }

  tellOthers(from: string): void {
    for (const link of this.#links.values()) if (link.me !== from && !this.isCut(from) && !this.isCut(link.me)) link.ear?.rightsLost();
  }

  pass(from: string, to: string, text: string): void {
    if (this.isCut(from) || this.isCut(to) || this.#deaf.has(to)) return;
    setImmediate(() => this.#links.get(to)?.ear?.heard(from, JSON.parse(text) as NodeMessage));
  }
}

class LoopLink implements Link {
  ear: Ear | null = null;

  constructor(
    readonly me: string,
    private readonly loop: Loop,
  ) {}

  get up(): boolean {
    return !this.loop.isCut(this.me);
  }

  send(to: string, message: NodeMessage): void {
    this.loop.pass(this.me, to, JSON.stringify(message));
  }

  tellRightsLost(): void {
    this.loop.tellOthers(this.me);
  }

  silent(node: string): boolean {
    return this.loop.isCut(node);
  }

  listen(ear: Ear): void {
    this.ear = ear;
  }

  stop(): Promise<void> {
    return Promise.resolve();
  }
}
