import type { CarryState } from '../../../src/engine/carry-states';
import type { Layer } from '../../../src/engine/learning';
import type { Named } from '../model';

export interface CarryStep {
  readonly state: CarryState;
  readonly reason: string;
  readonly happened: string;
  readonly evidence: string;
  readonly byRole: string;
  /** `YYYY-MM` */
  readonly month: string;
}

/** What goes back to a home organisation, as its contact sees it. Never whose it is. */
export interface ContactLine {
  readonly id: string;
  readonly nextStep: string;
  readonly layer: Layer | null;
  readonly state: CarryState;
  readonly reason: string;
  readonly happened: string;
  readonly evidence: string;
  /** `YYYY-MM` */
  readonly since: string;
  /** Oldest first. */
  readonly steps: readonly CarryStep[];
  readonly version: number;
}

/** As who looks after the community sees it. */
export interface CarryLine extends ContactLine {
  /** As its author calls the organisation. */
  readonly landsAt: string;
  readonly organisation: Named | null;
  readonly team: Named | null;
}

/** `GET /api/communities/:id/carry-over`. */
export interface CarryPage {
  readonly items: readonly CarryLine[];
  readonly total: number;
  readonly page: number;
  readonly pages: number;
  readonly unlinked: number;
  readonly organisations: readonly Named[];
  readonly teams: readonly Named[];
}

export interface CarryFilter {
  readonly team: string;
  readonly state: string;
  readonly organisation: string;
}
