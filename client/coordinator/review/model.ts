import type { Form, Layer, Level, Turn } from '../../../src/engine/learning';
import type { Named } from '../model';

/** Whether something may be public: nobody can be asked about a card that is of nobody. */
export type Consent = 'nobody-to-ask' | 'not-asked' | 'asked' | 'yes' | 'no';

export interface Remark {
  readonly id: string;
  readonly byWhom: string;
  readonly text: string;
  readonly month: string;
  /** It was given to how the entry was before its author changed it. */
  readonly earlier?: boolean;
}

/** Something that somebody shared with the whole community. */
export interface ReviewEntry {
  readonly id: string;
  readonly level: Level;
  readonly text: string;
  readonly nextStep: string;
  readonly landsAt: string;
  readonly layer: Layer | null;
  readonly touched: string;
  readonly viewFrom: string;
  readonly viewTo: string;
  readonly form: Form | null;
  readonly turn: Turn | null;
  readonly link: string;
  /** Null for who did not want to be named. */
  readonly by: string | null;
  readonly team: Named | null;
  readonly meeting: { readonly id: string; readonly title: string; readonly date: string } | null;
  readonly month: string;
  readonly themes: readonly Named[];
  readonly remarks: readonly Remark[];
  readonly chosenFor: Named | null;
  readonly consent: Consent;
  /** What ended because the author changed the words. */
  readonly lapsed: 'choice' | 'consent' | null;
  readonly mayGoOut: boolean;
}

export type Theme = Named & { readonly entries: number };

/** `GET /api/communities/:community/review`. */
export interface Review {
  readonly entries: readonly ReviewEntry[];
  readonly total: number;
  readonly page: number;
  readonly pages: number;
  /** How many on each level, whichever level is asked for. */
  readonly levels: Readonly<Record<Level, number>>;
  readonly filters: { readonly teams: readonly Named[]; readonly periods: readonly Named[]; readonly themes: readonly Theme[] };
}
