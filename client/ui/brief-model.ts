/** What somebody needed to come along, and what the team did with it. */
export interface BriefNeed {
  readonly text: string;
  readonly answer: 'adopted' | 'adapted' | 'not-adopted' | null;
  readonly reason: string;
}

/** A text of a day. */
export interface Dated {
  readonly text: string;
  readonly date: string;
}

/** The brief of a team, as `GET /api/teams/:team/brief` and `GET /api/mine/teams/:team/brief` give it. */
export interface Brief {
  readonly team: { readonly name: string; readonly community: string; readonly kind: string };
  /** How long reading it takes. */
  readonly minutes: number;
  /** How many older things were left out to keep it that short. */
  readonly older: number;
  readonly framings: readonly {
    readonly text: string;
    readonly heldBy: string;
    /** Why it became this; may be empty. */
    readonly reason: string;
    /** False for one that the team let go of. */
    readonly current: boolean;
    /** How it was before. */
    readonly history: readonly { readonly text: string; readonly reason: string; readonly date: string }[];
  }[];
  readonly decisions: readonly {
    readonly meeting: { readonly title: string; readonly date: string };
    readonly question: string;
    readonly status: 'decided' | 'parked' | 'unfinished';
    readonly text: string;
    readonly needs: readonly BriefNeed[];
  }[];
  /** What the team says it learned, one sentence a meeting. */
  readonly sentences: readonly Dated[];
  /** What goes back to home organisations and is not there yet. */
  readonly open: readonly { readonly text: string; readonly nextStep: string; readonly landsAt: string; readonly layer: string | null; readonly date: string }[];
  /** Put aside for later. */
  readonly parked: readonly Dated[];
  readonly members: readonly {
    readonly name: string;
    readonly organisation: string;
    readonly perspective: string;
    readonly function: string;
    readonly since: string;
    readonly replaces: string | null;
  }[];
  readonly facilitators: readonly { readonly name: string }[];
  /** Perspectives the team wants at its table. */
  readonly wanted: readonly { readonly name: string; readonly present: boolean }[];
  readonly missingVoices: readonly string[];
  readonly glossary: readonly { readonly term: string; readonly meaning: string }[];
  /** Of who left. `successor` is empty when nobody was named. */
  readonly notes: readonly { readonly by: string; readonly text: string; readonly successor: string; readonly date: string }[];
  /** `present` is null when it may not be told. */
  readonly meetings: readonly { readonly title: string; readonly date: string; readonly present: number | null }[];
}
