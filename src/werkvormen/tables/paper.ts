import type { Paper, PaperBlock } from '../../engine/paper.js';
import type { Setup } from '../../engine/werkvorm.js';
import type { TablesConfig } from './config.js';

/** At which table one sits in each round, and what the table writes, as much of it as was chosen. */
export function paper({ config: { rounds, harvest } }: Setup<TablesConfig>): Paper {
  const each = Array.from({ length: rounds }, (_, at): PaperBlock[] => {
    const seat: PaperBlock = { kind: 'fields', of: [{ say: 'tables.paper.seat', with: { round: at + 1 } }] };
    return harvest === 'full' ? [seat, { kind: 'lines', title: { say: 'tables.write.full' }, rows: 2 }] : [seat];
  });
  const line: PaperBlock[] = harvest === 'light' ? [{ kind: 'lines', title: { say: 'tables.write.light' }, rows: 2 }] : [];
  return {
    author: harvest === 'none' ? 'self' : 'group',
    steps: [1, 2, ...(harvest === 'none' ? [] : [3]), ...(rounds > 1 ? [4] : [])],
    blocks: [...each.flat(), ...line],
  };
}
