import type { Script, ScriptStep } from '../../engine/werkvorm.js';

const frame = (as: string, perspective: string, text: string): ScriptStep => ({ as, type: 'write', data: { step: 'frames', text, labels: { perspective } } });
const see = (as: string, text: string): ScriptStep => ({ as, type: 'write', data: { step: 'beside', text } });
const lead = (type: string, data: ScriptStep['data']): ScriptStep => ({ as: 'facilitator', type, data });
const version = (standing: string, held: string, text: string): ScriptStep => lead('write', { step: 'version', text, fields: { standing }, labels: { held } });

/** Cards and heaps are named by where they are made: `fresh-<facts before it>-<commands so far>`. */
export const script: Script = {
  title: 'Vijf mensen zetten hun vraag op papier, leggen ze naast elkaar, en gaan met meer dan één verder',
  people: ['anna', 'bilal', 'chris', 'dewi', 'emre'],
  question: 'Hoe zorgen we dat mensen met schulden eerder hulp krijgen?',
  config: { mode: 'open', show: 'revealed' },
  steps: [
    frame('anna', 'bewoner', 'Hoe hou je de regie over je eigen geld, ook als je hulp vraagt?'),
    frame('bilal', 'wijkteam', 'Hoe zijn we er op het moment dat iemand het zelf nog niet ziet?'),
    frame('chris', 'gemeente', 'Hoe halen we weg wat mensen tegenhoudt om zich te melden?'),
    frame('dewi', 'onderzoek', 'Welke rol speelt schaamte in het wachten?'),
    frame('emre', 'vrijwilliger', 'Wie belt er eens aan?'),
    lead('show', { step: 'frames', shown: true }),
    lead('name-heap', { title: 'Wie doet er iets' }),
    lead('name-heap', { title: 'Waar zit de drempel' }),
    lead('put', { card: 'fresh-9-4', heap: 'fresh-14-9' }),
    lead('put', { card: 'fresh-10-5', heap: 'fresh-14-9' }),
    lead('drop-heap', { heap: 'fresh-14-9' }),
    lead('go', { step: 'beside' }),
    see('anna', 'In drie vragen moet de bewoner iets. In één vraag moeten wij iets.'),
    see('emre', 'Die van Bilal begint eerder dan de aanmelding.'),
    see('chris', 'Sneller is niet hetzelfde als eerder.'),
    see('chris', 'Mijn vraag gaat over ons.'),
    { as: 'chris', type: 'change', data: { card: 'fresh-22-17', text: 'Mijn vraag gaat over ons loket, niet over mensen.' } },
    see('dewi', 'Niemand vraagt wat goed ging.'),
    see('dewi', 'Weet ik nog niet.'),
    { as: 'dewi', type: 'remove', data: { card: 'fresh-25-20' } },
    lead('show', { step: 'beside', shown: true }),
    lead('go', { step: 'version' }),
    version('new', 'wijkteam en gemeente', 'Hoe zijn wij er eerder bij, zonder het over te nemen?'),
    version('beside', 'het team van vorig jaar', 'Hoe zorgen we dat mensen met schulden eerder hulp krijgen?'),
    lead('stand', { card: 'fresh-8-3', stands: true }),
  ],
  secrets: [],
};
