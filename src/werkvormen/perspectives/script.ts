import type { Script, ScriptStep } from '../../engine/werkvorm.js';
import type { Source } from './faces-contract.js';

const note = (as: string, perspective: string, source: Source, text: string): ScriptStep => ({ as, type: 'note', data: { perspective, source, text } });
const lead = (type: string, data: ScriptStep['data'], after?: number): ScriptStep => ({ as: 'facilitator', type, data, ...(after === undefined ? {} : { after }) });

export const script: Script = {
  title: 'Vier perspectieven op één vraag, en een stoel die leeg blijft',
  people: ['anna', 'bilal', 'chris', 'dewi', 'emre', 'fenna'],
  question: 'Waarom komt hulp bij schulden zo laat?',
  config: { mode: 'open', show: 'revealed', perspectives: ['Bewoners', 'Uitvoerders', 'Beleid', 'Onderzoek'], minutes: 5, notes: 'while' },
  steps: [
    lead('seat', { perspective: 'p1', speaker: 'Wie ermee leeft', minutes: 6 }),
    lead('add', { name: 'Jongeren' }),
    lead('add', { name: 'Kerk en moskee' }),
    lead('order', { order: ['p1', 'p2', 'p4', 'p3', 'a2', 'a1'] }),
    lead('floor', { perspective: 'p1' }),
    note('anna', 'p1', 'experience', 'De post ongeopend laten is geen onwil maar angst.'),
    note('bilal', 'p1', 'experience', 'Je schaamt je het meest voor je eigen kinderen.'),
    note('chris', 'p1', 'practice', 'Een buurvrouw is eerder binnen dan een loket.'),
    { as: 'anna', type: 'change', data: { perspective: 'p1', source: 'experience', text: 'De post dicht laten is geen onwil, het is angst.' } },
    lead('show', { perspective: 'p1', shown: true }),
    lead('floor', { perspective: 'p2' }, 60_000),
    lead('floor', { perspective: 'p1', heard: false }),
    lead('floor', { perspective: 'p2' }),
    note('dewi', 'p2', 'practice', 'Wij mogen pas bellen als de achterstand er al is.'),
    note('emre', 'p2', 'research', 'Vroeg bellen scheelt twee derde van de uitzettingen.'),
    note('fenna', 'p2', 'practice', 'Niemand heeft tijd voor een tweede huisbezoek.'),
    lead('floor', { perspective: 'p4' }, 60_000),
    note('anna', 'p4', 'research', 'Schaarste maakt vooruitkijken moeilijk, voor iedereen.'),
    note('bilal', 'p4', 'research', 'Er is weinig bekend over wat na een jaar nog werkt.'),
    { as: 'bilal', type: 'take-back', data: { perspective: 'p4' } },
    lead('floor', { perspective: 'p3' }),
    note('chris', 'p3', 'practice', 'De regels zijn van vijf wetten, en geen ervan begint vroeg.'),
    lead('drop', { perspective: 'a2', dropped: true }),
    lead('missing', { perspective: 'a1', missing: true }),
    lead('floor', { perspective: 'a1' }),
    lead('would-say', { perspective: 'a1', text: 'Jullie praten over ons, en dan komt er weer een folder.' }),
    lead('would-say', { perspective: 'a1', text: 'Achteraf betalen in één klik, daar heeft niemand het over.' }),
    lead('would-say', { perspective: 'a1', text: 'Dit was voor een andere stoel.' }),
    lead('unsay', { card: 'said-003' }),
    lead('floor', { perspective: null }),
    lead('show', { perspective: null, shown: true }),
    lead('notes', { open: false }),
  ],
  secrets: [],
};
