import type { Script } from '../../engine/werkvorm.js';

const MINUTE = 60_000;

export const script: Script = {
  title: 'Acht mensen praten aan twee tafels, wisselen een keer van tafel, en leggen hun oogst bij elkaar',
  people: ['anna', 'bilal', 'chris', 'dewi', 'emre', 'fatma', 'gijs', 'hanna'],
  question: 'Wanneer voelt hulp als hulp?',
  config: { size: 4, rounds: 2, minutes: 15, harvest: 'light' },
  steps: [
    { as: 'facilitator', type: 'wish', data: { kind: 'apart', a: 'anna', b: 'bilal' } },
    { as: 'facilitator', type: 'wish', data: { kind: 'together', a: 'chris', b: 'dewi' } },
    { as: 'facilitator', type: 'divide', data: {} },
    { as: 'facilitator', type: 'drop-wish', data: { a: 'chris', b: 'dewi' } },
    { as: 'facilitator', type: 'swap', data: { a: 'emre', b: 'fatma' } },
    { as: 'facilitator', type: 'divide', data: {}, after: 2_000 },
    { as: 'facilitator', type: 'name-table', data: { table: 0, name: 'Bij het raam' } },
    { as: 'facilitator', type: 'move', data: { person: 'hanna', table: 0 } },
    { as: 'facilitator', type: 'set-host', data: { table: 0, person: 'hanna' }, picture: true },
    { as: 'facilitator', type: 'restart-clock', data: {} },
    { as: 'hanna', type: 'sit', data: {} },
    { as: 'hanna', type: 'write', data: { text: 'Hulp is hulp als je zelf mag zeggen wanneer het klaar is.' }, after: 9 * MINUTE },
    { as: 'hanna', type: 'change', data: { card: 'table-1-1', text: 'Hulp is hulp als je zelf mag zeggen wanneer het genoeg is.' } },
    { as: 'hanna', type: 'remove', data: { card: 'table-1-1' } },
    { as: 'hanna', type: 'write', data: { text: 'Hulp is hulp als je zelf mag zeggen wanneer het klaar is.' } },
    { as: 'facilitator', type: 'write', data: { group: 1, text: 'Iemand die blijft, ook als het lang duurt.' } },
    { as: 'facilitator', type: 'next-round', data: {}, after: 7 * MINUTE },
    { as: 'facilitator', type: 'previous-round', data: {} },
    { as: 'facilitator', type: 'next-round', data: {} },
    { as: 'facilitator', type: 'close-tables', data: {}, after: 16 * MINUTE },
    { as: 'facilitator', type: 'open-tables', data: {} },
    { as: 'facilitator', type: 'close-tables', data: {} },
    { as: 'facilitator', type: 'name-heap', data: { title: 'Wie bepaalt' } },
    { as: 'facilitator', type: 'put', data: { card: 'table-1-2', heap: 'heap-1' } },
    { as: 'facilitator', type: 'name-heap', data: { title: 'Blijven' } },
    { as: 'facilitator', type: 'drop-heap', data: { heap: 'heap-2' } },
  ],
  secrets: [],
};
