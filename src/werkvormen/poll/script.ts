import type { Script, ScriptStep } from '../../engine/werkvorm.js';

const chooses = (as: string, asking: number, option: number): ScriptStep => ({ as, type: 'answer', data: { asking, options: [option] } });

export const script: Script = {
  title: 'Zes mensen kiezen, praten erover en kiezen nog een keer; de verschuiving is te zien, niet van wie',
  people: ['anna', 'bilal', 'chris', 'dewi', 'emre', 'fatou'],
  question: 'Wie zou bij schulden als eerste moeten bellen?',
  config: { kind: 'single', mode: 'open', show: 'revealed', options: ['De gemeente', 'De woningcorporatie'] },
  steps: [
    { as: 'facilitator', type: 'set-options', data: { options: ['De gemeente', 'De woningcorporatie', 'Iemand die je al kent', 'Niemand: je belt zelf'] } },
    { as: 'facilitator', type: 'open', data: { round: 1 } },
    chooses('anna', 1, 3),
    { as: 'facilitator', type: 'cancel', data: {} },
    { as: 'facilitator', type: 'open', data: { round: 1 } },
    chooses('anna', 2, 0),
    chooses('bilal', 2, 0),
    chooses('chris', 2, 1),
    chooses('dewi', 2, 0),
    chooses('emre', 2, 2),
    chooses('fatou', 2, 3),
    chooses('fatou', 2, 1),
    { as: 'facilitator', type: 'close', data: {} },
    { as: 'facilitator', type: 'reopen', data: {} },
    { as: 'facilitator', type: 'close', data: {} },
    { as: 'facilitator', type: 'show', data: { shown: true } },
    { as: 'facilitator', type: 'open', data: { round: 2 } },
    chooses('anna', 3, 2),
    chooses('bilal', 3, 0),
    chooses('chris', 3, 2),
    chooses('dewi', 3, 2),
    chooses('emre', 3, 2),
    chooses('fatou', 3, 1),
    { as: 'facilitator', type: 'close', data: {} },
    { as: 'facilitator', type: 'show', data: { shown: true } },
  ],
  secrets: [],
};
