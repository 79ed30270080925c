import { type Paper, unwritten } from '../../engine/paper.js';

/** Spoken only: on paper nobody writes anything down (rule 4). */
export const paper = (): Paper => unwritten();
