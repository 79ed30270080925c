import { describe, expect, test } from '@jest/globals';
import type { JsonObject } from '../../engine/json.js';
import { play, type Rehearsal, rehearse } from '../../engine/rehearsal.js';
import { tableFor } from '../../engine/session.js';
import { erase } from '../../engine/werkvorm.js';
import type { ExperimentConsole, ExperimentFace } from './faces-contract.js';
import { experiment } from './rules.js';
import type { ExperimentState } from './state.js';

const table = (config: JsonObject = {}): Rehearsal => rehearse(experiment, { people: ['anna', 'bilal'], questions: ['Bellen voor de brief'], config });
const room = (at: Rehearsal): ExperimentFace => at.activitySeenBy('room') as unknown as ExperimentFace;
const console = (at: Rehearsal): ExperimentConsole => at.activitySeenBy('facilitator') as unknown as ExperimentConsole;
const say = (at: Rehearsal, saying: string, text: string): Rehearsal => at.given('facilitator', 'experiment/formulate', { saying, text });
const keep = { title: 'Bellen' };
const kept = (at: Rehearsal) => at.journal.filter((fact) => fact.type === 'experiment/kept-with-team');

function harvested(at: Rehearsal) {
  const [run] = at.state.runs.values();
  const [gathered] = run ? experiment.harvest(run.state as ExperimentState, tableFor(at.state, run.id, at.at)) : [];
  return gathered?.kind === 'gathered' ? gathered.parts : [];
}

test('a part has its own steps', () => {
  const steps = (part: string) => room(table({ part })).steps.map(({ name }) => name);
  expect([steps('plan'), steps('evaluate'), steps('both')]).toEqual([['hypothesis', 'groups'], ['evaluate', 'next'], ['hypothesis', 'groups', 'evaluate', 'next']]);
});

describe('what the group says', () => {
  test('is typed by the facilitator, seen by all, changed and taken away; the cards stay beside it (rule 17)', () => {
    const at = table().given('anna', 'experiment/write', { step: 'hypothesis', text: 'Als we bellen, dan komt men.' });
    expect(at.when('anna', 'experiment/formulate', { saying: 'hypothesis', text: 'Ik bepaal.' })).toMatchObject({ ok: false, refused: 'not-allowed' });
    say(say(at, 'hypothesis', 'Eerste woorden.'), 'hypothesis', 'Als we bellen, komen er meer mensen.');
    expect([room(at).said.hypothesis, console(at).cards.length]).toEqual(['Als we bellen, komen er meer mensen.', 1]);
    expect(JSON.stringify(at.journal)).not.toContain('Eerste woorden');
    expect(room(say(at, 'hypothesis', '')).said.hypothesis).toBe('');
  });

  test('begins with what was agreed before when the group looks back', () => {
    const at = table({ part: 'evaluate', hypothesis: 'Als we bellen, komen er meer mensen.' });
    expect(room(at).said.hypothesis).toBe('Als we bellen, komen er meer mensen.');
    expect(room(say(at, 'hypothesis', 'Als we appen.')).said.hypothesis).toBe('Als we appen.');
  });
});

describe('looking back', () => {
  test('every card answers one of the three questions', () => {
    const at = table({ part: 'evaluate' });
    expect(at.when('anna', 'experiment/write', { step: 'evaluate', text: 'Mensen namen op.' })).toMatchObject({ ok: false });
    expect(at.when('anna', 'experiment/write', { step: 'evaluate', text: 'Mensen namen op.', fields: { asked: 'who' } })).toMatchObject({ ok: false });
    at.given('anna', 'experiment/write', { step: 'evaluate', text: 'Mensen namen op.', fields: { asked: 'worked' } });
    expect(console(at).cards).toHaveLength(1);
  });
});

describe('keeping it with the team', () => {
  test('needs what the group expects, and takes only what the group said', () => {
    const at = table().given('anna', 'experiment/write', { step: 'hypothesis', text: 'Dit schreef alleen Anna.' });
    expect(at.when('facilitator', 'experiment/keep', keep)).toMatchObject({ ok: false, refused: 'field-missing' });
    say(at, 'hypothesis', 'Als we bellen.').given('facilitator', 'experiment/write', { step: 'groups', text: 'belt', labels: { who: 'Noord', where: 'thuis' } });
    at.given('facilitator', 'experiment/keep', keep);
    expect(kept(at)).toMatchObject([{ data: { state: 'planned' }, personal: { title: 'Bellen', hypothesis: 'Als we bellen.', groups: 'Noord, thuis: belt', worked: '', next: '' } }]);
    expect(JSON.stringify(kept(at))).not.toContain('Anna');
  });

  test('again takes the place of what was kept; the console says when the group said something else since', () => {
    const at = say(table(), 'hypothesis', 'Als we bellen.').given('facilitator', 'experiment/keep', keep);
    expect(console(at).kept).toEqual({ title: 'Bellen', stale: false });
    say(at, 'didNotWork', 'Overdag bellen.');
    expect(console(at).kept?.stale).toBe(true);
    at.given('facilitator', 'experiment/keep', { title: 'Na zes uur bellen' });
    expect(kept(at).map(({ data, personal }) => [data['state'], personal?.['title'] ?? null])).toEqual([['planned', null], ['done', 'Na zes uur bellen']]);
    expect(console(at.given('facilitator', 'experiment/take-back')).kept).toBeNull();
  });
});

test('the report has the text of the group above the cards, per question, and what was agreed first', () => {
  const parts = harvested(play(erase(experiment), experiment.script));
  expect(parts.map((part) => (part.part === 'cards' && typeof part.title === 'object' ? [part.title.say, part.cards.length] : null))).toEqual([
    ['said.hypothesis', 1], ['cards.hypothesis', 3], ['cards.groups', 2], ['said.worked', 1], ['cards.worked', 2], ['said.didNotWork', 1], ['cards.didNotWork', 1],
    ['said.better', 1], ['cards.better', 1], ['said.next', 1], ['cards.next', 1],
  ]);
  const back = say(table({ part: 'evaluate', hypothesis: 'Als we bellen.' }), 'worked', 'Bellen.');
  expect(harvested(back)).toMatchObject([{ title: { say: 'said.hypothesis' } }, { title: { say: 'said.worked' } }]);
  expect(harvested(table({ part: 'evaluate', hypothesis: 'Als we bellen.' }))).toEqual([]);
});
