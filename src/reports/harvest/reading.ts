import type { HarvestItem } from '../../engine/harvest.js';
import type { Readers } from '../report.js';

/** Says what may be read instead of what may not: a new audience, or one that should never be here, stays out. */
export function mayRead({ audience }: Pick<Extract<HarvestItem, { kind: 'entry' }>, 'audience'>, readers: Readers): boolean {
  return audience === 'community' || (audience === 'team' && readers === 'team');
}

/** By the alphabet: the order of writing, seen in the room, would say who wrote something without a name. */
export function inNoOrder<T>(list: readonly T[], by: (item: T) => string): T[] {
  return [...list].sort((a, b) => by(a).localeCompare(by(b), 'nl'));
}

export function isWritten(text: string): boolean {
  return text.trim() !== '';
}
