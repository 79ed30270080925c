import type { Paper, PaperBlock } from '../../engine/paper.js';
import type { Setup } from '../../engine/werkvorm.js';
import type { WallConfig } from './commands.js';

/** More questions than this of one person need a second card. */
const ROOM = 3;

/** Questions of one person, each on a strip: on the wall they hang by themselves. */
export function paper({ config: { mode, differ, most } }: Setup<WallConfig>): Paper {
  const strips = Array.from({ length: Math.min(most, ROOM) }, (): PaperBlock[] => [{ kind: 'cut' }, { kind: 'lines', title: { say: 'question-wall.ask' }, rows: 3 }]);
  return {
    author: mode === 'anonymous' ? 'anonymous' : 'named',
    steps: differ ? [1, 2, 3, 4, 5] : [1, 2, 3, 5],
    blocks: strips.flat(),
  };
}
