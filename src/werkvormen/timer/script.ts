import type { Script } from '../../engine/werkvorm.js';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

export const script: Script = {
  title: 'Drie minuten stil nadenken, een minuut erbij, en nog een keer',
  people: ['anna', 'bilal', 'chris'],
  question: 'Denk in stilte na: wat heb jij hierin gezien?',
  config: { text: 'Schrijf het voor jezelf op, als dat helpt.' },
  steps: [
    { as: 'facilitator', type: 'set-length', data: { seconds: 180 } },
    { as: 'facilitator', type: 'start', data: {} },
    { as: 'facilitator', type: 'pause', data: {}, after: 47 * SECOND },
    { as: 'facilitator', type: 'go-on', data: {}, after: 2 * MINUTE, picture: true },
    { as: 'facilitator', type: 'add-minute', data: {}, after: 100 * SECOND },
    { as: 'facilitator', type: 'take-minute', data: {} },
    { as: 'facilitator', type: 'add-minute', data: {}, after: 40 * SECOND },
    { as: 'facilitator', type: 'stop', data: {}, after: 12 * SECOND },
    { as: 'facilitator', type: 'set-length', data: { seconds: 90 } },
    { as: 'facilitator', type: 'start', data: {} },
    { as: 'facilitator', type: 'pause', data: {}, after: 45 * SECOND },
    { as: 'facilitator', type: 'go-on', data: {} },
  ],
  secrets: [],
};
