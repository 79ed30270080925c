import type { Refusal } from '../engine/refusal.js';
import type { MeetingKind } from '../engine/meeting-kinds.js';

/** What somebody who wants to join may know of a meeting. */
export interface Entrance {
  readonly session: string;
  readonly title: string;
  readonly kind: MeetingKind;
  readonly status: 'planned' | 'open' | 'closed';
  /** Whether it was planned and does not take place. */
  readonly cancelled: boolean;
  /** To choose from; typing another is fine. */
  readonly organisations: readonly string[];
  readonly perspectives: readonly string[];
}

/** A member as the door needs to know them. */
export interface Member {
  readonly id: string;
  readonly name: string;
  readonly organisation: string;
  readonly perspective: string;
  /** Teams of which they are a member now. */
  readonly teams: readonly string[];
}

/** Who knows the members. The door asks, the community answers. */
export interface Members {
  /** @returns null for a member who is not there (any more) */
  member(id: string): Promise<Member | null>;
}

/** Injection token of the {@link Members}. */
export const MEMBERS = Symbol('members');

/** Somebody who registered for a meeting. `id` is not what their link holds. */
export interface RegisteredPerson {
  readonly id: string;
  readonly name: string;
  readonly organisation: string;
  readonly perspective: string;
}

/** Who finds the meeting behind a code or a permanent link. The door asks, the plans of meetings answer. */
export interface Entrances {
  byCode(code: string): Promise<Entrance | null>;
  byPermanent(token: string): Promise<Entrance | null>;
  /** The meeting with this id, for a member of its team. */
  forMember(meeting: string, member: Member): Promise<Entrance | null>;
  /** Who registered for this meeting with this token. */
  registrationOf(session: string, token: string): Promise<RegisteredPerson | null>;
}

/** Injection token of the {@link Entrances}. */
export const ENTRANCES = Symbol('entrances');

/** Someone at the door. `phoneHash` is the hash of the phone's secret: the same phone is the same person. */
export interface Joiner {
  readonly name: string;
  readonly organisation: string;
  readonly perspective: string;
  readonly firstTime: boolean;
  /** For whom somebody comes instead; empty for nobody. */
  readonly standsInFor: string;
  readonly member: string | null;
  readonly registration: string | null;
  readonly phoneHash: string;
}

/** Who lets somebody into a session. The door asks, the live room answers after it is durable. */
export interface Joining {
  join(session: string, joiner: Joiner): Promise<{ readonly ok: true; readonly person: string } | Refusal>;
  /** Makes the guest with this phone a member, also after the meeting. Refused when the phone was never there or is somebody else. */
  tie(session: string, phoneHash: string, member: Member): Promise<{ readonly ok: true } | Refusal>;
}

/** Injection token of the {@link Joining}. */
export const JOINING = Symbol('joining');
