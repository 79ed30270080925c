import type { JsonObject } from '../../engine/json.js';
import type { Script, ScriptStep } from '../../engine/werkvorm.js';

/** As a phone makes the id of a question. */
const id = (mark: string): string => `vraag-${mark}`.padEnd(22, '0');
const DEBT = id('schulden');
const WAIT = id('wachttijd');
const WAIT_TOO = id('hoe-lang');
const HOUSE = id('huisbezoek');
const MONEY = id('geld');
const NAME = id('naam');

const put = (as: string, question: string, text: string): ScriptStep => ({ as, type: 'put', data: { question, text } });
const lead = (type: string, data: JsonObject): ScriptStep => ({ as: 'facilitator', type, data });
const letIn = (question: string): ScriptStep => lead('let-in', { question });
const stand = (as: string, stances: JsonObject): ScriptStep => ({ as, type: 'stand', data: { stances } });

export const script: Script = {
  title: 'Acht mensen zetten vragen op de muur, de begeleider leest eerst mee en de groep kiest waar het over gaat',
  people: ['anna', 'bilal', 'chris', 'dewi', 'emre', 'fenna', 'goran', 'hanan'],
  question: 'Wat wil je vragen over de nieuwe aanpak in de wijk?',
  config: { mode: 'open', moderated: true },
  steps: [
    put('anna', DEBT, 'Wie belt er nu eigenlijk als iemand zijn huur niet betaalt?'),
    put('bilal', WAIT, 'Hoe lang moet een gezin straks wachten?'),
    put('chris', HOUSE, 'Waarom gaan we niet gewoon op huisbezoek, zonder afspraak?'),
    put('dewi', NAME, 'Klopt het dat die ene collega ermee stopt?'),
    letIn(DEBT),
    letIn(WAIT),
    letIn(HOUSE),
    lead('refuse', { question: NAME, reason: 'person', words: 'Vraag het aan haarzelf.' }),
    { as: 'dewi', type: 'take-back', data: { question: NAME } },
    put('emre', WAIT_TOO, 'Wordt de wachttijd korter of langer?'),
    put('fenna', MONEY, 'Is er geld voor twee jaar?'),
    { as: 'fenna', type: 'change', data: { question: MONEY, text: 'Is er ook na volgend jaar nog geld voor?' } },
    letIn(WAIT_TOO),
    letIn(MONEY),
    stand('bilal', { [DEBT]: 'mine', [HOUSE]: 'differ' }),
    stand('dewi', { [HOUSE]: 'mine', [WAIT]: 'mine' }),
    stand('emre', { [HOUSE]: 'mine', [DEBT]: 'mine' }),
    stand('fenna', { [HOUSE]: 'differ', [DEBT]: 'mine' }),
    stand('goran', { [HOUSE]: 'mine', [DEBT]: 'mine', [MONEY]: 'mine' }),
    stand('hanan', { [HOUSE]: 'differ', [WAIT]: 'mine', [DEBT]: 'mine' }),
    lead('lay-under', { question: WAIT_TOO, under: WAIT }),
    lead('sort', { by: 'divided' }),
    lead('pin', { question: HOUSE }),
    lead('answer', { question: HOUSE, text: 'Dat proberen we eerst in één straat, met twee bewoners erbij.' }),
    lead('sort', { by: 'support' }),
    lead('park', { question: MONEY, text: 'Daar is de wethouder bij nodig. We vragen haar voor de volgende keer.' }),
    lead('answer', { question: WAIT, text: '' }),
    lead('put-back', { question: WAIT }),
    // With names nothing is under seal: these change nothing here.
    lead('gather', {}),
    lead('count', {}),
    lead('ask-again', {}),
    stand('anna', { [WAIT]: 'mine' }),
    stand('chris', { [DEBT]: 'mine', [WAIT]: 'mine' }),
  ],
  secrets: [],
};
