import type { Script } from '../../engine/werkvorm.js';

const lead = (type: string, data: Script['steps'][number]['data']): Script['steps'][number] => ({ as: 'facilitator', type, data });
const strikes = (as: string, text: string): Script['steps'][number] => ({ as, type: 'write', data: { step: 'strikes', text } });

export const script: Script = {
  title: 'Vijf mensen bekijken samen drie bladzijden met foto’s uit een buurthuis, en schrijven wat hen opvalt',
  people: ['anna', 'bilal', 'chris', 'dewi', 'emre'],
  question: 'Wat zie je hier, dat je in je eigen werk ook ziet?',
  config: {
    text: 'Een jaar lang kwam een fotograaf elke week langs in een buurthuis.',
    link: 'https://example.org/film',
    source: 'Een fotograaf uit de wijk',
    file: { id: 'Zm90by1ib2VrLXZvb3JiZWVsZA', name: 'Fotoboek.pdf', kind: 'pdf', pages: 3 },
    mode: 'open',
    show: 'revealed',
  },
  steps: [
    { ...lead('page', { page: 2 }), picture: true },
    lead('page', { page: 3 }),
    lead('go', { step: 'strikes' }),
    strikes('anna', 'Niemand kijkt op de klok.'),
    strikes('bilal', 'De deur staat altijd open, ook in de winter.'),
    strikes('chris', 'Op geen enkele foto staat een balie.'),
    strikes('dewi', 'Er is altijd iemand aan het afwassen.'),
    lead('show', { step: 'strikes', shown: true }),
    lead('look', {}),
    lead('show-file', { file: { id: 'ZWVuLWZvdG8tdm9vcmJlZWxkLg', name: 'Deur.jpg', kind: 'jpeg', pages: 1 } }),
    strikes('emre', 'Die deur is dezelfde als bij ons, maar dan dicht.'),
    lead('go', { step: 'strikes' }),
  ],
  secrets: [],
};
