import type { JsonObject } from '../engine/json.js';
import type { Refusal } from '../engine/refusal.js';
import type { Actor } from '../engine/facts.js';

/** What is asked of a session from outside it, e.g. by the learning log of a person. */
export interface Act {
  /** Id of the command; the same one twice gives the same answer. */
  readonly id: string;
  /** E.g. `reflection/change-entry`. */
  readonly type: string;
  readonly run?: string;
  readonly data: JsonObject;
}

/** Who does something in a session for somebody who is not connected to it. The rooms around ask, the live room answers after it is durable. */
export interface Acting {
  act(session: string, actor: Actor, act: Act): Promise<{ readonly ok: true } | Refusal>;
  /** The participant whose phone has this secret (hashed); null for a phone that was never there. */
  personWithPhone(session: string, phoneHash: string): Promise<string | null>;
}

/** Injection token of the {@link Acting}. */
export const ACTING = Symbol('acting');
