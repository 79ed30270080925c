import type { JsonObject } from './json.js';
import type { Script } from './werkvorm.js';

/** What a bot wants to send; `type` without the name of the werkvorm. */
export interface BotWish {
  readonly type: string;
  readonly data: JsonObject;
  /** Longer than this it need not be in the hand: what a person would read and type for it, in characters. */
  readonly typed?: number;
}

/** What a bot looks at: the same parts of a frame as a phone or a console gets, and nothing else. */
export interface BotLook {
  readonly room: JsonObject;
  readonly mine: JsonObject;
  /** Place in the group, from 0. */
  readonly number: number;
  /** How many of its wishes were sent since the facilitator last did something; what is under seal is seen in no view. */
  readonly done: number;
  /** A whole number from 0 up to, not including, `below`; seeded, so that a run can be replayed. */
  readonly chance: (below: number) => number;
  /** A fresh random id of 22 characters, for an envelope. */
  readonly id: () => string;
  /** A sentence that nobody else says, to be found again. */
  readonly sentence: () => string;
}

/**
 * How a werkvorm is played by who is not there. Each is asked again and again until all say null:
 * first every phone, then the facilitator, who moves it on.
 */
export interface Bots {
  /** What this phone does now; null when it has nothing to do. */
  phone(look: BotLook): BotWish | null;
  /** What the facilitator does when the phones are quiet; null when it is over. */
  facilitator(look: Pick<BotLook, 'chance' | 'id' | 'sentence'> & { readonly view: JsonObject; readonly people: number }): BotWish | null;
  /** Settings to play it with, when those of the programme are too empty. */
  readonly config?: Script['config'];
}
