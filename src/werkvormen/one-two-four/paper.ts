import type { Paper } from '../../engine/paper.js';

/** What somebody thinks alone stays theirs; what a pair and a four carry on are strips without a name. */
export const paper = (): Paper => ({
  author: 'group',
  after: { say: 'one-two-four.paper.after' },
  blocks: [
    { kind: 'lines', title: { say: 'one-two-four.steps.alone.ask' }, rows: 4 },
    { kind: 'cut' },
    { kind: 'lines', title: { say: 'one-two-four.steps.pairs.ask' }, rows: 3 },
    { kind: 'cut' },
    { kind: 'lines', title: { say: 'one-two-four.steps.fours.ask' }, rows: 3 },
  ],
});
