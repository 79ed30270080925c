import { describe, expect, test } from '@jest/globals';
import type { HarvestItem } from '../../engine/harvest.js';
import type { JsonObject } from '../../engine/json.js';
import { play, rehearse, type Rehearsal } from '../../engine/rehearsal.js';
import { tableFor } from '../../engine/session.js';
import { erase } from '../../engine/werkvorm.js';
import type { CaseConsole, CaseFace, CaseMine } from './faces-contract.js';
import { caseAnalysis } from './rules.js';

const PEOPLE = ['anna', 'bilal', 'chris', 'dewi', 'emre'];
const begun = (config: JsonObject = {}): Rehearsal => rehearse(caseAnalysis, { people: PEOPLE, questions: ['Waarom zo laat?'], config });
const room = (table: Rehearsal): CaseFace => table.activitySeenBy('room') as unknown as CaseFace;
const led = (table: Rehearsal): CaseConsole => table.activitySeenBy('facilitator') as unknown as CaseConsole;
const moment = (text: string, when: number): JsonObject => ({ step: 'moments', text, fields: { when } });

function harvested(table: Rehearsal): Extract<HarvestItem, { kind: 'gathered' }>['parts'] {
  const run = [...table.state.runs.values()][0];
  const [gathered] = run ? caseAnalysis.harvest(run.state as Parameters<typeof caseAnalysis.harvest>[0], tableFor(table.state, run.id, table.at)) : [];
  return gathered?.kind === 'gathered' ? gathered.parts : [];
}

describe('the case itself', () => {
  const STORY = 'Een moeder klopt aan bij school.';

  test('is typed by the facilitator, and seen by everybody at once', () => {
    const table = begun().given('facilitator', 'case/write', { step: 'case', text: STORY });
    expect(room(table).cards).toMatchObject([{ text: STORY, by: null, group: true }]);
    expect(table.seenBy('facilitator')['progress']).toBeNull();
  });

  test('is told only by who was asked to', () => {
    const table = begun();
    expect(table.when('anna', 'case/tell', { text: STORY })).toEqual({ ok: false, refused: 'not-asked' });
    table.given('facilitator', 'case/ask-teller', { person: 'anna' });
    expect((table.activitySeenBy('anna') as unknown as CaseMine).teller).toBe(true);
    expect((table.activitySeenBy('bilal') as unknown as CaseMine).teller).toBe(false);
    expect(table.when('bilal', 'case/tell', { text: STORY })).toEqual({ ok: false, refused: 'not-asked' });
    table.given('anna', 'case/tell', { text: STORY }).given('anna', 'case/tell', { text: 'Een vader klopt aan.' });
    expect(room(table).cards.map(({ text }) => text)).toEqual(['Een vader klopt aan.']);
    expect(JSON.stringify(table.journal)).not.toContain(STORY);
    expect(table.when('facilitator', 'case/ask-teller', { person: 'nobody' })).toEqual({ ok: false, refused: 'person-unknown' });
    table.given('facilitator', 'case/ask-teller', { person: null });
    expect(table.when('anna', 'case/tell', { text: STORY })).toEqual({ ok: false, refused: 'not-asked' });
  });

  test('stands nowhere beside the name of who told it, and stands before what the group adds', () => {
    const table = begun().given('facilitator', 'case/write', { step: 'case', text: 'Wij vullen aan.' }).given('facilitator', 'case/ask-teller', { person: 'anna' }).given('anna', 'case/tell', { text: STORY });
    expect(room(table).cards.map(({ text, by }) => [text, by])).toEqual([[STORY, null], ['Wij vullen aan.', null]]);
    expect(led(table).cards.map(({ by }) => by)).toEqual([null, null]);
    expect(JSON.stringify(harvested(table))).not.toContain('anna');
  });

  test('rule 21: stays the teller\'s to change and take back, and the facilitator can take it away', () => {
    const told = () => begun().given('facilitator', 'case/ask-teller', { person: 'anna' }).given('anna', 'case/tell', { text: STORY });
    const one = told();
    one.given('anna', 'case/remove', { card: room(one).cards[0]?.id ?? '' });
    expect(room(one).cards).toEqual([]);
    expect(JSON.stringify(one.journal)).not.toContain(STORY);
    const two = told();
    expect(two.when('bilal', 'case/remove', { card: room(two).cards[0]?.id ?? '' })).toEqual({ ok: false, refused: 'somebody-else' });
  });

  test('rule 19: what may point at a person is refused until its author says that it does not', () => {
    const pointing = 'Mevrouw Verzonnen klopt aan bij school.';
    const table = begun().given('facilitator', 'case/ask-teller', { person: 'anna' });
    expect(table.when('anna', 'case/tell', { text: pointing })).toEqual({ ok: false, refused: 'points-at-person', detail: { field: 'text' } });
    expect(table.when('facilitator', 'case/write', { step: 'case', text: pointing })).toMatchObject({ ok: false, refused: 'points-at-person' });
    expect(table.when('anna', 'case/tell', { text: pointing, checked: true }).ok).toBe(true);
    expect(room(table).steps.filter(({ strict }) => strict).map(({ name }) => name)).toEqual(['case', 'facts', 'moments']);
  });
});

