import type { Script } from '../../engine/werkvorm.js';

const told = { reason: '', happened: '', checked: false };

export const script: Script = {
  title: 'Drie voornemens komen terug: een is geprobeerd, een is gestopt, met een is nog niets gebeurd',
  people: ['anna', 'bilal', 'chris'],
  question: 'Wat werd ervan?',
  config: {},
  steps: [
    {
      as: 'system',
      type: 'bring',
      data: {
        intentions: [
          { id: 'brief', nextStep: 'Twee bewoners lezen de brief mee.', landsAt: 'Gemeente aan de rivier', layer: 'uitvoering', state: 'intention', owner: 'anna' },
          { id: 'spreekuur', nextStep: 'Een spreekuur in het buurthuis voorstellen.', landsAt: 'Stichting de Buurtbron', layer: 'management', state: 'shared', owner: null },
          { id: 'college', nextStep: 'De casus gebruiken in een college.', landsAt: 'Hogeschool', layer: 'onderwijs', state: 'intention', owner: null },
        ],
      },
    },
    { as: 'facilitator', type: 'focus', data: { intention: 'brief' } },
    { as: 'anna', type: 'say', data: { ...told, intention: 'brief', state: 'tried', happened: 'Zij haalden er zeven moeilijke woorden uit.' } },
    { as: 'facilitator', type: 'say', data: { ...told, intention: 'spreekuur', state: 'stopped', reason: 'Het buurthuis ging dicht.' } },
    { as: 'facilitator', type: 'say', data: { ...told, intention: 'college', state: 'intention' } },
    { as: 'facilitator', type: 'focus', data: { intention: null }, picture: true },
  ],
  secrets: [],
};
