import { CARRY_STATES } from '../../engine/carry-over.js';
import type { Paper } from '../../engine/paper.js';

/** What became of one intention. No name: whose it was is told to nobody (rule 20). */
export const paper = (): Paper => ({
  author: 'anonymous',
  after: { say: 'look-back.paper.after' },
  blocks: [
    { kind: 'lines', title: { say: 'look-back.paper.which' }, rows: 2 },
    { kind: 'ticks', title: { say: 'became.way' }, of: [{ say: 'became.nothing-yet' }, ...CARRY_STATES.slice(1).map((state) => ({ say: `became.state.${state}` }))] },
    { kind: 'lines', title: { say: 'became.happened' }, rows: 3 },
  ],
});
