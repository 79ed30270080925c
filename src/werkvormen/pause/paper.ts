import { type Paper, unwritten } from '../../engine/paper.js';
import type { Setup } from '../../engine/werkvorm.js';

/** Nothing to do, and what the item says of it. */
export function paper({ config: { text } }: Setup<{ readonly text: string }>): Paper {
  return { ...unwritten(), blocks: text === '' ? [] : [{ kind: 'note', text }] };
}
