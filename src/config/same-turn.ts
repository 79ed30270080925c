/**
 * Asks once what many ask in one turn of the event loop, e.g. which meeting is behind the code with which a whole room comes in.
 * Nobody gets an older answer than their own question would have got: what was acknowledged before they could ask is in it.
 */
export class SameTurn<T> {
  readonly #asked = new Map<string, Promise<T>>();

  constructor(private readonly find: (key: string) => Promise<T>) {}

  /** @throws what `find` throws, to everybody of that turn */
  ask(key: string): Promise<T> {
    const asked = this.#asked.get(key);
    if (asked) return asked;
    if (this.#asked.size === 0) setImmediate(() => this.#asked.clear());
    const asking = this.find(key);
    this.#asked.set(key, asking);
    return asking;
  }
}
