/** What a group wrote together. Never by whom: it is the group's. */
export type GroupCardFace = {
  readonly id: string;
  readonly step: string;
  /** Number of the group, from 0. */
  readonly group: number;
  readonly text: string;
  readonly heap: string | null;
};

export type HeapFace = { readonly id: string; readonly title: string };

/** A person as others see them; `name` is `#7` for who gave none. */
export type SeatFace = { readonly id: string; readonly name: string };
