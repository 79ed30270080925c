/** A perspective or an organisation, and how many people of it there are. */
export interface Present {
  readonly name: string;
  readonly present: number;
}

/** What is known of the table of a team and of a meeting: facts, never a score of persons. */
export interface TableFacts {
  readonly wanted: readonly (Present & { readonly letter: string })[];
  readonly others: readonly Present[];
  readonly missing: readonly string[];
  readonly missingVoices: readonly string[];
  readonly organisations: readonly Present[];
  readonly steady: {
    readonly members: number;
    readonly sinceStart: number;
    readonly joined: readonly { readonly name: string; readonly on: string }[];
    readonly left: readonly { readonly name: string; readonly on: string; readonly replacedBy: string | null }[];
  };
}
