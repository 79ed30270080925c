/**
 * Everything that came in over sockets, kept as it came: each distinct packet once, with who got it.
 * A room of a thousand phones gets the same text a thousand times.
 */
export class Recording {
  readonly #packets = new Map<string, Set<string>>();

  /** @param listener who got it, e.g. `phone 7`, `console`, `screen` */
  heard(listener: string, packet: string): void {
    const known = this.#packets.get(packet);
    if (known) known.add(listener);
    else this.#packets.set(packet, new Set([listener]));
  }

  /** Who got a text that was meant for its owner only. A text is looked for as it stands in JSON. */
  whoHeard(text: string, owner: string | null): string[] {
    const needle = JSON.stringify(text).slice(1, -1);
    const found = new Set<string>();
    for (const [packet, listeners] of this.#packets) {
      if (!packet.includes(needle)) continue;
      for (const listener of listeners) if (listener !== owner) found.add(listener);
    }
    return [...found];
  }

  /** Every distinct packet with who got it. */
  *packets(): Iterable<{ readonly packet: string; readonly listeners: ReadonlySet<string> }> {
    for (const [packet, listeners] of this.#packets) yield { packet, listeners };
  }
}
