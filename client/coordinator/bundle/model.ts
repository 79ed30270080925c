import type { Level } from '../../../src/engine/learning';
import type { Named } from '../model';

/** What will be in the bundle of a period, and what not; see `src/reports/bundle/bundle.schemas.ts`. */
export interface Bundle {
  readonly period: Named;
  readonly teams: readonly BundleTeam[];
  readonly beyond: Readonly<Record<Level, number>>;
  readonly cafes: readonly { readonly type: CafeType; readonly held: number; readonly published: number }[];
  readonly waiting: readonly Waiting[];
  /** How many entries nobody asked about. */
  readonly notAsked: number;
}

export type CafeType = 'klaslokaal' | 'kennisontwikkeling' | 'podium' | 'dialoogtafel';

export interface BundleTeam extends Named, Readonly<Record<Level, number>> {
  readonly sentences: number;
  readonly decisions: number;
  readonly experiments: number;
  readonly carryOver: number;
}

/** Of the period, and not in it. */
export interface Waiting {
  readonly id: string;
  readonly text: string;
  readonly level: Level;
  readonly team: Named | null;
  readonly why: 'asked' | 'not-chosen' | 'no';
}
