import type { Paper, PaperBlock, PaperWords } from '../../engine/paper.js';
import type { Setup } from '../../engine/werkvorm.js';
import type { PositionConfig } from './config.js';

const end = (own: string, key: string): PaperWords => own || { say: `position.ends.${key}` };

/** A line or a field for every statement; without statements the question of the item is the statement, and stands above already. */
export function paper({ config: { statements, field, across, up, mode } }: Setup<PositionConfig>): Paper {
  const [from, to] = [end(across.from, 'across.from'), end(across.to, 'across.to')];
  const place: PaperBlock = field === 'line' ? { kind: 'line', from, to } : { kind: 'square', left: from, right: to, bottom: end(up.from, 'up.from'), top: end(up.to, 'up.to') };
  return {
    author: mode === 'anonymous' ? 'anonymous' : 'named',
    blocks: statements.length > 0 ? statements.map((title) => ({ ...place, title })) : [{ ...place, title: { say: 'position.where' } }],
  };
}
