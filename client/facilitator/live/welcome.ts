import type { PersonRow } from '../../ui/console-people';
import type { Composition } from '../model-around';

/** Somebody to welcome by name: new here, or in the place of somebody else. */
export interface Welcome {
  readonly person: PersonRow;
  readonly newcomer: boolean;
  readonly standsInFor: string;
}

/**
 * Whom to welcome. The server knows who is a member at their first meeting and whom they replace; until it has said so,
 * there is what people said at the door. Pure.
 */
export function toWelcome(here: readonly PersonRow[], table: Composition | null): Welcome[] {
  const known = new Map(table?.people.map((one) => [one.person, one]));
  return here.flatMap((person) => {
    const fact = known.get(person.id);
    const newcomer = fact?.newcomer ?? person.firstTime;
    const standsInFor = person.standsInFor || (fact?.standsInFor ?? '');
    return newcomer || standsInFor ? [{ person, newcomer, standsInFor }] : [];
  });
}
