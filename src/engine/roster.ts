/** Someone who takes part. Everything a person told us may be gone (redacted); the number stays. */
export interface Participant {
  readonly id: string;
  /** Counts from 1 in order of arrival: "deelnemer 7" for who gave no name. */
  readonly number: number;
  name: string;
  organisation: string;
  perspective: string;
  /** For whom somebody came instead, as they said it themselves; empty for nobody. */
  standsInFor: string;
  /** Id of the member this is, when a personal link said so. */
  member: string | null;
  /** The person said it is their first time here. */
  firstTime: boolean;
  /** False for someone without a phone, for whom the facilitator contributes. */
  readonly phone: boolean;
  readonly joinedAt: number;
  /** Place of the joining in the journal: who came before what. */
  readonly joinedSeq: number;
  leftAt: number | null;
  /** Was erased: somebody took part, and nobody knows who. */
  forgotten: boolean;
}

/** Everybody who is or was there. */
export interface Roster {
  readonly people: Map<string, Participant>;
  /** hash of a phone's secret -> participant id; forgotten when the phone leaves */
  readonly phones: Map<string, string>;
}

/** What a werkvorm may ask about the people around the table. */
export interface People {
  find(id: string): Participant | undefined;
  /** Whether this person is here now: joined and not left. */
  isPresent(id: string): boolean;
  /** People who are here now, in order of arrival. */
  present(): readonly Participant[];
  /** People who are here now, as a number. */
  readonly count: number;
}

/** An empty roster. */
export function emptyRoster(): Roster {
  return { people: new Map(), phones: new Map() };
}

/** Questions a werkvorm may ask of the roster. */
export function peopleOf(roster: Roster): People {
  return new PeopleOf(roster);
}

/** A class, because one is made for every contribution. */
class PeopleOf implements People {
  constructor(private readonly roster: Roster) {}

  find(id: string): Participant | undefined {
    return this.roster.people.get(id);
  }

  isPresent(id: string): boolean {
    return this.roster.people.get(id)?.leftAt === null;
  }

  present(): readonly Participant[] {
    const here: Participant[] = [];
    for (const person of this.roster.people.values()) if (person.leftAt === null) here.push(person);
    return here;
  }

  get count(): number {
    let count = 0;
    for (const person of this.roster.people.values()) if (person.leftAt === null) count++;
    return count;
  }
}
