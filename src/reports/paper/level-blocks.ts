import { type Level, LEVELS } from '../../engine/learning.js';
import type { Speaker } from '../speaker.js';
import { type Block, blocks, heading, type Item, list, text } from './paper.js';

/** Three levels, empty ones too (rule 20), each under a heading. */
export function levelBlocks<E>(entries: Readonly<Record<Level, readonly E[]>>, { say }: Pick<Speaker, 'say'>, depth: 2 | 3, itemOf: (entry: E) => Item): Block[] {
  return LEVELS.flatMap((level) => blocks(heading(depth, say(`level.${level}`), level), entries[level].length === 0 ? text(say('empty-level'), 'aside') : list(entries[level].map(itemOf))));
}
