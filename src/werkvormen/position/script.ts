import type { JsonObject } from '../../engine/json.js';
import type { Script } from '../../engine/werkvorm.js';

const at = (x: number, statement = 's1'): JsonObject => ({ statement, x });

export const script: Script = {
  title: 'Acht mensen gaan staan bij een stelling, horen elkaar, en staan daarna anders',
  people: ['anna', 'bilal', 'chris', 'dewi', 'emre', 'fatma', 'gerrit', 'hanna'],
  question: 'Wie mag over een gezin beslissen?',
  config: { statements: ['Wie het gezin het best kent, beslist over de hulp.', 'Een gezin mag altijd nee zeggen.'] },
  steps: [
    { as: 'anna', type: 'place', data: at(82) },
    { as: 'bilal', type: 'place', data: at(76) },
    { as: 'chris', type: 'place', data: at(90) },
    { as: 'dewi', type: 'place', data: at(12) },
    { as: 'emre', type: 'place', data: at(78) },
    { as: 'fatma', type: 'stand', data: { statement: 's1' } },
    { as: 'gerrit', type: 'place', data: at(64) },
    { as: 'hanna', type: 'place', data: at(82) },
    { as: 'facilitator', type: 'place', data: at(70), forPerson: 'fatma' },
    { as: 'facilitator', type: 'show', data: { statement: 's1', shown: true } },
    { as: 'facilitator', type: 'talk', data: { statement: 's1', talked: true } },
    { as: 'anna', type: 'place', data: at(48) },
    { as: 'emre', type: 'place', data: at(34) },
    { as: 'gerrit', type: 'place', data: at(40) },
    { as: 'chris', type: 'place', data: at(86) },
    { as: 'facilitator', type: 'note', data: { statement: 's1', text: 'Kennen is iets anders dan beslissen. Het gezin zelf stond niet op de lijn.' } },
    { as: 'facilitator', type: 'add', data: { text: 'Beslissen zonder het gezin erbij doen we niet meer.' } },
    { as: 'facilitator', type: 'go', data: { statement: 's2' } },
    { as: 'dewi', type: 'place', data: at(95, 's2') },
  ],
  secrets: [],
};
