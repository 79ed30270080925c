import type { Script } from '../../engine/werkvorm.js';

export const script: Script = {
  title: 'Een hashtag per persoon en een zin van het team',
  people: ['anna', 'bilal', 'chris'],
  question: 'Met welke hashtag ga je naar huis?',
  config: { typing: 'hashtag' },
  steps: [
    { as: 'facilitator', type: 'open-floor', data: {} },
    { as: 'anna', type: 'give-word', data: { word: '#samen' } },
    { as: 'bilal', type: 'give-word', data: { word: '#energie' } },
    { as: 'chris', type: 'land', data: {} },
    { as: 'facilitator', type: 'agree-sentence', data: { text: 'Rust in het eerste gesprek helpt meer dan een formulier.' } },
  ],
  secrets: [],
};
