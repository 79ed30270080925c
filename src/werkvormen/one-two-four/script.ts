import type { Script } from '../../engine/werkvorm.js';

const MINUTE = 60_000;

export const script: Script = {
  title: 'Zes mensen denken alleen, dan met zijn tweeën, dan met meer, en leggen het bij elkaar',
  people: ['anna', 'bilal', 'chris', 'dewi', 'emre', 'fatma'],
  question: 'Wat zou morgen al anders kunnen?',
  config: { minutes: { alone: 2, pairs: 4, fours: 8, all: 10 } },
  steps: [
    { as: 'facilitator', type: 'go', data: { step: 'pairs' }, after: 2 * MINUTE },
    { as: 'facilitator', type: 'divide', data: {} },
    { as: 'anna', type: 'sit', data: {} },
    { as: 'facilitator', type: 'restart-clock', data: {} },
    { as: 'anna', type: 'write', data: { text: 'Eerst bellen, dan pas schrijven.' }, after: 3 * MINUTE },
    { as: 'facilitator', type: 'write', data: { group: 0, text: 'Elke maandag een open tafel.' } },
    { as: 'facilitator', type: 'write', data: { group: 2, text: 'Een vast gezicht per wijk.' } },
    { as: 'facilitator', type: 'go', data: { step: 'fours' } },
    { as: 'anna', type: 'write', data: { text: 'Bel eerst, en kom altijd zelf terug.' }, after: 5 * MINUTE },
    { as: 'anna', type: 'change', data: { card: 'fours-1-1', text: 'Bel eerst, en kom zelf terug met wat ervan werd.' } },
    { as: 'anna', type: 'remove', data: { card: 'fours-1-1' } },
    { as: 'anna', type: 'write', data: { text: 'Bel eerst, en kom zelf terug met wat ervan werd.' } },
    { as: 'facilitator', type: 'go', data: { step: 'all' }, after: 2 * MINUTE },
    { as: 'facilitator', type: 'name-heap', data: { title: 'Contact' } },
    { as: 'facilitator', type: 'put', data: { card: 'fours-1-2', heap: 'heap-1' } },
    { as: 'facilitator', type: 'name-heap', data: { title: 'Plek' } },
    { as: 'facilitator', type: 'drop-heap', data: { heap: 'heap-2' } },
  ],
  secrets: [],
};
