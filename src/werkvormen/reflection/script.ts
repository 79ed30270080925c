import type { Script } from '../../engine/werkvorm.js';

export const script: Script = {
  title: 'Vier mensen schrijven op wat ze meenemen, op drie niveaus',
  people: ['anna', 'bilal', 'chris', 'dewi', 'emre'],
  question: 'Wat neem je mee?',
  config: { mode: 'open', prompts: { organisation: 'Wat gaat er mee terug, en naar wie?' } },
  steps: [
    { as: 'anna', type: 'write', data: { level: 'individual', text: 'Ik vul te snel in wat een ander nodig heeft.' } },
    { as: 'bilal', type: 'write', data: { level: 'individual', audience: 'team', named: true, text: 'Eerst luisteren, dan pas een regel zoeken.' } },
    { as: 'chris', type: 'write', data: { level: 'team', audience: 'team', text: 'We durfden het oneens te zijn.' } },
    {
      as: 'dewi',
      type: 'write',
      data: {
        level: 'organisation',
        audience: 'community',
        text: 'Onze brief is te moeilijk.',
        nextStep: 'Twee bewoners lezen de brief mee.',
        landsAt: 'Gemeente aan de rivier',
        layer: 'uitvoering',
      },
    },
    { as: 'bilal', type: 'write', data: { level: 'team', audience: 'me', text: 'Ik twijfel of ik hier op mijn plek ben.' } },
    { as: 'facilitator', type: 'show', data: { shown: true } },
  ],
  secrets: [
    { text: 'Ik vul te snel in wat een ander nodig heeft.', author: 'anna' },
    { text: 'Ik twijfel of ik hier op mijn plek ben.', author: 'bilal' },
  ],
};
