import type { JsonObject } from '../../engine/json.js';
import type { Script, ScriptStep } from '../../engine/werkvorm.js';

const write = (as: string, text: string, level?: string): ScriptStep => ({ as, type: 'write', data: { step: 'harvest', text, ...(level ? { fields: { level } } : {}) } });
const lead = (type: string, data: JsonObject): ScriptStep => ({ as: 'facilitator', type, data });

/** Cards and heaps are named by where they are made: `fresh-<facts before it>-<commands so far>`. */
export const script: Script = {
  title: 'Zes mensen oogsten met hashtags, en leggen samen wat bij elkaar hoort',
  people: ['anna', 'bilal', 'chris', 'dewi', 'emre', 'fenna'],
  question: 'Wat neem je mee uit deze bijeenkomst?',
  config: { intensity: 'full', learning: true, mode: 'open', show: 'revealed' },
  steps: [
    write('anna', 'Eerder bellen in plaats van een brief sturen #eerderbellen', 'individual'),
    write('bilal', 'We kenden elkaar niet, en zitten in dezelfde straat #samen', 'team'),
    write('chris', 'Ik durf te zeggen dat ik het niet weet #lef #samen', 'individual'),
    write('dewi', 'De brief moet op één bladzijde passen #brief', 'organisation'),
    write('dewi', 'Ik lees hem eerst voor aan mijn buurvrouw #brief', 'individual'),
    write('emre', 'Eén vaste persoon, en die mag ook iets beslissen #vertrouwen #samen', 'organisation'),
    write('fenna', 'Koffie helpt echt #samen'),
    write('fenna', 'Vaker buiten zitten'),
    lead('show', { step: 'harvest', shown: true }),
    lead('filter', { tag: 'samen' }),
    lead('filter', { tag: null }),
    lead('name-heap', { title: 'Zo schrijven we' }),
    lead('name-heap', { title: 'Elkaar kennen' }),
    lead('put', { card: 'fresh-9-3', heap: 'fresh-20-14' }),
    lead('put', { card: 'fresh-10-4', heap: 'fresh-20-14' }),
    { as: 'dewi', type: 'change', data: { card: 'fresh-12-6', text: 'Ik lees hem eerst voor aan mijn buurvrouw, en dan pas gaat hij op de post #brief', fields: { level: 'individual' } } },
    { as: 'fenna', type: 'remove', data: { card: 'fresh-15-9' } },
    write('fenna', 'Koffie helpt echt, en stilte ook #samen #stilte'),
  ],
  secrets: [],
};
