import type { Level } from '../../engine/learning.js';
import type { OwnEntry, SharedEntry } from '../../parts/entries/faces-contract.js';

export type { OwnEntry, SharedEntry } from '../../parts/entries/faces-contract.js';

/** `prompts` are empty where the meeting has no own wording; the faces then use the catalogue's. */
export type RoomFace = {
  /** Above the prompts; empty when the item has none. */
  question: string;
  mode: 'open' | 'anonymous';
  /** Levels that are asked here, in their fixed order. */
  levels: Level[];
  prompts: Record<Level, string>;
  /** The facilitator shows what was shared; before that nobody sees each other's. */
  shown: boolean;
  entries: SharedEntry[];
};
export type MineFace = { entries: OwnEntry[]; hasSharedCard: boolean };
export type FacilitatorFace = RoomFace & {
  /** Shared entries so far per level, empty levels too; null for a group under 5 (rule 22). */
  shared: Record<Level, number> | null;
  /** Anonymous cards under seal; null for a group under 5. They open with `show` when there are 5 of 5 people, else when the meeting leaves the item. */
  waiting: number | null;
};
/** `kept` in the view `mine`, during and after the meeting. */
export type KeptFace = { entries: OwnEntry[] };

/**
 * Commands. participant: write {...`entryFields` of `engine/learning.ts`, envelope?} · change {entry, before?, ...the same fields
 * without `envelope`} and remove {entry}, both also when the meeting is elsewhere or closed. What is for `me` comes locked;
 * `before` is how it was, locked as well.
 * In anonymous mode an entry for `me` stays so (`private-stays-private`): sharing is a new card.
 * `envelope` is required for a shared card in anonymous mode, and refused otherwise.
 * facilitator: show {shown} · a participant's `write` for someone without a phone, never with audience `me`.
 */
export type FacesContract = { room: RoomFace; mine: MineFace; facilitator: FacilitatorFace; screen: RoomFace };
