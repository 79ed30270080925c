/** The ways into one session, as the plan of its meeting knows them. */
export interface Doors {
  /** Short code of six characters; null once the meeting is closed. */
  readonly code: string | null;
  /** Address behind the QR code. */
  readonly joinUrl: string;
  readonly permanentUrl: string;
  /** What the projector shows to be let in. */
  readonly screenToken: string;
}

/** Who knows the doors of a session. The live room asks, the plan of the meeting answers. */
export interface DoorKeeper {
  /** @returns null for an unknown session */
  doors(session: string): Promise<Doors | null>;
}

/** Injection token of the {@link DoorKeeper}. */
export const DOOR_KEEPER = Symbol('door-keeper');
