import type { CarryState } from '../../engine/carry-over.js';
import type { Layer } from '../../engine/learning.js';

/** An intention as everybody sees it. Never whose it is. */
export type IntentionFace = {
  id: string;
  nextStep: string;
  landsAt: string;
  layer: Layer | null;
  /** How far it was before this look-back. */
  before: CarryState;
  /** What was said of it here; null as long as nobody said anything. The same state as before is "nothing happened yet". */
  said: { state: CarryState; reason: string; happened: string } | null;
};

/** `looked`: the server has brought what there is; only then an empty list means that there is nothing. */
export type RoomFace = { question: string; looked: boolean; focus: string | null; intentions: IntentionFace[] };
/** Ids of intentions that are this participant's own, so that they can say on their own phone what became of it. */
export type MineFace = { own: string[] };

/**
 * Commands. facilitator: focus {intention | null} · say {intention, state, reason, happened, checked}.
 * participant: say, of an intention that is theirs (`somebody-else` for another one). Saying again replaces what was said.
 */
export type FacesContract = { room: RoomFace; mine: MineFace; facilitator: RoomFace; screen: RoomFace };
