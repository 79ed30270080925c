import type { CardFace, CourseConsole } from '../../parts/cards/faces-contract.js';

/** Steps that are more than cards. */
export const VALID = 'valid';
export const WEIGH = 'weigh';
export const NAME = 'name';
export const TEST = 'test';

/** On what rests what somebody holds to be true. */
export const SOURCES = ['research', 'practice', 'experience'] as const;
/** What speaks for an approach, and what against it. */
export const SIDES = ['for', 'against'] as const;

/** One approach with what speaks for it and what against. */
export interface Approach<C> {
  readonly id: string;
  /** As one of its cards has it. */
  readonly title: string;
  readonly for: readonly C[];
  readonly against: readonly C[];
}

/** Cards by approach, however its name is typed; in the order of its name, so that no approach is the first. */
export function byApproach<C extends Pick<CardFace, 'fields' | 'labels'>>(cards: readonly C[]): Approach<C>[] {
  const found = new Map<string, { title: string; for: C[]; against: C[] }>();
  for (const card of cards) {
    const title = (card.labels['approach'] ?? '').trim().replace(/\s+/g, ' ');
    const id = title.toLowerCase();
    const approach = found.get(id) ?? { title, for: [], against: [] };
    approach[card.fields['side'] === 'against' ? 'against' : 'for'].push(card);
    found.set(id, approach);
  }
  return [...found].map(([id, approach]) => ({ id, ...approach })).sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The console. `unweighed`: the group is naming the problem, and nothing stands in what it weighed. */
export type ProblemConsole = CourseConsole & { readonly unweighed: boolean };
