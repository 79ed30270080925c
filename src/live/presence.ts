import type { Face } from './nodes/messages.js';

/** The name under which a node counts its own sockets. */
export const HERE = '';

interface Looking {
  readonly phones: Map<string, number>;
  consoles: number;
  screens: number;
}

/** Who looks at one session, from all nodes. */
export class Presence {
  readonly #nodes = new Map<string, Looking>();
  #people: ReadonlySet<string> | null = null;

  /** How many sockets look, over all nodes. */
  get size(): number {
    let all = 0;
    for (const { phones, consoles, screens } of this.#nodes.values()) {
      all += consoles + screens;
      for (const count of phones.values()) all += count;
    }
    return all;
  }

  get consoles(): number {
    let all = 0;
    for (const { consoles } of this.#nodes.values()) all += consoles;
    return all;
  }

  /** Participants with at least one phone connected. */
  get people(): ReadonlySet<string> {
    this.#people ??= new Set([...this.#nodes.values()].flatMap(({ phones }) => [...phones.keys()]));
    return this.#people;
  }

  /** How many devices of a participant look. */
  devicesOf(person: string): number {
    let all = 0;
    for (const { phones } of this.#nodes.values()) all += phones.get(person) ?? 0;
    return all;
  }

  came(node: string, face: Face, person: string | null): void {
    const looking = this.#nodes.get(node) ?? { phones: new Map<string, number>(), consoles: 0, screens: 0 };
    this.#nodes.set(node, looking);
    if (face === 'console') looking.consoles++;
    else if (face === 'screen') looking.screens++;
    else if (person !== null) {
      if (!looking.phones.has(person)) this.#people = null;
      looking.phones.set(person, (looking.phones.get(person) ?? 0) + 1);
    }
  }

  went(node: string, face: Face, person: string | null): void {
    const looking = this.#nodes.get(node);
    if (!looking) return;
    if (face === 'console') looking.consoles = Math.max(0, looking.consoles - 1);
    else if (face === 'screen') looking.screens = Math.max(0, looking.screens - 1);
    else if (person !== null) {
      const left = (looking.phones.get(person) ?? 1) - 1;
      if (left > 0) looking.phones.set(person, left);
      else {
        looking.phones.delete(person);
        this.#people = null;
      }
    }
    if (looking.phones.size + looking.consoles + looking.screens === 0) this.#nodes.delete(node);
  }

  /** Nobody of a node looks any more. @returns whether anybody did */
  drop(node: string): boolean {
    this.#people = null;
    return this.#nodes.delete(node);
  }

  /** The other nodes where somebody looks. */
  get elsewhere(): readonly string[] {
    return [...this.#nodes.keys()].filter((node) => node !== HERE);
  }

  /** The other nodes where a participant, or anybody with one of these faces, looks. */
  nodesWith(whom: { readonly person: string } | { readonly faces: readonly Face[] }): readonly string[] {
    return this.elsewhere.filter((node) => {
      const looking = this.#nodes.get(node);
      if (!looking) return false;
      if ('person' in whom) return looking.phones.has(whom.person);
      return whom.faces.some((face) => (face === 'phone' ? looking.phones.size : face === 'console' ? looking.consoles : looking.screens) > 0);
    });
  }
}
