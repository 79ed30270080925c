import type { PulseItem, Spread } from '../../../src/engine/pulse';
import type { Named } from '../model';

/** What came out of one statement; `mean` (1 to 5) is null where fewer than five people answered. */
export interface Figure {
  readonly item: PulseItem;
  readonly mean: number | null;
  readonly spread: Spread | null;
}

/** The pulse that can be answered now. */
export interface OpenPulse {
  readonly id: string;
  readonly title: string;
  readonly items: readonly PulseItem[];
  readonly closesOn: string | null;
  readonly link: string;
  /** Null under five. */
  readonly answered: number | null;
}

export interface ClosedPulse {
  readonly id: string;
  readonly title: string;
  readonly closedOn: string;
  readonly source: 'meeting' | 'link';
  readonly meeting: string | null;
  /** Null under five. */
  readonly answered: number | null;
  readonly items: readonly Figure[];
  /** Null for who is not one of the team. */
  readonly texts: readonly string[] | null;
}

/** One moment of a trend. */
export interface Point {
  readonly pulse: string;
  readonly title: string;
  readonly closedOn: string;
  readonly mean: number | null;
}

export interface Trend {
  readonly item: PulseItem;
  readonly points: readonly Point[];
}

/** `GET /api/teams/:team/pulses` */
export interface TeamPulses {
  readonly team: Named & { readonly community: Named };
  readonly members: number;
  /** Whether the team is large enough for answers that nobody can trace. */
  readonly enough: boolean;
  /** The last day of a new pulse is one of these. */
  readonly lastDays: { readonly from: string; readonly until: string };
  readonly open: OpenPulse | null;
  /** Newest first. */
  readonly closed: readonly ClosedPulse[];
  readonly trends: readonly Trend[];
}
