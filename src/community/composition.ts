import { nameKey } from './names.js';

/** Somebody's time in a team; `replacedBy` is another membership of it. Days are `YYYY-MM-DD`. */
export interface TableMembership {
  readonly membership: string;
  readonly member: string;
  readonly name: string;
  /** Empty for none. */
  readonly organisation: string;
  /** Empty for none. */
  readonly perspective: string;
  readonly joinedOn: string;
  /** The first day on which they are no longer in the team. */
  readonly leftOn: string | null;
  readonly replacedBy: string | null;
}

/** What is known of a team, whoever is there. */
export interface TeamSide {
  readonly wanted: readonly { readonly name: string; readonly letter: string }[];
  readonly missingVoices: readonly string[];
  readonly memberships: readonly TableMembership[];
  /** The day on which its first people were together; null for a team without members. */
  readonly startOfTeam: string | null;
}

/** Somebody at the table. Organisation and perspective are empty for who said none. */
export interface PresentPerson {
  readonly person: string;
  readonly member: string | null;
  readonly name: string;
  readonly organisation: string;
  readonly perspective: string;
  /** Said at the door that it is their first time. */
  readonly firstTime: boolean;
  /** Said at the door for whom they come; empty for nobody. */
  readonly standsInFor: string;
}

/** Who is at the table on one day. */
export interface AtTheTable extends TeamSide {
  readonly date: string;
  readonly present: readonly PresentPerson[];
  /** Members who took part in an earlier meeting of this team. */
  readonly earlier: ReadonlySet<string>;
}

/** Facts about the table, never a score of persons. A name that is empty stands for who said none. */
export interface Composition {
  readonly wanted: readonly { readonly name: string; readonly letter: string; readonly present: number }[];
  readonly others: readonly { readonly name: string; readonly present: number }[];
  /** Perspectives that are wanted, of which nobody is there. */
  readonly missing: readonly string[];
  /** Voices that the team itself says it misses. */
  readonly missingVoices: readonly string[];
  readonly organisations: readonly { readonly name: string; readonly present: number }[];
  readonly steady: {
    /** In the team on this day. */
    readonly members: number;
    /** Of those, who were there from the start. */
    readonly sinceStart: number;
    readonly joined: readonly { readonly name: string; readonly on: string }[];
    readonly left: readonly { readonly name: string; readonly on: string; readonly replacedBy: string | null }[];
  };
  readonly people: readonly {
    readonly person: string;
    readonly member: string | null;
    readonly name: string;
    readonly newcomer: boolean;
    readonly standsInFor: string | null;
  }[];
  /** In the team on this day, and not at the table. */
  readonly expected: readonly { readonly member: string; readonly name: string; readonly organisation: string; readonly perspective: string }[];
}

/** Whether a membership holds on a day. */
export function isMemberOn(membership: Pick<TableMembership, 'joinedOn' | 'leftOn'>, date: string): boolean {
  return membership.joinedOn <= date && (membership.leftOn === null || membership.leftOn > date);
}

/** Whether the right people are at the table: who is, who is missed, how steady the group is. Pure. */
export function compose(table: AtTheTable): Composition {
  const { wanted, memberships, date } = table;
  const people = onceEach(table.present);
  const byPerspective = tally(people.map((person) => person.perspective));
  const wantedKeys = new Set(wanted.map(({ name }) => nameKey(name)));
  const wantedNow = wanted.map(({ name, letter }) => ({ name, letter, present: byPerspective.get(nameKey(name))?.present ?? 0 }));
  const present = new Set(people.map((person) => person.member));
  return {
    wanted: wantedNow,
    others: listOf(byPerspective).filter(({ name }) => !wantedKeys.has(nameKey(name))),
    missing: wantedNow.filter((one) => one.present === 0).map(({ name }) => name),
    missingVoices: table.missingVoices,
    organisations: listOf(tally(people.map((person) => person.organisation))),
    steady: steadiness(table),
    people: people.map((person) => welcome(person, table)),
    expected: [...new Map(memberships.filter((one) => isMemberOn(one, date) && !present.has(one.member)).map((one) => [one.member, one])).values()].map(
      ({ member, name, organisation, perspective }) => ({ member, name, organisation, perspective }),
    ),
  };
}

/** Adds up names that are the same but for case and spaces; the first way of writing is kept. Most first, who said none last. */
export function countNames(names: readonly string[]): { name: string; present: number }[] {
  return listOf(tally(names));
}

function tally(names: readonly string[]): Map<string, { name: string; present: number }> {
  const counts = new Map<string, { name: string; present: number }>();
  for (const name of names) {
    const key = nameKey(name);
    const found = counts.get(key);
    if (found) found.present += 1;
    else counts.set(key, { name: name.trim(), present: 1 });
  }
  return counts;
}

function listOf(counts: ReadonlyMap<string, { name: string; present: number }>): { name: string; present: number }[] {
  return [...counts.values()].sort((a, b) => Number(a.name === '') - Number(b.name === '') || b.present - a.present || a.name.localeCompare(b.name));
}

/** A member with two devices is one person. */
function onceEach(present: readonly PresentPerson[]): PresentPerson[] {
  const seen = new Set<string>();
  return present.filter(({ person, member }) => {
    const key = member === null ? `person ${person}` : `member ${member}`;
    return !seen.has(key) && seen.add(key);
  });
}

function welcome(person: PresentPerson, { memberships, earlier, date }: AtTheTable): Composition['people'][number] {
  const { member, name } = person;
  const own = memberships.filter((one) => one.member === member && (one.leftOn === null || one.leftOn > date));
  const first = own.length > 0 && member !== null && !earlier.has(member);
  // Where nobody has been before, everybody begins at the same moment: only a guest says it of themselves.
  const newcomer = own.length > 0 ? first && earlier.size > 0 : person.firstTime;
  const replaced = first ? memberships.filter((one) => one.member !== member && own.some(({ membership }) => membership === one.replacedBy)) : [];
  const standsInFor = person.standsInFor.trim() || replaced.map((one) => one.name).join(', ');
  return { person: person.person, member, name, newcomer, standsInFor: standsInFor || null };
}

function steadiness({ memberships, startOfTeam, date }: AtTheTable): Composition['steady'] {
  const now = memberships.filter((one) => isMemberOn(one, date));
  const since = new Set(now.filter((one) => startOfTeam !== null && one.joinedOn <= startOfTeam).map((one) => one.member));
  const names = new Map(memberships.map((one) => [one.membership, one.name]));
  const joined = now.filter((one) => !since.has(one.member));
  const current = new Set(now.map((one) => one.member));
  const left = memberships.flatMap(({ member, name, leftOn, replacedBy }) => {
    // Who came back did not leave.
    if (leftOn === null || leftOn > date || current.has(member)) return [];
    return [{ name, on: leftOn, replacedBy: (replacedBy !== null && names.get(replacedBy)) || null }];
  });
  const byDay = (a: { on: string; name: string }, b: { on: string; name: string }): number => a.on.localeCompare(b.on) || a.name.localeCompare(b.name);
  return {
    members: current.size,
    sinceStart: since.size,
    joined: joined.map(({ name, joinedOn }) => ({ name, on: joinedOn })).sort(byDay),
    left: left.sort(byDay),
  };
}
