import type { Happened } from '../../engine/facts.js';
import type { SessionFact } from '../../engine/session-facts.js';
import type { Stored } from '../../engine/werkvorm.js';

/** A look-back that has to be told something. `command` is always the same for the same need. */
export interface Wanting {
  readonly run: string;
  readonly command: string;
}

/** As much of a session as bringing intentions in takes: which look-back runs, and which members are there. */
export class LookBackCourse {
  /** Up to where the journal was read. */
  seq = 0;
  closed = false;
  /** The participant that a member is. */
  readonly members = new Map<string, string>();
  private readonly werkvormen = new Map<string, string>();
  /** The look-back that the meeting is at. */
  private run: string | null = null;
  /** Runs that have their intentions, with how many members were known then. */
  private readonly told = new Map<string, number>();

  take(facts: readonly Happened[]): void {
    for (const fact of facts) {
      this.seq = fact.seq;
      if (fact.run === undefined) this.takeOne(fact as unknown as Stored<SessionFact>);
    }
  }

  /** The look-back of now, when it has not heard yet, or somebody came in whose intention may be in it. */
  wanting(): Wanting | null {
    if (this.run === null || this.told.get(this.run) === this.members.size) return null;
    return { run: this.run, command: `bring-${this.run}-${String(this.members.size)}` };
  }

  brought({ run }: Wanting): void {
    this.told.set(run, this.members.size);
  }

  private takeOne(fact: Stored<SessionFact>): void {
    switch (fact.type) {
      case 'session/opened':
      case 'session/items-changed':
        for (const item of fact.data.items) this.werkvormen.set(item.id, item.werkvorm);
        return;
      case 'session/item-started':
        this.run = this.werkvormen.get(fact.data.item) === 'look-back' ? fact.data.run : null;
        return;
      case 'session/item-left':
        if (this.run === fact.data.run) this.run = null;
        return;
      case 'session/person-joined':
      case 'session/person-tied':
        if (fact.personal?.member) this.members.set(fact.personal.member, fact.data.person);
        return;
      case 'session/person-forgotten':
        for (const [member, person] of this.members) if (person === fact.data.person) this.members.delete(member);
        return;
      case 'session/closed':
        this.closed = true;
        return;
      default:
        return;
    }
  }
}
