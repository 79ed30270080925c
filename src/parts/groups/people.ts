import type { Participant, People } from '../../engine/roster.js';
import type { Guest } from '../seating/guests.js';
import type { SeatFace } from './faces-contract.js';

/** Everybody who is here, as guests to be seated. */
export function guestsHere(people: People): Guest[] {
  return people.present().map(({ id, perspective, organisation }) => ({ id, perspective, organisation }));
}

/** Who of a group is here, in its order, as the others know them. */
export function seatFaces(group: readonly string[], people: People): SeatFace[] {
  return group.filter((id) => people.isPresent(id)).map((id) => ({ id, name: nameOf(people.find(id)) }));
}

/** As they called themselves; `#7` for who gave no name. */
export function nameOf(person: Participant | undefined): string {
  return person ? person.name.trim() || `#${String(person.number)}` : '';
}
