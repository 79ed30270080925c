import type { Script, ScriptStep } from '../../engine/werkvorm.js';

const write = (as: string, step: string, text: string): ScriptStep => ({ as, type: 'write', data: { step, text } });
const lead = (type: string, data: ScriptStep['data']): ScriptStep => ({ as: 'facilitator', type, data });
const shown = (step: string): ScriptStep => lead('show', { step, shown: true });

export const script: Script = {
  title: 'Zes mensen zetten hun buurtkamer op één bord, en zien waar nog niets staat',
  people: ['anna', 'bilal', 'chris', 'dewi', 'emre', 'fleur'],
  question: 'Hoe staat het met de buurtkamer?',
  config: { mode: 'open', show: 'revealed', writers: 'everyone' },
  steps: [
    write('anna', 'idea', 'Een open deur waar je niets hoeft te willen.'),
    write('bilal', 'idea', 'Bewoners hebben zelf de sleutel.'),
    shown('idea'),
    lead('go', { step: 'milestones' }),
    write('chris', 'milestones', 'Maart: de sleutel gekregen'),
    write('dewi', 'milestones', 'Juni: de eerste maaltijd met veertig mensen'),
    write('anna', 'milestones', 'September: een eigen rekening'),
    shown('milestones'),
    lead('go', { step: 'people' }),
    write('emre', 'people', 'Twaalf buurvrouwen, twee jongens van de hoek en een kok'),
    write('fleur', 'people', 'De woningcorporatie geeft de ruimte'),
    shown('people'),
    lead('name-heap', { title: 'Uit de buurt' }),
    lead('go', { step: 'government' }),
    lead('go', { step: 'helps' }),
    write('bilal', 'helps', 'Iemand bij de gemeente die terugbelt'),
    write('dewi', 'helps', 'Klein beginnen, en zelf koken'),
    shown('helps'),
    lead('go', { step: 'hinders' }),
    write('chris', 'hinders', 'Elk jaar opnieuw aanvragen, met steeds een ander formulier'),
    write('emre', 'hinders', 'De verzekering'),
    shown('hinders'),
    lead('show', { step: 'hinders', shown: false }),
    shown('hinders'),
  ],
  secrets: [],
};
