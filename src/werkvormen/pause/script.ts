import type { Script } from '../../engine/werkvorm.js';

export const script: Script = { title: 'Tien minuten koffie', people: ['anna'], question: '', questions: [], config: { text: 'Koffie en thee staan achterin.' }, steps: [], secrets: [] };
