/** Something that was written for the learning log. */
export interface Noted {
  readonly text: string;
  readonly audience: 'team' | 'community';
  acked: boolean;
}

/** What one phone sent, and what it was told that the server has. */
export class Diary {
  /** By command id, in the order in which they were sent. */
  readonly entries = new Map<string, Noted>();
  /** Command ids of votes that were answered. */
  readonly votes = new Set<string>();
  /** Command ids of votes that were sent and not answered yet. */
  readonly under = new Set<string>();
  /** The vote that was answered last. */
  vote: string | null = null;
  /** Commands that were answered, all kinds together. */
  acked = 0;

  wrote(id: string, text: string, audience: Noted['audience']): void {
    this.entries.set(id, { text, audience, acked: false });
  }

  wroteAcked(id: string): void {
    const noted = this.entries.get(id);
    if (noted) noted.acked = true;
    this.acked++;
  }

  voted(id: string): void {
    this.under.add(id);
  }

  votedAcked(id: string, option: string): void {
    this.under.delete(id);
    this.votes.add(id);
    this.vote = option;
    this.acked++;
  }

  /** Texts that were answered, in the order in which they were sent. */
  get texts(): readonly string[] {
    return [...this.entries.values()].filter(({ acked }) => acked).map(({ text }) => text);
  }
}
