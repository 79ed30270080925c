import { type Boxes, emptyBox } from '../engine/box.js';
import type { Happened, Keep } from '../engine/facts.js';
import type { Json } from '../engine/json.js';
import { seal } from '../engine/secret.js';
import { type Batch, type Journal, JournalConflict } from './journal.js';

interface Shelf {
  readonly facts: { happened: Happened; keep: Keep }[];
  readonly register: Map<string, Map<string, Set<string>>>;
  readonly envelopes: Map<string, Map<string, string>>;
}

/** A journal without storage, for tests and rehearsals; held by the same contract as the others. */
export class MemoryJournal implements Journal {
  readonly #shelves = new Map<string, Shelf>();
  readonly #listeners = new Set<(session: string) => void>();

  async load(session: string): Promise<{ facts: Happened[]; boxes: Boxes }> {
    const shelf = this.#shelves.get(session);
    const boxes: Boxes = new Map();
    for (const [box, people] of shelf?.register ?? []) {
      const target = emptyBox();
      boxes.set(box, target);
      for (const [person, commands] of people) target.register.set(person, new Set(commands));
    }
    for (const [box, contents] of shelf?.envelopes ?? []) {
      const target = boxes.get(box) ?? emptyBox();
      boxes.set(box, target);
      for (const [id, content] of contents) target.envelopes.set(id, seal(JSON.parse(content) as Json));
    }
    return { facts: await this.read(session, 0), boxes };
  }

  async read(session: string, after: number, which?: 'session'): Promise<Happened[]> {
    return (this.#shelves.get(session)?.facts ?? []).filter((f) => f.happened.seq > after && (which === undefined || f.happened.run === undefined)).map((f) => structuredClone(f.happened));
  }

  async commit(session: string, batch: Batch): Promise<void> {
    const shelf: Shelf = this.#shelves.get(session) ?? { facts: [], register: new Map(), envelopes: new Map() };
    const taken = new Set(shelf.facts.map((f) => f.happened.seq));
    if (batch.facts.some((f) => taken.has(f.seq))) throw new JournalConflict(session);
    this.#shelves.set(session, shelf);
    for (const { keep, ...happened } of batch.facts) shelf.facts.push({ happened: structuredClone(happened), keep: keep ?? 'record' });
    for (const s of batch.seals) {
      const people = getOrMake(shelf.register, s.box, () => new Map<string, Set<string>>());
      people.set(s.by, new Set(s.commands));
      getOrMake(shelf.envelopes, s.box, () => new Map<string, string>()).set(s.envelope, s.content);
    }
    for (const box of batch.unseal) shelf.envelopes.delete(box);
    const forgotten = new Set(batch.redact);
    for (const fact of shelf.facts) {
      if (forgotten.has(fact.happened.seq) || (batch.closes && fact.keep === 'meeting')) fact.happened = { ...fact.happened, personal: null };
    }
    if (batch.closes) {
      shelf.register.clear();
      shelf.envelopes.clear();
    }
    if (batch.facts.length > 0) for (const listener of this.#listeners) listener(session);
  }

  async heads(): Promise<{ session: string; seq: number }[]> {
    return [...this.#shelves].map(([session, shelf]) => ({ session, seq: Math.max(0, ...shelf.facts.map((f) => f.happened.seq)) }));
  }

  onCommitted(listener: (session: string) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}

function getOrMake<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
