import type { Script } from '../../engine/werkvorm.js';

export const script: Script = {
  title: 'Vier mensen komen binnen, een zonder telefoon',
  people: ['anna', 'bilal', 'chris'],
  question: 'Hoe kom je binnen?',
  questions: ['Hoe kom je binnen?', 'Wat hoop je vanavond mee te nemen?'],
  config: { typing: 'word' },
  steps: [
    { as: 'facilitator', type: 'open-floor', data: {} },
    { as: 'anna', type: 'give-word', data: { word: 'benieuwd' } },
    { as: 'bilal', type: 'land', data: {} },
    { as: 'chris', type: 'give-word', data: { word: 'moe maar blij' } },
    { as: 'chris', type: 'take-word-back', data: {} },
  ],
  secrets: [],
};
