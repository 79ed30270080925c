import type { Json } from './json.js';
import { refuse, type Refusal } from './refusal.js';
import { seal, type Secret } from './secret.js';

/**
 * One box of sealed contributions (rule 13): a register of who contributed, and envelopes by random id.
 * Nothing in it says which envelope is whose, in what order they came, or when.
 */
export interface Box {
  /** participant id -> ids of the latest commands with which they contributed, oldest first */
  readonly register: Map<string, Set<string>>;
  /** envelope id -> what is in it */
  readonly envelopes: Map<string, Secret<Json>>;
}

/** All boxes of a session, by name. */
export type Boxes = Map<string, Box>;

/** What a werkvorm may know of a box. */
export interface BoxView {
  /** How many people contributed. */
  readonly contributors: number;
  /**
   * For how many of them the facilitator typed. Known from the register: a mark inside an envelope would tell
   * which one belongs to the person without a phone.
   */
  readonly viaFacilitator: number;
  /** How many envelopes are in it. */
  readonly size: number;
  has(participant: string): boolean;
  holds(envelope: string): boolean;
  /** The contents, sorted by envelope id, which is random. Only for the decision that breaks the seal. */
  open(): readonly { readonly id: string; readonly content: Json }[];
}

/**
 * The fewest people whose sealed contributions may be taken out together. The register says who contributed: with
 * one name in it, opening the box would tie a text to a person (rule 13).
 */
export const FEWEST_TO_MIX = 2;

/** How the commands of a facilitator begin, see `commandKey`. */
export const BY_FACILITATOR = 'f:';

/** How many commands of a person are remembered per box: a phone resends in order, and has one or two under way. */
const COMMANDS_KEPT = 8;

/** An empty box. */
export function emptyBox(): Box {
  return { register: new Map(), envelopes: new Map() };
}

/** A read-only view on a box; a box that does not exist is an empty one. */
export function viewBox(box: Box | undefined): BoxView {
  return box ? new ViewedBox(box) : NO_BOX;
}

/** A class, because one is made for every contribution: an object with functions of its own costs ten times as much. */
class ViewedBox implements BoxView {
  constructor(private readonly box: Box) {}

  get contributors(): number {
    return this.box.register.size;
  }

  get viaFacilitator(): number {
    return [...this.box.register.values()].filter((commands) => [...commands].some((c) => c.startsWith(BY_FACILITATOR))).length;
  }

  get size(): number {
    return this.box.envelopes.size;
  }

  has(participant: string): boolean {
    return this.box.register.has(participant);
  }

  holds(envelope: string): boolean {
    return this.box.envelopes.has(envelope);
  }

  open(): readonly { readonly id: string; readonly content: Json }[] {
    return [...this.box.envelopes].sort(([a], [b]) => (a < b ? -1 : 1)).map(([id, content]) => ({ id, content: content.reveal() }));
  }
}

const NO_BOX: BoxView = new ViewedBox(emptyBox());

/**
 * Whether one envelope per person may go in: the first time with a fresh id, later only with the id of before.
 * @returns null when it may, else a refusal: `envelope-taken` (somebody else's) or `envelope-unknown` (the phone forgot its own)
 */
export function refuseBallot(box: BoxView, participant: string, envelope: string): Refusal | null {
  const known = box.holds(envelope);
  if (box.has(participant)) return known ? null : refuse('envelope-unknown');
  return known ? refuse('envelope-taken') : null;
}

/** Puts a contribution in its box, in place. The same envelope id replaces what was in it. */
export function putSealed(boxes: Boxes, box: string, by: string, command: string, id: string, content: Json): void {
  const target = boxes.get(box) ?? emptyBox();
  boxes.set(box, target);
  const commands = target.register.get(by) ?? new Set<string>();
  target.register.set(by, commands.add(command));
  const [oldest] = commands;
  if (commands.size > COMMANDS_KEPT && oldest !== undefined) commands.delete(oldest);
  target.envelopes.set(id, seal(content));
}
