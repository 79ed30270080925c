import type { Audience, Layer, Level } from '../../engine/learning.js';

/** A shared entry as others see it; `by` only when its author wanted that. */
export type SharedEntry = { id: string; level: Level; text: string; by: string | null; nextStep: string; landsAt: string; layer: Layer | null };
/** An entry as its author sees it, always. */
export type OwnEntry = { id: string; level: Level; audience: Audience; named: boolean; text: string; nextStep: string; landsAt: string; layer: Layer | null; at: number };

/** `prompts` are empty where the meeting has no own wording; the faces then use the catalogue's. */
export type RoomFace = {
  mode: 'open' | 'anonymous';
  prompts: Record<Level, string>;
  /** The facilitator shows what was shared; before that nobody sees each other's. */
  shown: boolean;
  entries: SharedEntry[];
};
export type MineFace = { entries: OwnEntry[]; hasSharedCard: boolean };
export type FacilitatorFace = RoomFace & {
  /** Shared entries so far per level, empty levels too; null for a group under 5 (rule 22). */
  shared: Record<Level, number> | null;
  /** Anonymous cards under seal. */
  waiting: number;
};
/** `kept` in the view `mine`, during and after the meeting. */
export type KeptFace = { entries: OwnEntry[] };

/**
 * Commands. participant: write {level, audience, named, text, nextStep, landsAt, layer, envelope?} ·
 * change {entry, ...the same fields} and remove {entry}, both also when the meeting is elsewhere or closed.
 * `envelope` is required for a shared card in anonymous mode, and refused otherwise.
 * facilitator: show {shown} · a participant's `write` for someone without a phone, never with audience `me`.
 */
export type FacesContract = { room: RoomFace; mine: MineFace; facilitator: FacilitatorFace; screen: RoomFace };
