import type { CardFace } from '../../parts/cards/faces-contract.js';
import type { RoleFace } from './faces-contract.js';

/** How names of roles are compared: as people read them, and no further. Alike in meaning is for the group to say. */
export const roleKey = (name: string): string => name.trim().replace(/\s+/g, ' ').toLocaleLowerCase('nl');

const nameOf = (card: CardFace): string => card.labels['role'] ?? '';

/**
 * Cards by role, what is said of oneself beside what others expect. Names that the facilitator laid together are one role;
 * every card keeps its text and its own name for it. In the order of the alphabet: roles are not ranked.
 * @param cards those that may be seen; the gaps are only said when both sides have something
 */
export function rolesOf(cards: readonly CardFace[]): RoleFace[] {
  const heapOf = new Map<string, string>();
  for (const card of cards) if (card.heap !== null) heapOf.set(roleKey(nameOf(card)), card.heap);
  const groups = new Map<string, CardFace[]>();
  for (const card of cards.filter((one) => nameOf(one) !== '')) {
    const key = roleKey(nameOf(card));
    const group = heapOf.get(key) ?? `name ${key}`;
    groups.set(group, [...(groups.get(group) ?? []), card]);
  }
  const both = ['own', 'expect'].every((step) => cards.some((card) => card.step === step));
  return [...groups.values()].map((group) => roleOf(group, heapOf, both)).sort((a, b) => (a.names[0] ?? '').localeCompare(b.names[0] ?? '', 'nl') || (a.id < b.id ? -1 : 1));
}

function roleOf(cards: readonly CardFace[], heapOf: ReadonlyMap<string, string>, both: boolean): RoleFace {
  const names = new Map<string, string>();
  for (const card of cards) {
    const [key, name] = [roleKey(nameOf(card)), nameOf(card).trim()];
    const known = names.get(key);
    // Of two spellings the one with a capital, as the code points have it: whoever wrote first does not matter.
    names.set(key, known === undefined || name < known ? name : known);
  }
  const ids = (step: string): string[] => cards.filter((card) => card.step === step).map(({ id }) => id);
  const [own, expected] = [ids('own'), ids('expect')];
  const heap = cards.map((card) => heapOf.get(roleKey(nameOf(card)))).find((one) => one !== undefined) ?? null;
  return {
    id: heap ?? cards.map(({ id }) => id).sort()[0] ?? '',
    names: [...names.values()].sort((a, b) => a.localeCompare(b, 'nl')),
    laid: heap !== null && names.size > 1,
    own,
    expected,
    agreed: ids('agreed'),
    gap: !both ? null : own.length === 0 && expected.length > 0 ? 'untaken' : own.length > 0 && expected.length === 0 ? 'unexpected' : null,
  };
}

/** The role that a name or an id stands for. */
export function roleNamed(roles: readonly RoleFace[], name: string): RoleFace | undefined {
  return roles.find((role) => role.names.some((one) => roleKey(one) === roleKey(name)));
}

/** The role with this id, or in which this card is: ids change when names are laid together. */
export function roleWith(roles: readonly RoleFace[], id: string | null): RoleFace | undefined {
  return id === null ? undefined : roles.find((role) => role.id === id || [...role.own, ...role.expected, ...role.agreed].includes(id));
}
