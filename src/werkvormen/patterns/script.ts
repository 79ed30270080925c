import type { Script, ScriptStep } from '../../engine/werkvorm.js';

const happened = (as: string, organisation: string, when: number, effect: string, text: string): ScriptStep => ({ as, type: 'write', data: { step: 'history', text, fields: { when, effect }, labels: { organisation } } });
const write = (as: string, step: string, text: string, fields: Record<string, string>): ScriptStep => ({ as, type: 'write', data: { step, text, fields } });
const lead = (type: string, data: ScriptStep['data']): ScriptStep => ({ as: 'facilitator', type, data });

export const script: Script = {
  title: 'Vijf organisaties tekenen de geschiedenis van één gezin, en zien welk patroon ze samen in stand houden',
  people: ['anna', 'bilal', 'chris', 'dewi', 'emre', 'fleur'],
  question: 'Waarom begint de hulp voor dit gezin steeds opnieuw?',
  config: { mode: 'open', show: 'revealed', line: { from: 'eerste melding', to: 'nu' } },
  steps: [
    happened('anna', 'Basisschool', 4, 'helped', 'De juf ging op huisbezoek'),
    happened('anna', 'Basisschool', 52, 'happened', 'Andere juf, andere groep'),
    happened('bilal', 'Wijkteam', 12, 'harmed', 'Aanmelding bleef elf weken liggen'),
    happened('bilal', 'Wijkteam', 38, 'harmed', 'Derde gezinsbegeleider in een jaar'),
    happened('bilal', 'Wijkteam', 80, 'helped', 'Eén vast gezicht, ook in de avond'),
    happened('chris', 'Woningcorporatie', 20, 'harmed', 'Drie brieven over de huur'),
    happened('chris', 'woningcorporatie', 66, 'helped', 'Huisuitzetting stopgezet'),
    happened('dewi', 'Huisarts', 30, 'happened', 'Verwezen naar de ggz'),
    happened('dewi', 'Huisarts', 74, 'helped', 'De praktijkondersteuner belde elke week'),
    happened('emre', 'Gemeente', 45, 'harmed', 'Nieuwe aanvraag nodig na de verhuizing'),
    happened('fleur', 'Gemeente', 92, 'happened', 'Het gezin deed zelf het woord'),
    { ...lead('show', { step: 'history', shown: true }), picture: true },
    lead('go', { step: 'turn' }),
    write('anna', 'turn', 'Bij elke verandering begint iemand weer vooraan.', { turn: 'break' }),
    write('chris', 'turn', 'Wij praten over het gezin als het er niet bij is.', { turn: 'break' }),
    write('dewi', 'turn', 'Wie belt zonder reden, hoort het als eerste.', { turn: 'strengthen' }),
    lead('show', { step: 'turn', shown: true }),
    lead('name-heap', { title: 'Opnieuw beginnen' }),
    lead('go', { step: 'lever' }),
    write('fleur', 'lever', 'Het gezin kiest zelf wie het verhaal bewaart.', { level: 'family' }),
    write('bilal', 'lever', 'Ik mag blijven, ook als de vraag verandert.', { level: 'professional' }),
    write('emre', 'lever', 'Teams sturen op blijven in plaats van op doorstroom.', { level: 'management' }),
    write('chris', 'lever', 'Een besluit blijft geldig na een verhuizing.', { level: 'policy' }),
    lead('show', { step: 'lever', shown: true }),
    lead('go', { step: 'action' }),
    { as: 'facilitator', type: 'write', data: { step: 'action', text: 'Met drie gezinnen proberen: één vast gezicht voor een heel jaar.', labels: { who: 'Wijkteam en school', by: 'Voor de zomer' } } },
    { as: 'facilitator', type: 'write', data: { step: 'action', text: 'Uitzoeken welk besluit mee kan verhuizen.', labels: { who: 'Gemeente', by: 'Volgende keer' } } },
  ],
  secrets: [],
};
