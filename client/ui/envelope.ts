import type { Json } from '../../src/engine/json';
import type { RunMemory } from './memory';
import { randomId } from './random';

interface Envelope {
  readonly id: string;
  /** What was put in it last, so that the phone can show it; nobody else can. */
  readonly content: Json;
  /** The server said once that this person contributed. */
  readonly seen: boolean;
}

/** The envelope of one person in one anonymous box: its id allows changing one's mind, also after a reload. */
export interface EnvelopeKeeper {
  /** What is in it; null when there is none for this box yet. */
  readonly content: Json;
  /** Puts something in and gives the id to send along. */
  put(content: Json): string;
  /** Call it after each frame: notices that the server has it, so that a new box gets a new envelope. */
  notice(): void;
}

/**
 * Keeps the envelope of one question. A question may be asked anew in a fresh box; then `contributed` falls back to
 * false after it was true, and the old id isn't used again: it would link two ballots of one person to each other.
 * @param contributed whether the server says that this person contributed to the question of now
 */
export function envelopeFor(memory: RunMemory, question: string, contributed: boolean): EnvelopeKeeper {
  const key = `envelope:${question}`;
  const stored = (memory.get(key) ?? null) as Envelope | null;
  const known = stored !== null && (contributed || !stored.seen) ? stored : null;
  return {
    content: known?.content ?? null,
    put(content) {
      const envelope: Envelope = { id: known?.id ?? randomId(), content, seen: known?.seen ?? false };
      memory.set(key, { ...envelope });
      return envelope.id;
    },
    notice() {
      if (contributed && stored !== null && !stored.seen) memory.set(key, { ...stored, seen: true });
    },
  };
}
