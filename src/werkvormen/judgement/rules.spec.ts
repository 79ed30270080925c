import { describe, expect, test } from '@jest/globals';
import type { HarvestItem } from '../../engine/harvest.js';
import type { JsonObject } from '../../engine/json.js';
import { play, rehearse, type Rehearsal } from '../../engine/rehearsal.js';
import { tableFor } from '../../engine/session.js';
import { erase } from '../../engine/werkvorm.js';
import type { JudgementConsole } from './faces-contract.js';
import { judgement } from './rules.js';

const begun = (config: JsonObject = {}): Rehearsal => rehearse(judgement, { people: ['anna', 'bilal'], questions: ['Mag het?'], config });
const led = (table: Rehearsal): JudgementConsole => table.activitySeenBy('facilitator') as unknown as JudgementConsole;
const go = (table: Rehearsal, step: string): Rehearsal => table.given('facilitator', 'judgement/go', { step });
const shared = (table: Rehearsal): Rehearsal => table.given('facilitator', 'judgement/write', { step: 'shared', text: 'Geen kind op straat.' });
const envelope = (id: string): JsonObject => ({ step: 'field', text: 'Ik was er.', fields: { lens: 'presence' }, labels: {}, envelope: id.repeat(24) });
const field = (who: string, lens: string, text: string): JsonObject => ({ step: 'field', text, fields: { lens }, labels: { who } });

function harvested(table: Rehearsal): Extract<HarvestItem, { kind: 'gathered' }>['parts'] {
  const run = [...table.state.runs.values()][0];
  const [gathered] = run ? judgement.harvest(run.state as Parameters<typeof judgement.harvest>[0], tableFor(table.state, run.id, table.at)) : [];
  return gathered?.kind === 'gathered' ? gathered.parts : [];
}

const titles = (table: Rehearsal): unknown[] => harvested(table).map((part) => (part.part === 'text' ? part.text : part.title)).map((words) => (typeof words === 'string' ? words : words.say));

describe('first what is held together, then each from their own field', () => {
  const looked = (table: Rehearsal): Rehearsal => go(table, 'field').given('anna', 'judgement/write', field('wijkteam', 'presence', 'Ik was er.'));

  test('the other way round is possible; the console says so, and the report that it was skipped', () => {
    const table = looked(begun());
    expect(led(table).unshared).toBe(true);
    expect(titles(table)).toEqual(['order.skipped', 'lens.presence']);
    expect(JSON.stringify(table.activitySeenBy('screen'))).not.toContain('unshared');
  });

  test('or that it came later, also when the group then goes on again', () => {
    const table = go(shared(go(looked(begun()), 'shared')), 'field');
    expect(led(table).unshared).toBe(false);
    expect(titles(table)).toEqual(['steps.shared', 'order.later', 'lens.presence']);
    expect(titles(table.replayed())).toEqual(titles(table));
  });

  test('a look ahead counts for nothing, with names and without', () => {
    const ahead = (config: JsonObject): Rehearsal => go(shared(go(go(begun(config), 'field'), 'shared')), 'field');
    expect(titles(ahead({}).given('anna', 'judgement/write', field('wijkteam', 'presence', 'Ik was er.')))).toEqual(['steps.shared', 'lens.presence']);
    const sealed = ahead({ mode: 'anonymous' }).given('anna', 'judgement/write', envelope('a')).given('facilitator', 'session/close');
    expect(titles(sealed)).toEqual(['steps.shared', 'lens.presence']);
  });

  test('rule 13: of sealed cards it is known too that they were there before', () => {
    const table = go(shared(go(go(begun({ mode: 'anonymous' }), 'field').given('anna', 'judgement/write', envelope('a')), 'shared')), 'field').given('facilitator', 'session/close');
    expect(titles(table)).toEqual(['steps.shared', 'order.later', 'lens.presence']);
    expect(titles(table.replayed())).toEqual(titles(table));
  });

  test('in its own order nothing is said of it', () => {
    const table = looked(shared(go(begun(), 'shared')));
    expect(led(table).unshared).toBe(false);
    expect(titles(table)).toEqual(['steps.shared', 'lens.presence']);
  });
});

describe('a card from one\'s own field', () => {
  test('says who looks and at what', () => {
    expect(begun().when('anna', 'judgement/write', { ...field('wijkteam', 'presence', 'Ik was er.'), labels: {} })).toMatchObject({ refused: 'field-missing', detail: { field: 'who' } });
    expect(begun().when('anna', 'judgement/write', { ...field('wijkteam', 'presence', 'Ik was er.'), fields: {} })).toMatchObject({ refused: 'field-missing', detail: { field: 'lens' } });
    expect(begun().when('anna', 'judgement/write', field('wijkteam', 'profit', 'Wat kost het?'))).toMatchObject({ refused: 'malformed' });
  });

  test('rule 13: without a name it need not say from which field it is, because there may be only one', () => {
    const sealed = { ...field('wijkteam', 'presence', 'Ik was er.'), labels: {}, envelope: 'e'.repeat(24) };
    expect(begun({ mode: 'anonymous' }).when('anna', 'judgement/write', sealed).ok).toBe(true);
  });

  test('is reported under what it looks at, with who looks, in the same order always', () => {
    const table = begun().given('bilal', 'judgement/write', field('school', 'integrality', 'Het hangt samen.')).given('anna', 'judgement/write', field('corporatie', 'legitimacy', 'Leg het uit.'));
    expect(titles(table)).toEqual(['lens.legitimacy', 'lens.integrality']);
    expect(harvested(table)[0]).toMatchObject({ cards: [{ text: 'Leg het uit.', by: 'anna', about: 'corporatie' }] });
  });
});

test('the report of the script holds every step', () => {
  expect(titles(play(erase(judgement), judgement.script))).toEqual(['steps.moral', 'steps.shared', 'lens.presence', 'lens.legitimacy', 'lens.professionalism', 'lens.integrality', 'steps.decide']);
});