describe('the moments', () => {
  const three = (): Rehearsal => begun({ show: 'at-once' }).given('anna', 'case/write', moment('Het eind', 90)).given('bilal', 'case/write', moment('Het begin', 5)).given('chris', 'case/write', moment('Halverwege', 50));
  const ordered = (table: Rehearsal): unknown => harvested(table).flatMap((part) => (part.part === 'table' ? part.rows : []));

  test('need a place on the line', () => {
    expect(begun().when('anna', 'case/write', { step: 'moments', text: 'Ergens' })).toMatchObject({ ok: false, refused: 'field-missing' });
    expect(begun().when('anna', 'case/write', moment('Te ver', 101))).toMatchObject({ ok: false, refused: 'malformed' });
  });

  test('are in the report in the order of the line, without names', () => {
    const table = three();
    expect(ordered(table)).toEqual([['1', 'Het begin'], ['2', 'Halverwege'], ['3', 'Het eind']]);
    expect(JSON.stringify(harvested(table))).not.toMatch(/anna|bilal|chris/);
  });

  test('are put elsewhere by the facilitator, and nothing else of them changes', () => {
    const table = three();
    const card = led(table).cards.find(({ text }) => text === 'Het eind');
    table.given('facilitator', 'case/move', { card: card?.id ?? '', place: 2.5 });
    expect(ordered(table)).toEqual([['1', 'Het eind'], ['2', 'Het begin'], ['3', 'Halverwege']]);
    expect(room(table).cards.find(({ id }) => id === card?.id)).toMatchObject({ text: 'Het eind', by: 'anna', fields: { when: 2.5 } });
    expect(table.when('facilitator', 'case/move', { card: 'nowhere', place: 2 })).toEqual({ ok: false, refused: 'card-unknown' });
    expect(table.when('anna', 'case/move', { card: card?.id ?? '', place: 2 })).toEqual({ ok: false, refused: 'not-allowed' });
    // A phone sends what it was shown: the place that the group gave it stays.
    table.given('anna', 'case/change', { card: card?.id ?? '', text: 'Het einde', fields: { when: 3 } });
    expect(ordered(table)).toEqual([['1', 'Het einde'], ['2', 'Het begin'], ['3', 'Halverwege']]);
  });

  test('a fact is no moment, and cannot be moved', () => {
    const table = begun({ show: 'at-once' }).given('anna', 'case/write', { step: 'facts', text: 'Het regende.' });
    expect(table.when('facilitator', 'case/move', { card: room(table).cards[0]?.id ?? '', place: 2 })).toEqual({ ok: false, refused: 'card-unknown' });
  });
});

describe('as rule 6: the other voice is asked for before the conclusion', () => {
  const say = (table: Rehearsal): unknown => harvested(table).flatMap((part) => (part.part === 'text' && typeof part.text !== 'string' ? [part.text.say] : []));
  const concluded = (table: Rehearsal): Rehearsal => table.given('facilitator', 'case/write', { step: 'conclusion', text: 'We gaan mee.' });

  test('without it the conclusion opens only when that is said, and the report shows it', () => {
    const table = begun();
    expect(led(table).otherMissing).toBe(true);
    expect(table.when('facilitator', 'case/go', { step: 'conclusion' })).toEqual({ ok: false, refused: 'other-voice-missing' });
    concluded(table.given('facilitator', 'case/go', { step: 'conclusion', anyway: true }));
    expect(say(table)).toEqual(['other.not-yet']);
    table.given('facilitator', 'case/go', { step: 'other' }).given('facilitator', 'case/go', { step: 'conclusion' });
    expect(say(table)).toEqual(['other.after']);
  });

  test('after it nothing stands in the way, and nothing is said of it', () => {
    const table = concluded(begun().given('facilitator', 'case/go', { step: 'other' }).given('facilitator', 'case/go', { step: 'conclusion' }));
    expect(led(table).otherMissing).toBe(false);
    expect(say(table)).toEqual([]);
  });

  test('no conclusion is written down before the group is there', () => {
    expect(begun().when('facilitator', 'case/write', { step: 'conclusion', text: 'Alvast.' })).toEqual({ ok: false, refused: 'step-not-open' });
  });
});

test('the report holds every step of the script', () => {
  const table = play(erase(caseAnalysis), caseAnalysis.script);
  expect(harvested(table).map((part) => (part.part === 'cards' ? part.cards.length : part.part))).toEqual([2, 3, 'table', 2, 2, 1, 2, 1]);
});
