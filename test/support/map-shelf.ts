/** A shelf as a browser has one, see `Shelf` in `client/ui/storage.ts`; `room` is how many things fit. */
export class MapShelf {
  readonly #things = new Map<string, string>();
  constructor(private readonly room = Infinity) {}
  get length(): number {
    return this.#things.size;
  }
  key(place: number): string | null {
    return [...this.#things.keys()][place] ?? null;
  }
  getItem(key: string): string | null {
    return this.#things.get(key) ?? null;
  }
  setItem(key: string, value: string): void {
    if (!this.#things.has(key) && this.#things.size >= this.room) throw new Error('full');
    this.#things.set(key, value);
  }
  removeItem(key: string): void {
    this.#things.delete(key);
  }
}
