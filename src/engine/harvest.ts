import type { CarryState } from './carry-over.js';
import type { Audience, Layer, Level } from './learning.js';
import type { PulseItem, Spread } from './pulse.js';

/** One need, beside the final text and never merged (rule 11). */
export interface HarvestedNeed {
  readonly text: string;
  /** Name in open mode, else null. */
  readonly by: string | null;
  readonly answer: 'adopted' | 'adapted' | 'not-adopted' | null;
  readonly reason: string;
}

/** One option of a vote with what may be known of it: `votes` is null in anonymous mode (rule 15). */
export interface HarvestedOption {
  readonly text: string;
  readonly votes: number | null;
  readonly majority: boolean;
}

/** Words of the report: a text of people, or a key of the werkvorm's own `report.nl.json` with values. */
export type ReportWords = string | { readonly say: string; readonly with?: Readonly<Record<string, string | number>> };

/**
 * One part of what was gathered, in forms that a page, Markdown and Word all have.
 * Sentences of the product are keys (`say`); what people wrote is a text.
 */
export type GatheredPart =
  | { readonly part: 'text'; readonly text: ReportWords }
  | {
      /** What people wrote, each whole and unmerged. `by`: a name, shown only in open mode. `about`: a kind, a level, a moment. */
      readonly part: 'cards';
      readonly title: ReportWords;
      readonly cards: readonly { readonly text: string; readonly by: string | null; readonly about?: ReportWords }[];
    }
  | {
      /** Counts with words. `count` null: too few to show (rule 22). `before`: the first round, where there were two. */
      readonly part: 'counts';
      readonly title: ReportWords;
      readonly rows: readonly { readonly label: ReportWords; readonly count: number | null; readonly before?: number | null }[];
      readonly note?: ReportWords;
    }
  | { readonly part: 'table'; readonly title: ReportWords; readonly columns: readonly ReportWords[]; readonly rows: readonly (readonly ReportWords[])[] };

/** What a werkvorm leaves behind for the report. A discriminated union: the report knows how to say each kind. */
export type HarvestItem =
  | {
      readonly kind: 'decision';
      readonly question: string;
      readonly room: 'idea' | 'suggestion' | 'proposal' | 'instruction' | null;
      readonly mode: 'open' | 'anonymous' | null;
      readonly status: 'decided' | 'parked' | 'unfinished';
      readonly text: string;
      /** Reason for parking; empty otherwise. */
      readonly reason: string;
      readonly voters: number;
      /** In anonymous mode never a size, only that it exists (rule 15). Null when there was no vote with a majority. */
      readonly minority: { readonly size: number | null; readonly exists: boolean } | null;
      readonly options: readonly HarvestedOption[];
      /** What people said in the steps 1-3; the other voice marked. */
      readonly views: readonly { readonly text: string; readonly by: string | null; readonly otherVoice: boolean; readonly recognised: number | null }[];
      readonly needs: readonly HarvestedNeed[];
      /** How the group answered the final question; null = not asked, sizes null in anonymous mode. */
      readonly carried: { readonly carry: number | null; readonly liveWith: number | null; readonly cannotYet: number | null; readonly someCannotYet: boolean } | null;
      /** Steps that were not done when the vote was opened (rule 6). */
      readonly skippedSteps: readonly number[];
      readonly rounds: number;
      /** Contributions the facilitator made for someone without a phone. */
      readonly viaFacilitator: number;
    }
  | {
      readonly kind: 'entry';
      readonly level: Level;
      readonly audience: Exclude<Audience, 'me'>;
      readonly text: string;
      readonly by: string | null;
      readonly nextStep: string;
      readonly landsAt: string;
      readonly layer: string | null;
    }
  | {
      /** What became of an intention of an earlier meeting, as it was said in this one. Never by whom. */
      readonly kind: 'look-back';
      readonly audience: Exclude<Audience, 'me'>;
      readonly nextStep: string;
      readonly landsAt: string;
      readonly layer: Layer | null;
      readonly before: CarryState;
      readonly state: CarryState;
      readonly reason: string;
      readonly happened: string;
    }
  | { readonly kind: 'team-sentence'; readonly text: string }
  | { readonly kind: 'note'; readonly text: string; readonly link: string }
  | {
      readonly kind: 'pulse';
      readonly question: string;
      /** Fewer than five people answered: then there is no number at all (rule 22). */
      readonly tooFew: boolean;
      /** `mean` (1 to 5) is null for a statement that fewer than five people answered. */
      readonly items: readonly { readonly item: PulseItem; readonly mean: number | null; readonly spread: Spread | null }[];
    }
  | { readonly kind: 'attendance'; readonly landed: number }
  | {
      /** Whatever a werkvorm gathered, in parts that the report knows how to say without knowing the werkvorm. */
      readonly kind: 'gathered';
      readonly question: string;
      readonly parts: readonly GatheredPart[];
    };
