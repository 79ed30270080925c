/** What a line rests on. */
export type Source = 'research' | 'practice' | 'experience';

/** A perspective on the palette. Its letter, colour and pattern follow from `place`. */
export type PerspectiveFace = {
  readonly id: string;
  readonly name: string;
  readonly place: number;
  readonly turn: 'waiting' | 'floor' | 'heard';
  readonly speaker: string;
  readonly minutes: number;
  /** Nobody here speaks from it: an empty chair. */
  readonly missing: boolean;
  /** Whether its lines may be seen. */
  readonly shown: boolean;
  /** The sources of the lines that may be seen. */
  readonly sources: Readonly<Record<Source, number>>;
};

/** A line of a listener, or (`source` null) what the group says of a voice that is not here. */
export type LineFace = {
  readonly id: string;
  readonly perspective: string;
  /** How the perspective was called when it was written. */
  readonly voice: string;
  readonly source: Source | null;
  readonly text: string;
  /** The author's name in open mode, `#7` for who gave none. */
  readonly by: string | null;
  readonly viaFacilitator: boolean;
};

/** What everybody sees. */
export type PerspectivesFace = {
  readonly question: string;
  readonly mode: 'open' | 'anonymous';
  /** Whether listeners write while they listen, or after. */
  readonly when: 'while' | 'after';
  /** In the facilitator's own words; empty for those of the catalogue. */
  readonly ask: { readonly line: string; readonly elsewhere: string };
  /** Lines may be written now. */
  readonly notes: boolean;
  /** Which box sealed lines go into. */
  readonly box: number;
  readonly floor: string | null;
  /** Since when, by the server's clock. */
  readonly since: number | null;
  /** In the order of speaking. */
  readonly perspectives: readonly PerspectiveFace[];
  /** Of the perspective that has the floor, when they may be seen; in an order that is not that of writing. */
  readonly lines: readonly LineFace[];
  readonly elsewhere: readonly LineFace[];
};

/** One participant's own lines; in anonymous mode only whether they contributed to the box of now. */
export type PerspectivesMine = { readonly lines: readonly LineFace[]; readonly contributed: boolean };

/** The console: every line that has no seal. */
export type PerspectivesConsole = PerspectivesFace & {
  /** How many sealed lines wait. */
  readonly waiting: number;
  /** All lines are shown. */
  readonly allShown: boolean;
  /** Nobody here chose it on arrival, though the meeting wants it. */
  readonly nobody: readonly string[];
  /** Wanted by the meeting and not in this round. */
  readonly wanted: readonly string[];
  /** Set aside in this round. */
  readonly aside: readonly { readonly id: string; readonly name: string }[];
};

/** What somebody keeps of it. */
export type PerspectivesKept = { readonly lines: readonly LineFace[] };
