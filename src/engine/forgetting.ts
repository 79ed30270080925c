import { commandKey } from './decide.js';
import type { Happened } from './facts.js';
import type { SessionFact } from './session-facts.js';

const FORGETS: ReadonlySet<string> = new Set(['session/person-forgotten', 'session/texts-forgotten'] satisfies SessionFact['type'][]);

/** Whether what is in memory of a session is more than what is stored from here on, so that it must be folded anew. */
export function forgets(fact: Pick<Happened, 'type'>): boolean {
  return FORGETS.has(fact.type);
}

/**
 * Places in a journal whose personal part is of one person: of facts that name them, or that their phone caused.
 * What others wrote about them is not found, nor what they wrote without a link to a person.
 */
export function placesOf(person: string, facts: readonly Happened[]): number[] {
  const sent = commandKey({ kind: 'participant', id: person }, '');
  const theirs = ({ command, data }: Happened): boolean => (command?.startsWith(sent) ?? false) || Object.values(data).includes(person);
  return personalPlaces(facts.filter(theirs));
}

/** Places in a journal that have a personal part. */
export function personalPlaces(facts: readonly Happened[]): number[] {
  return facts.filter((fact) => fact.personal !== null).map((fact) => fact.seq);
}
