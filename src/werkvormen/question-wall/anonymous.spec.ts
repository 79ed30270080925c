import { describe, expect, test } from '@jest/globals';
import { envelopeOf, PEOPLE, Wall } from './wall.fixture.js';

const FIVE = PEOPLE.slice(0, 5);
const anonymous = (config = {}) => new Wall({ mode: 'anonymous', ...config });
/** Two with a question and three without, all in the box. */
const handedIn = (wall: Wall, people: readonly string[] = FIVE) => people.reduce((all, who, i) => all.handedIn(who, i < 2 ? `Vraag nummer ${'x'.repeat(i)}?` : ''), wall);
const gathered = (config = {}) => handedIn(anonymous(config)).given('facilitator', 'gather');
const firstId = (wall: Wall) => wall.room.questions.find(({ text }) => text === 'Vraag nummer ?')?.id ?? '';

describe('an anonymous wall', () => {
  test('rule 13: a question is in no fact and no view before five people handed something in', () => {
    const wall = handedIn(anonymous(), FIVE.slice(0, 4));
    expect(JSON.stringify(wall.table.journal) + wall.seenBy('room', 'screen', 'facilitator', ...PEOPLE)).not.toContain('Vraag nummer');
    expect(wall.console.sealedFrom).toBe(4);
    expect(wall.when('facilitator', 'gather')).toMatchObject({ ok: false, refused: 'too-few-cards' });
  });

  test('rules 13 and 14: who has no question hands in an empty envelope; what comes out is of nobody, under ids that no phone knows', () => {
    const wall = gathered();
    expect(wall.texts().sort()).toEqual(['Vraag nummer ?', 'Vraag nummer x?']);
    const journal = JSON.stringify(wall.table.journal.filter(({ type }) => type.startsWith('question-wall/')));
    for (const who of FIVE) expect(journal).not.toContain(who);
    expect(journal + wall.seenBy('room', 'facilitator', ...PEOPLE)).not.toContain('envelope-');
    expect(wall.room.questions.map(({ by }) => by)).toEqual([null, null]);
    expect(wall.mine('anna').own).toEqual([]);
  });

  test('the number of questions in the box is told to nobody', () => {
    const one = anonymous().handedIn('anna', 'Vraag?');
    const none = anonymous().handedIn('anna', '');
    expect(one.seenBy('facilitator', 'room', 'anna')).toBe(none.seenBy('facilitator', 'room', 'anna'));
  });

  test('one box comes out as one: newest says nothing about who came first', () => {
    const wall = gathered().given('facilitator', 'sort', { by: 'newest' });
    const ids = wall.room.questions.map(({ id }) => id);
    expect(ids).toEqual([...ids].sort());
    expect(wall.room.batches).toBe(1);
  });

  test('a box that was opened is not used again, and a question of later waits for five people again', () => {
    const wall = gathered().handedIn('anna', 'Een latere vraag?');
    expect(wall.console.sealedFrom).toBe(1);
    expect(wall.when('facilitator', 'gather')).toMatchObject({ refused: 'too-few-cards' });
  });

  test('rule 13: support is under seal until it is counted, from five people on; what fewer said is null (rule 22)', () => {
    const wall = gathered();
    const question = firstId(wall);
    for (const who of FIVE.slice(0, 4)) wall.passes(who, { [question]: 'mine' });
    expect(wall.when('facilitator', 'count')).toMatchObject({ refused: 'too-few-ballots' });
    expect(JSON.stringify(wall.table.journal)).not.toContain('"mine"');
    wall.passes('emre', { [question]: 'mine' }).passes('fenna', { [question]: 'differ' }).given('facilitator', 'count');
    expect(wall.room.questions.find(({ id }) => id === question)).toMatchObject({ mine: 5, differ: null, asks: false });
    expect(wall.room.questions.find(({ id }) => id !== question)).toMatchObject({ mine: null, differ: null });
  });

  test('one person has one voice per question: their envelope can be changed until the count, and not after it', () => {
    const wall = gathered();
    const question = firstId(wall);
    const { round } = wall.room;
    for (const who of FIVE) wall.passes(who, { [question]: 'mine' });
    wall.passes('anna', { [question]: 'mine' }).passes('anna', {});
    expect(wall.when('anna', 'stand', { stances: { [question]: 'mine' }, round, envelope: envelopeOf('another') })).toMatchObject({ ok: false, refused: 'envelope-unknown' });
    wall.given('facilitator', 'count');
    expect(wall.room.questions.find(({ id }) => id === question)).toMatchObject({ mine: null });
    expect(wall.when('bilal', 'stand', { stances: { [question]: 'mine' }, round, envelope: envelopeOf('late') })).toEqual({ ok: false, refused: 'not-open-now' });
    for (const who of FIVE) wall.passes(who, { [question]: 'mine' });
    wall.given('facilitator', 'count');
    expect(wall.room.questions.find(({ id }) => id === question)).toMatchObject({ mine: null });
  });

  test('asked anew it starts at nothing, in a new box', () => {
    const wall = gathered();
    const question = firstId(wall);
    for (const who of FIVE) wall.passes(who, { [question]: 'mine' });
    wall.given('facilitator', 'count').given('facilitator', 'ask-again');
    expect(wall.room.questions.find(({ id }) => id === question)).toMatchObject({ mine: null, asks: true });
    expect(wall.mine('anna').stood).toBe(false);
    for (const who of [...FIVE, 'fenna']) wall.passes(who, { [question]: 'mine' });
    expect(wall.given('facilitator', 'count').room.questions.find(({ id }) => id === question)).toMatchObject({ mine: 6 });
  });

  test('everybody sees for which reasons something was refused, not what and not how many', () => {
    const wall = gathered({ moderated: true });
    for (const { id } of wall.console.waiting) wall.given('facilitator', 'refuse', { question: id, reason: 'later', words: '' });
    expect(wall.room.refusals).toEqual([{ reason: 'later', words: '' }]);
    expect(wall.seenBy('room', 'anna', 'screen')).not.toContain('Vraag nummer');
    wall.given('facilitator', 'session/close');
    expect(JSON.stringify(wall.table.journal) + wall.harvest()).not.toContain('Vraag nummer');
  });

  test('going on takes out what is from five people; what is from fewer waits for the close, and its support is never counted', () => {
    expect(handedIn(anonymous()).given('facilitator', 'session/skip').harvest()).toContain('Vraag nummer');
    const few = handedIn(anonymous(), FIVE.slice(0, 2)).given('facilitator', 'session/skip');
    expect(few.harvest()).toBe('[]');
    expect(few.given('facilitator', 'session/close').harvest()).toContain('Vraag nummer');
    const wall = gathered();
    wall.passes('anna', { [firstId(wall)]: 'mine' }).given('facilitator', 'session/close');
    expect(wall.harvest()).not.toContain('counts');
    expect(wall.table.journal.some(({ type }) => type === 'question-wall/support-counted')).toBe(false);
  });

  test('what nobody let through is destroyed at the close', () => {
    const wall = gathered({ moderated: true }).given('facilitator', 'session/close');
    expect(JSON.stringify(wall.table.journal) + wall.harvest()).not.toContain('Vraag nummer');
  });

  test('needs an envelope, has no author, and with names there is none', () => {
    const wall = anonymous();
    expect(wall.when('anna', 'put', { text: 'Iets?', question: envelopeOf('q') })).toMatchObject({ refused: 'malformed' });
    expect(wall.when('anna', 'put', { text: 'Iets?' })).toMatchObject({ refused: 'malformed' });
    expect(new Wall().when('anna', 'put', { text: 'Iets?', envelope: envelopeOf('q') })).toMatchObject({ refused: 'malformed' });
    const [question] = gathered().room.questions;
    expect(gathered().when('anna', 'take-back', { question: question?.id ?? '' })).toMatchObject({ ok: false, refused: 'somebody-else' });
  });
});
