import type { GroupCardFace, HeapFace, SeatFace } from '../../parts/groups/faces-contract.js';

export type StepName = 'alone' | 'pairs' | 'fours' | 'all';

export type RoomFace = {
  readonly question: string;
  readonly step: StepName;
  /** When this step began, on the server's clock, and how many minutes it is meant to take. */
  readonly began: number;
  readonly minutes: number;
  /** Who sits with whom in this step, by name (`#7` for who gave none). */
  readonly groups: readonly (readonly string[])[];
  /** What groups wrote: shown to all in the step "all". */
  readonly cards: readonly GroupCardFace[];
  readonly heaps: readonly HeapFace[];
};

export type MineFace = {
  /** Place in `groups`; null for who has none. */
  readonly group: number | null;
  readonly others: readonly string[];
  /** Sits first: whose phone shows the field at once. */
  readonly scribe: boolean;
  /** What this group wrote. */
  readonly cards: readonly GroupCardFace[];
  /** In fours: what its pairs brought. */
  readonly brought: readonly GroupCardFace[];
};

export type FacilitatorFace = RoomFace & { readonly unseated: readonly SeatFace[]; readonly writing: 'pairs' | 'fours' | null; readonly numberOfGroups: number };
