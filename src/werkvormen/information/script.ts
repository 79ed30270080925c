import type { Script } from '../../engine/werkvorm.js';

/** As a phone would lock what only Dewi may read; nobody here has the key. */
const DEWI = `v1.sleutel0.${'van-dewi'.padEnd(60, '0')}`;

export const script: Script = {
  title: 'Vijf mensen leggen naast elkaar wat ieder alleen weet, en zien samen iets nieuws',
  people: ['anna', 'bilal', 'chris', 'dewi', 'emre'],
  question: 'Waarom komen gezinnen zo laat bij ons?',
  config: { mode: 'open', show: 'revealed' },
  steps: [
    { as: 'anna', type: 'write', data: { step: 'know', text: 'In onze flat durft niemand de brief open te maken.' } },
    { as: 'bilal', type: 'write', data: { step: 'know', text: 'De wachtlijst telt pas vanaf het eerste gesprek.' } },
    { as: 'chris', type: 'write', data: { step: 'know', text: 'Scholen zien het een half jaar eerder.' } },
    { as: 'facilitator', type: 'show', data: { step: 'know', shown: true }, picture: true },
    { as: 'facilitator', type: 'go', data: { step: 'means' } },
    { as: 'dewi', type: 'write', data: { step: 'means', text: 'Dan moet ik eerder bellen, niet later een brief sturen.' } },
    { as: 'emre', type: 'write', data: { step: 'means', text: 'Ik kan bij school beginnen.' } },
    { as: 'dewi', type: 'write-entry', data: { level: 'individual', locked: DEWI } },
    { as: 'facilitator', type: 'show', data: { step: 'means', shown: true } },
    { as: 'facilitator', type: 'go', data: { step: 'see' } },
    { as: 'facilitator', type: 'write', data: { step: 'see', text: 'De eerste die het ziet, is niet degene die mag handelen.' } },
    { as: 'chris', type: 'write-entry', data: { level: 'team', audience: 'team', named: true, text: 'Wie het het eerst ziet, mag nog niets doen. Dat zagen we pas samen.' } },
  ],
  secrets: [{ text: DEWI, author: 'dewi' }],
};
