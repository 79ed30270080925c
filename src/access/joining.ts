import type { Refusal } from '../engine/refusal.js';

/** What somebody who wants to join may know of a meeting. */
export interface Entrance {
  readonly session: string;
  readonly title: string;
  readonly kind: 'werkteam' | 'kenniscafe';
  readonly status: 'planned' | 'open' | 'closed';
  /** To choose from; typing another is fine. */
  readonly organisations: readonly string[];
  readonly perspectives: readonly string[];
}

/** Who finds the meeting behind a code or a permanent link. The door asks, the plans of meetings answer. */
export interface Entrances {
  byCode(code: string): Promise<Entrance | null>;
  byPermanent(token: string): Promise<Entrance | null>;
}

/** Injection token of the {@link Entrances}. */
export const ENTRANCES = Symbol('entrances');

/** Someone at the door. `phoneHash` is the hash of the phone's secret: the same phone is the same person. */
export interface Joiner {
  readonly name: string;
  readonly organisation: string;
  readonly perspective: string;
  readonly firstTime: boolean;
  readonly phoneHash: string;
}

/** Who lets somebody into a session. The door asks, the live room answers after it is durable. */
export interface Joining {
  join(session: string, joiner: Joiner): Promise<{ readonly ok: true; readonly person: string } | Refusal>;
}

/** Injection token of the {@link Joining}. */
export const JOINING = Symbol('joining');
