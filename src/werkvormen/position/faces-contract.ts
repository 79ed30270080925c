/** A place in the field, in whole numbers from 0 to 100; on a line `y` says nothing and is 50. */
export type Place = { readonly x: number; readonly y: number };

/** Somebody's place. `by`: the name in open mode, `#7` for who gave none; null in anonymous mode. */
export type Dot = Place & {
  /** The same for one person in both rounds, in open mode; in anonymous mode it says nothing. */
  readonly id: string;
  readonly by: string | null;
  /** The only one on this side of the middle, in open mode. */
  readonly other: boolean;
};

/** Words at two ends; empty for those of the catalogue. */
export type Ends = { readonly from: string; readonly to: string };

/** What everybody sees. */
export type PositionFace = {
  /** What the statements are about; empty when there is nothing to say. */
  readonly question: string;
  readonly mode: 'open' | 'anonymous';
  readonly field: 'line' | 'square';
  readonly across: Ends;
  readonly up: Ends;
  /** The statement of now; null as long as there is none. */
  readonly statement: { readonly id: string; readonly text: string; readonly place: number; readonly of: number } | null;
  /** Whether one can still go and stand somewhere. */
  readonly open: boolean;
  readonly shown: boolean;
  /** The group talked; from here on people may stand somewhere else. */
  readonly talked: boolean;
  /** Where people stand now; empty as long as it is not shown. */
  readonly dots: readonly Dot[];
  /** Where they stood before the talk; null as long as nobody talked, or it is not shown. */
  readonly before: readonly Dot[] | null;
  /** What the group heard in the talk on this statement. */
  readonly note: string;
};

/** What is one participant's own. In anonymous mode only whether they have a place. */
export type PositionMine = { readonly placed: boolean; readonly inRoom: boolean; readonly place: Place | null };

/** Who stands furthest from the middle of the group on one side; `several` when more than a few stand there together. */
export type Invitation = { readonly side: 'from' | 'to' | 'down' | 'up'; readonly people: readonly string[]; readonly several: boolean };

/** The console: in open mode every place as it comes, else how many wait under seal. */
export type PositionConsole = PositionFace & {
  readonly statements: readonly { readonly id: string; readonly text: string; readonly note: string; readonly added: boolean }[];
  /** How many places wait under seal, and how many are needed to show them; null in open mode. */
  readonly sealed: { readonly waiting: number; readonly fewest: number } | null;
  /** Who stands in the room and has no dot yet, in open mode. */
  readonly inRoom: readonly { readonly id: string; readonly by: string }[];
  readonly invitations: readonly Invitation[];
  /** One person is alone on their side of the middle. */
  readonly one: boolean;
};
