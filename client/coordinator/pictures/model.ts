import type { CarryState } from '../../../src/engine/carry-over';
import type { Level } from '../../../src/engine/learning';
import type { PulseItem } from '../../../src/engine/pulse';
import type { Amount } from '../../../src/pictures/amount';
import type { Named } from '../model';

interface Row {
  /** Null for what is of no team: kenniscafés, and what people wrote outside one. */
  readonly team: Named | null;
  readonly period: Named | null;
}

/** Half a year; months as `YYYY-MM`. */
export interface Half {
  readonly id: string;
  readonly from: string;
  readonly until: string;
}

export type CoverageRow = Row & { readonly cells: readonly (Readonly<Record<Level, Amount>> & { readonly half: string })[] };
export type CarryOverRow = Row & { readonly counts: Readonly<Record<CarryState, Amount>> };
export type PulseRow = Row & {
  readonly team: Named;
  readonly items: readonly { readonly item: PulseItem; readonly points: readonly { readonly pulse: string; readonly title: string; readonly month: string; readonly mean: number | null }[] }[];
};
export type PaletteRow = Row & { readonly seats: readonly { readonly perspective: string; readonly seat: 'taken' | 'wanted' | 'empty' }[] };

/** `GET /api/communities/:community/pictures`. */
export interface Pictures {
  readonly periods: readonly Named[];
  readonly period: Named | null;
  readonly coverage: { readonly halves: readonly Half[]; readonly rows: readonly CoverageRow[] };
  readonly carryOver: { readonly states: readonly CarryState[]; readonly rows: readonly CarryOverRow[] };
  readonly pulse: readonly PulseRow[];
  readonly palette: {
    readonly perspectives: readonly (Named & { readonly letter: string })[];
    readonly rows: readonly PaletteRow[];
    readonly members: readonly { readonly perspective: string | null; readonly people: Amount }[];
  };
}
