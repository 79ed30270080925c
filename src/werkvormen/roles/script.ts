import type { Script, ScriptStep } from '../../engine/werkvorm.js';

const write = (as: string, step: 'own' | 'expect' | 'agreed', role: string, text: string, stance?: string): ScriptStep => ({
  as,
  type: 'write',
  data: { step, text, labels: { role }, ...(stance === undefined ? {} : { fields: { stance } }) },
});
const lead = (type: string, data: ScriptStep['data']): ScriptStep => ({ as: 'facilitator', type, data });

export const script: Script = {
  title: 'Vijf mensen leggen hun eigen rol naast wat anderen verwachten',
  people: ['anna', 'bilal', 'chris', 'dewi', 'emre'],
  question: 'Wie doet wat als een gezin te lang moet wachten?',
  config: { mode: 'open', show: 'revealed', stances: true },
  steps: [
    write('anna', 'own', 'Wijkteam', 'Ik bel het gezin, ook als er nog geen plek is.', 'enable+direct'),
    write('bilal', 'own', 'Gemeente', 'Ik zorg voor geld en bemoei me verder niet met de uitvoering.', 'release'),
    write('chris', 'own', 'Ouders', 'Wij regelen zelf oppas en vertellen het één keer.'),
    write('dewi', 'own', 'School', 'Ik zie het als eerste en zeg het tegen de ouders.', 'spur'),
    write('emre', 'own', 'Onderzoeker', 'Ik kijk mee en zeg wat ik zie.'),
    lead('show', { step: 'own', shown: true }),
    lead('go', { step: 'expect' }),
    write('anna', 'expect', 'gemeente', 'Dat iemand knopen doorhakt als twee regels botsen.', 'direct+rule'),
    write('anna', 'expect', 'Huisarts', 'Dat die belt voordat hij doorverwijst.'),
    write('bilal', 'expect', 'Wijkteam', 'Dat ze zelf besluiten wie eerst gaat.', 'direct'),
    write('chris', 'expect', 'Wijkteam', 'Dat één mens ons blijft bellen.', 'enable'),
    write('chris', 'expect', 'Dokter', 'Dat we niet opnieuw alles hoeven te vertellen.'),
    write('dewi', 'expect', 'Ouders', 'Dat ze ons laten weten wat helpt.'),
    write('emre', 'expect', 'Gemeente', 'Dat ze zegt wat er niet kan.', 'rule'),
    lead('show', { step: 'expect', shown: true }),
    lead('go', { step: 'agreed' }),
    lead('lay', { role: 'Dokter', with: 'Huisarts' }),
    lead('apart', { role: 'Dokter' }),
    lead('lay', { role: 'Dokter', with: 'Huisarts' }),
    lead('look', { role: 'Gemeente' }),
    write('facilitator', 'agreed', 'Gemeente', 'De gemeente hakt binnen twee weken de knoop door als regels botsen.'),
    lead('look', { role: 'Huisarts' }),
    { ...lead('look', { role: null }), picture: true },
  ],
  secrets: [],
};
