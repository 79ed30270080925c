import type { Paper, PaperAround, PaperBlock } from '../../engine/paper.js';
import type { Setup } from '../../engine/werkvorm.js';
import { type PerspectivesConfig, SOURCES } from './config.js';

/** Room for so many when nobody said which there are. */
const USUAL = 4;
/** More than this and each has one line: they must fit on one sheet. */
const FEW = 4;

/** One line for each perspective with what it rests on, and what would be said from the empty chair. */
export function paper({ config: { mode, perspectives, prompts } }: Setup<PerspectivesConfig>, { perspectives: around }: PaperAround): Paper {
  const known = perspectives.length > 0 ? perspectives : around;
  const heads = known.length > 0 ? known : Array.from({ length: USUAL }, () => '');
  const sources = SOURCES.map((source) => ({ say: `perspectives.source.${source}` }));
  const noted = heads.flatMap((head): PaperBlock[] => [
    { kind: 'lines', head: head || { say: 'perspectives.paper.which' }, rows: heads.length > FEW ? 1 : 2 },
    { kind: 'ticks', of: sources },
  ]);
  return {
    author: mode === 'anonymous' ? 'anonymous' : 'named',
    blocks: [
      { kind: 'note', text: prompts['line'] || { say: 'perspectives.ask' } },
      ...noted,
      { kind: 'lines', title: prompts['elsewhere'] || { say: 'perspectives.ask-missing' }, rows: 1 },
    ],
  };
}
