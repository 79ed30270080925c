import type { Script } from '../../engine/werkvorm.js';

/** As a phone would lock a text; nobody here has the key. */
const locked = (mark: string): string => `v1.sleutel0.${mark.padEnd(60, '0')}`;
const ANNA = locked('van-anna');
const BILAL = locked('van-bilal');

export const script: Script = {
  title: 'Vier mensen schrijven op wat ze meenemen, op drie niveaus',
  people: ['anna', 'bilal', 'chris', 'dewi', 'emre'],
  question: 'Wat neem je mee?',
  config: { mode: 'open', prompts: { organisation: 'Wat gaat er mee terug, en naar wie?' } },
  steps: [
    { as: 'anna', type: 'write', data: { level: 'individual', locked: ANNA } },
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
        follow: true,
        layer: 'uitvoering',
      },
    },
    { as: 'bilal', type: 'write', data: { level: 'team', audience: 'me', locked: BILAL } },
    { as: 'facilitator', type: 'show', data: { shown: true } },
  ],
  secrets: [
    { text: ANNA, author: 'anna' },
    { text: BILAL, author: 'bilal' },
  ],
};
