import { AUDIENCES, LEVELS } from '../../engine/learning.js';
import type { Paper, PaperBlock } from '../../engine/paper.js';
import type { Setup } from '../../engine/werkvorm.js';
import type { ReflectionConfig } from './config.js';

const readers: PaperBlock = {
  kind: 'ticks',
  title: { say: 'entry.audience.legend' },
  of: AUDIENCES.map((audience) => ({ say: `entry.audience.${audience === 'team' ? 'meeting' : audience}` })),
};
/** What an entry of the organisation level is not complete without (rule 18). */
const onward: PaperBlock = { kind: 'fields', of: [{ say: 'entry.next-step' }, { say: 'entry.lands-at' }] };

/** A strip for each level that is asked: what is only for its author stays with its author, unread (rule 20). */
export function paper({ config: { mode, prompts, levels } }: Setup<ReflectionConfig>): Paper {
  const strips = LEVELS.filter((level) => levels[level]).map((level): PaperBlock[] => [
    { kind: 'cut' },
    { kind: 'note', text: { say: `reflection.paper.level.${level}` } },
    { kind: 'lines', title: prompts[level] || { say: `reflection.prompt.${level}` }, rows: 2 },
    ...(level === 'organisation' ? [onward] : []),
    readers,
  ]);
  return { author: mode === 'anonymous' ? 'anonymous' : 'named', after: { say: `reflection.paper.after.${mode}` }, blocks: strips.flat() };
}
