import type { Participant } from '../engine/roster.js';
import type { Presence, PresenceGroup } from './report.js';

/** No figure is shown for a smaller group (rule 22). */
export const SMALLEST_GROUP = 5;

type Told = Pick<Participant, 'organisation' | 'perspective'> & Partial<Pick<Participant, 'forgotten'>>;

/**
 * Who was there, by organisation and by perspective, so that no figure for a group under 5 is shown or follows (rule 22),
 * also for a reader who knows these rules, can subtract, and knows that a group with a name has at least one person:
 * - within organisations (and within perspectives) every group gets its number or none does: one number left out of a
 *   known sum can be worked out, and two of them often too. People who told nothing are a group as well;
 * - the total needs 5 people, and at least two more than there are groups without a number. With as many people as groups
 *   each is 1; with a margin of one, leaving out the total would itself tell that each is 1;
 * - without a total nothing else is counted either, or the other numbers would give it;
 * - nothing is counted before the close: two reports with one newcomer between them are a subtraction;
 * - once somebody was erased no group gets a number: beside the report of before it would tell where they came from.
 *
 * `presence.spec.ts` walks through every small meeting to hold this. Everybody who ever joined counts, also who left:
 * whoever lets their phone forget the meeting after the close must not change a number.
 */
export function presenceOf(people: readonly Told[], closed: boolean): Presence {
  const organisations = groupsOf(people.map((p) => p.organisation));
  const perspectives = groupsOf(people.map((p) => p.perspective));
  const erased = people.some((p) => p.forgotten === true);
  const mayTell = (groups: Groups): boolean => !erased && mayCount(groups);
  const uncounted = [organisations, perspectives].filter((g) => !mayTell(g)).map((g) => g.named.length);
  const counted = closed && people.length >= SMALLEST_GROUP && people.length - Math.max(0, ...uncounted) >= 2;
  return {
    total: counted ? people.length : null,
    organisations: shown(organisations, counted && mayTell(organisations)),
    perspectives: shown(perspectives, counted && mayTell(perspectives)),
  };
}

interface Groups {
  readonly named: readonly { readonly name: string; readonly people: number }[];
  /** How many people told nothing. */
  readonly untold: number;
}

/** Groups by what people typed; capitals and spaces around it make no other organisation. */
function groupsOf(labels: readonly string[]): Groups {
  const groups = new Map<string, { name: string; people: number }>();
  let untold = 0;
  for (const label of labels) {
    const name = label.trim().replace(/\s+/g, ' ');
    const key = name.toLocaleLowerCase('nl');
    const known = groups.get(key);
    if (name === '') untold++;
    else if (known) known.people++;
    else groups.set(key, { name, people: 1 });
  }
  const named = [...groups.values()].sort((a, b) => a.name.localeCompare(b.name, 'nl'));
  return { named, untold };
}

function mayCount({ named, untold }: Groups): boolean {
  return named.every((g) => g.people >= SMALLEST_GROUP) && (untold === 0 || untold >= SMALLEST_GROUP);
}

function shown({ named }: Groups, counted: boolean): PresenceGroup[] {
  return named.map(({ name, people }) => ({ name, people: counted ? people : null }));
}
