import type { Script, ScriptStep } from '../../engine/werkvorm.js';

const write = (as: string, step: string, text: string, fields: Record<string, string> = {}): ScriptStep => ({ as, type: 'write', data: { step, text, fields } });
const lead = (type: string, data: ScriptStep['data']): ScriptStep => ({ as: 'facilitator', type, data });
const weigh = (approach: string, side: string, text: string): ScriptStep => lead('write', { step: 'weigh', text, fields: { side }, labels: { approach } });
const show = (step: string): ScriptStep => lead('show', { step, shown: true });
const go = (step: string): ScriptStep => lead('go', { step });

/** Cards and heaps are named by where they are made: `fresh-<facts before it>-<commands so far>`. */
export const script: Script = {
  title: 'Vijf mensen zeggen wat ze voor waar houden, kijken naar hun eigen wijk, wegen af, en geven dan pas het probleem een naam',
  people: ['anna', 'bilal', 'chris', 'dewi', 'emre'],
  question: 'Waarom komen jongeren met schulden zo laat in beeld?',
  config: { mode: 'open', show: 'revealed' },
  steps: [
    write('anna', 'valid', 'Wie schulden heeft, kan moeilijk vooruit denken.', { source: 'research' }),
    write('bilal', 'valid', 'Jongeren nemen de telefoon niet op van een nummer dat ze niet kennen.', { source: 'practice' }),
    write('chris', 'valid', 'Ik schaamde me meer voor mijn vrienden dan voor de gemeente.', { source: 'experience' }),
    write('dewi', 'valid', 'Wie één keer is weggestuurd, komt niet terug.', { source: 'experience' }),
    write('dewi', 'valid', 'De eerste brief komt na een half jaar.', { source: 'practice' }),
    { as: 'dewi', type: 'change', data: { card: 'fresh-11-6', text: 'Onze eerste brief komt na een half jaar.', fields: { source: 'practice' } } },
    write('emre', 'valid', 'Lenen is voor veel jongeren gewoon geworden.', { source: 'research' }),
    write('emre', 'valid', 'Iedereen heeft wel schulden.', { source: 'experience' }),
    { as: 'emre', type: 'remove', data: { card: 'fresh-14-9' } },
    show('valid'),
    go('relevant'),
    write('anna', 'relevant', 'Dat er iemand is voordat er een brief is.'),
    write('chris', 'relevant', 'Dat niemand hoeft te doen alsof.'),
    write('emre', 'relevant', 'Wie ermee begint.'),
    show('relevant'),
    lead('name-heap', { title: 'Wie begint' }),
    lead('name-heap', { title: 'Erbij zijn' }),
    lead('put', { card: 'fresh-19-14', heap: 'fresh-23-18' }),
    lead('drop-heap', { heap: 'fresh-23-18' }),
    go('analyse'),
    write('bilal', 'analyse', 'Bij ons hoort de mbo-school het eerst, en die mag het nergens melden.'),
    write('dewi', 'analyse', 'Een jongen van negentien kreeg in één week drie brieven van drie loketten.'),
    write('emre', 'analyse', 'In het buurthuis praten ze er wel over, als niemand iets vraagt.'),
    show('analyse'),
    go('weigh'),
    weigh('Op school beginnen', 'for', 'Daar zijn ze elke dag.'),
    weigh('Op school beginnen', 'against', 'Wie van school af is, mis je.'),
    weigh('In het buurthuis zijn', 'for', 'Er is al vertrouwen.'),
    { ...weigh('In het buurthuis zijn', 'against', 'Het mag geen loket worden.'), picture: true },
    go('name'),
    lead('write', { step: 'name', text: 'Wie het eerst hoort, mag niets doen.', labels: { held: 'school en wijkteam' } }),
    lead('write', { step: 'name', text: 'Hulp begint bij een brief, en niet bij een mens.', labels: { held: 'jongeren' } }),
    go('test'),
    write('anna', 'test', 'Ik vraag bij drie jongeren wie het als eerste wist.'),
    write('bilal', 'test', 'Ik zit twee avonden in het buurthuis, zonder folder.'),
    show('test'),
  ],
  secrets: [],
};
