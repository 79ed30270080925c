import type { Paper } from '../../engine/paper.js';

/** Spoken, as the check-in; only the one sentence of the team is written down. */
export const paper = (): Paper => ({ author: 'group', after: { say: 'check-out.paper.after' }, blocks: [{ kind: 'lines', title: { say: 'check-out.sentence' }, rows: 2 }] });
