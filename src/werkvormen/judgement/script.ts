import type { Script, ScriptStep } from '../../engine/werkvorm.js';

const write = (as: string, step: string, text: string): ScriptStep => ({ as, type: 'write', data: { step, text } });
const field = (as: string, who: string, lens: string, text: string): ScriptStep => ({ as, type: 'write', data: { step: 'field', text, fields: { lens }, labels: { who } } });
const lead = (type: string, data: ScriptStep['data']): ScriptStep => ({ as: 'facilitator', type, data });

/** Cards and heaps are named by where they are made: `fresh-<facts before it>-<commands so far>`. */
export const script: Script = {
  title: 'Vijf mensen zeggen eerst wat goed zou zijn, houden samen iets vast, en kijken dan ieder vanuit hun eigen vak',
  people: ['anna', 'bilal', 'chris', 'dewi', 'emre'],
  question: 'Mag een gezin in de woning blijven terwijl de huur al maanden niet betaald is?',
  config: { mode: 'open', show: 'revealed' },
  steps: [
    write('anna', 'moral', 'Dat kinderen in hun eigen bed slapen. Zij kunnen er niets aan doen.'),
    write('chris', 'moral', 'Blijven, als er iemand meeloopt. Anders stellen we het alleen uit.'),
    write('bilal', 'moral', 'Dat de huur betaald wordt, want daar leven anderen ook van.'),
    write('bilal', 'moral', 'Dat we eerlijk zijn.'),
    { as: 'bilal', type: 'change', data: { card: 'fresh-10-5', text: 'Dat we eerlijk zijn, ook over wat we niet kunnen beloven.' } },
    write('dewi', 'moral', 'Dat het voor de buren die wel betalen ook klopt.'),
    write('emre', 'moral', 'Dat school het niet als laatste hoort.'),
    write('emre', 'moral', 'Weet ik nog niet.'),
    { as: 'emre', type: 'remove', data: { card: 'fresh-14-9' } },
    lead('show', { step: 'moral', shown: true }),
    lead('name-heap', { title: 'Eerlijk zijn' }),
    lead('name-heap', { title: 'Er is iemand bij' }),
    lead('put', { card: 'fresh-8-3', heap: 'fresh-18-13' }),
    lead('drop-heap', { heap: 'fresh-18-13' }),
    lead('go', { step: 'shared' }),
    lead('write', { step: 'shared', text: 'Geen kind op straat. En niemand die er alleen voor staat.' }),
    lead('go', { step: 'field' }),
    field('anna', 'buurvrouw', 'presence', 'Ik ben er al. Vraag mij eens wat ik zie.'),
    field('bilal', 'woningcorporatie', 'legitimacy', 'Ik moet het kunnen uitleggen aan wie op de wachtlijst staat.'),
    field('chris', 'wijkteam', 'professionalism', 'Een schuld van vier maanden is nog te regelen. Van acht niet meer.'),
    field('dewi', 'gemeente', 'legitimacy', 'De wet laat uitstel toe als er een plan ligt.'),
    field('emre', 'school', 'integrality', 'De huur, het werk en de jongste die niet slaapt horen bij elkaar.'),
    { ...lead('show', { step: 'field', shown: true }), picture: true },
    lead('go', { step: 'decide' }),
    lead('write', { step: 'decide', text: 'Vier maanden uitstel, met één mens die elke week langskomt.' }),
    lead('write', { step: 'decide', text: 'Wijkteam en corporatie leggen samen uit waarom, ook aan de buren die ernaar vragen.' }),
  ],
  secrets: [],
};
