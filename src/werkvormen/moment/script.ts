import type { Script } from '../../engine/werkvorm.js';

export const script: Script = {
  title: 'Een korte inleiding',
  people: ['anna', 'bilal'],
  question: 'Wat valt je op?',
  config: { text: 'Twaalf gesprekken over schulden: wat werkte wel?', link: 'https://example.org/gesprekken', speaker: 'Een onderzoeker' },
  steps: [],
  secrets: [],
};
