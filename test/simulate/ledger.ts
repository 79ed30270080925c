/** One contribution that the server said it has. */
export interface Contribution {
  readonly person: string;
  /** Id of the command. */
  readonly id: string;
  /** `minority-round/add-view` */
  readonly type: string;
  readonly run: string;
  /** What was written or chosen; empty for who only landed. */
  readonly text: string;
  /** Of an anonymous contribution; null for one with a name. */
  readonly envelope: string | null;
  /** A werkvorm's own bot said it: it must be in the journal, and its text once. */
  readonly byBot?: boolean;
}

/** A text that only its author may read, or an id that nobody may see. */
export interface Planted {
  readonly text: string;
  /** Whose phone may hear it; null for nobody's. */
  readonly owner: string | null;
  /** Everybody may hear it during the meeting: a word of arrival. */
  readonly shown: boolean;
  /** Whether it may be in the database after the close: an entry for oneself may, an envelope or a word of arrival may not. */
  readonly kept: boolean;
}

/** The bots' own books: what was answered, how fast, and what must not come out. */
export class Ledger {
  readonly contributions: Contribution[] = [];
  readonly planted: Planted[] = [];
  readonly ackTimes: number[] = [];
  readonly joinTimes: number[] = [];
  /** Ids of people who were let in. */
  readonly joined: string[] = [];
  readonly refusals: string[] = [];
  acks = 0;

  constructor(private readonly tell: (what: string) => void) {}

  /** Texts that were replaced or removed by their author after they were written. */
  readonly withdrawn = new Set<string>();

  /** Somebody was told no. */
  refused(what: string): void {
    this.refusals.push(what);
    this.tell(what);
  }

  /** Contributions of a run that are under seal, the latest per envelope. */
  sealed(run: string): Map<string, Contribution> {
    return new Map(this.contributions.filter((c) => c.run === run && c.envelope !== null).map((c) => [c.envelope ?? '', c]));
  }
}
