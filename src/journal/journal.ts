import type { Boxes } from '../engine/box.js';
import type { Happened, Keep } from '../engine/facts.js';

/** One fact to be stored, with how long its personal part stays. */
export type Appended = Happened & { readonly keep?: Keep };

/** One sealed contribution to be stored: who (in the register) and what (in the envelope) go to different places. */
export interface StoredSeal {
  /** Name of the box within the session. */
  readonly box: string;
  readonly by: string;
  /** The latest commands with which this person contributed to this box, oldest first; they replace what was stored. */
  readonly commands: readonly string[];
  readonly envelope: string;
  /** JSON text. */
  readonly content: string;
}

/** What is committed in one go: all of it, or nothing. */
export interface Batch {
  readonly facts: readonly Appended[];
  readonly seals: readonly StoredSeal[];
  /** Boxes whose envelopes are destroyed. */
  readonly unseal: readonly string[];
  /** Numbers of facts whose personal part is destroyed. */
  readonly redact: readonly number[];
  /** The session closes: registers go, and every personal part that was kept for the meeting only (rule 4). */
  readonly closes: boolean;
  /** By what right this node writes, where several nodes share the storage; see {@link Writership}. */
  readonly writer?: Writership;
}

/** The right to write a session: it is lost when another node took it over, and then the token is a later one. */
export interface Writership {
  readonly node: string;
  readonly token: number;
}

/** Another node writes this session now: nothing was stored, and nothing of it in memory can be trusted. */
export class NotTheWriter extends Error {
  constructor(session: string) {
    super(`another node writes session ${session}`);
    this.name = 'NotTheWriter';
  }
}

/** Somebody else wrote to this session first: the numbers are taken. The writer must load the session anew. */
export class JournalConflict extends Error {
  constructor(session: string) {
    super(`the journal of session ${session} went on without us`);
    this.name = 'JournalConflict';
  }
}

/**
 * Append-only facts of sessions, and the sealed boxes beside them. One contract suite holds every implementation
 * (`src/journal/contract.ts`). A commit is durable when its promise resolves.
 */
export interface Journal {
  /** Everything needed to fold a session: facts in order, boxes with what is still in them. Empty for an unknown session. */
  load(session: string): Promise<{ facts: Happened[]; boxes: Boxes }>;
  /** Facts of a session after a number, in order; for projections. @param which `session` for those of the session itself, of which there are far fewer than of its werkvormen */
  read(session: string, after: number, which?: 'session'): Promise<Happened[]>;
  /**
   * @throws JournalConflict when a number is taken
   * @throws NotTheWriter when the batch names a right that another node took over
   * @throws Error when the storage fails; nothing is stored then
   */
  commit(session: string, batch: Batch): Promise<void>;
  /** Every session with its last number. */
  heads(): Promise<{ session: string; seq: number }[]>;
  /** Calls back after each commit with facts. @returns a function that stops it */
  onCommitted(listener: (session: string) => void): () => void;
}

/** Injection token of the {@link Journal}. */
export const JOURNAL = Symbol('journal');
