import { expect, test } from '@jest/globals';
import { play, rehearse } from '../../engine/rehearsal.js';
import { erase } from '../../engine/werkvorm.js';
import { information } from './rules.js';

test('what only one knows is seen by the others after it was shown to all at once', () => {
  const table = rehearse(information, { people: ['anna', 'bilal'], questions: ['Waarom zo laat?'] }).given('anna', 'information/write', { step: 'know', text: 'Niemand opent de brief.' });
  expect(JSON.stringify([table.seenBy('bilal'), table.seenBy('room'), table.seenBy('screen')])).not.toContain('brief');
  table.given('facilitator', 'information/show', { step: 'know', shown: true });
  expect(JSON.stringify(table.seenBy('room'))).toContain('Niemand opent de brief.');
});

test('what the group sees is said by the group', () => {
  const table = rehearse(information, { people: ['anna'], questions: ['Waarom zo laat?'] }).given('facilitator', 'information/go', { step: 'see' });
  expect(table.when('anna', 'information/write', { step: 'see', text: 'Ik zie het.' })).toEqual({ ok: false, refused: 'not-allowed' });
  expect(table.seenBy('facilitator')['progress']).toBeNull();
});

test('the report holds every card, per step', () => {
  const table = play(erase(information), information.script);
  const run = [...table.state.runs.values()][0];
  const [gathered] = table.registry.get('information')?.harvest(run?.state, { people: { find: (id: string) => table.state.roster.people.get(id) } } as Parameters<typeof information.harvest>[1]) ?? [];
  expect(gathered?.kind === 'gathered' && gathered.parts.map((part) => (part.part === 'cards' ? part.cards.length : 0))).toEqual([3, 2, 1]);
});
