import type { GroupCardFace, HeapFace, SeatFace } from '../../parts/groups/faces-contract.js';

/** A table as everybody sees it; names are `#7` for who gave none. */
export type TableFace = {
  readonly number: number;
  /** In the facilitator's own words; empty for "Tafel 3". */
  readonly name: string;
  /** Place in `people` of the one who stays. */
  readonly host: number | null;
  readonly people: readonly string[];
  /** Chairs of people who left. */
  readonly empty: number;
};

export type RoomFace = {
  readonly phase: 'before' | 'round' | 'plenary';
  readonly question: string;
  /** From 0; `rounds`: how many are meant. */
  readonly round: number;
  readonly rounds: number;
  readonly minutes: number;
  /** When this round began, on the server's clock; 0 before the first. */
  readonly began: number;
  readonly harvest: 'none' | 'light' | 'full';
  readonly tables: readonly TableFace[];
  /** What tables wrote: shown to all when the tables are closed. */
  readonly cards: readonly GroupCardFace[];
  readonly heaps: readonly HeapFace[];
};

export type MineFace = {
  /** Place in `tables`; null for who has no seat yet. */
  readonly table: number | null;
  readonly host: boolean;
  /** Who else sits there. */
  readonly others: readonly string[];
  /** The host, or else the one who sits first: whose phone shows the field at once. */
  readonly scribe: boolean;
  /** What this table wrote. */
  readonly cards: readonly GroupCardFace[];
  readonly full: boolean;
};

export type FacilitatorFace = RoomFace & {
  readonly seats: readonly { readonly people: readonly SeatFace[]; readonly host: string | null }[];
  readonly unseated: readonly SeatFace[];
  /** Places of tables at which fewer than three people are left. */
  readonly small: readonly number[];
  /** `broken`: as people sit now it is not so. */
  readonly wishes: readonly { readonly kind: 'together' | 'apart'; readonly a: SeatFace; readonly b: SeatFace; readonly broken: boolean }[];
  readonly quality: { readonly pairs: number; readonly repeats: number; readonly perspectives: readonly number[]; readonly sameOrganisation: number } | null;
};
