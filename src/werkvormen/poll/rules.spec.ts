import { describe, expect, test } from '@jest/globals';
import { chosen, envelope, OPTIONS, PEOPLE, Poll } from './poll.fixture.js';
import { poll } from './rules.js';

const refused = (name: string) => expect.objectContaining({ ok: false, refused: name });
const VIEWERS = ['room', 'screen', ...PEOPLE];

describe('before it opens', () => {
  test('nobody answers, and the facilitator can still change what there is to choose', () => {
    const one = new Poll();
    expect(one.when('anna', 'answer', { asking: 1, options: [0] })).toEqual(refused('not-open-now'));
    one.lead('set-options', { options: ['Rood', ' Blauw '] });
    expect(one.room).toMatchObject({ phase: 'preparing', options: ['Rood', 'Blauw'], round: 0, result: null });
    expect(one.when('facilitator', 'set-options', { options: ['Rood', 'Rood'] })).toEqual(refused('malformed'));
    one.open();
    expect(one.when('facilitator', 'set-options', { options: OPTIONS })).toEqual(refused('vote-open'));
    one.answer('anna', chosen(1)).lead('close');
    expect(one.when('facilitator', 'set-options', { options: OPTIONS })).toEqual(refused('not-open-now'));
  });

  test('with fewer than two options there is nothing to open, but a scale, a cloud and a number need none', () => {
    for (const kind of ['single', 'multiple', 'ranking']) expect(new Poll({ kind, options: ['Ja'] }).when('facilitator', 'open', { round: 1 })).toEqual(refused('options-missing'));
    for (const kind of ['scale', 'cloud', 'number']) expect(new Poll({ kind, options: [] }).open().room.phase).toBe('open');
    expect(new Poll({ kind: 'number' }).when('facilitator', 'set-options', { options: OPTIONS })).toEqual(refused('not-allowed'));
  });

  test('the settings know between none and twelve options, up to three words, and nothing else', () => {
    expect(poll.config.safeParse({ options: Array.from({ length: 13 }, (_, n) => `Optie ${n}`) }).success).toBe(false);
    expect(poll.config.safeParse({ words: 4 }).success).toBe(false);
    expect(poll.config.safeParse({ colour: 'red' }).success).toBe(false);
  });
});

describe('left open when the meeting goes on', () => {
  const item = (one: Poll) => (one.table.seenBy('facilitator')['items'] as unknown as { unfinished: boolean }[])[0];

  test.each(['open', 'anonymous'])('%s: the console says so, no answer is lost, and it goes on when the facilitator comes back', (mode) => {
    const one = new Poll({ mode }).open();
    for (const who of PEOPLE.slice(0, 5)) one.answer(who, chosen(0));
    expect(item(one)).toMatchObject({ unfinished: false });
    one.table.given('facilitator', 'session/skip');
    expect(item(one)).toMatchObject({ status: 'skipped', unfinished: true });
    one.table.given('facilitator', 'session/back');
    expect([item(one)?.unfinished, one.room.phase]).toEqual([false, 'open']);
    expect(one.answer('fatou', chosen(0)).lead('close').result.now).toMatchObject({ voters: 6, counts: [6, 0, 0] });
    one.table.given('facilitator', 'session/skip');
    expect(item(one)).toMatchObject({ unfinished: false });
  });

  test('what nobody closed is counted at the end of the meeting', () => {
    const one = new Poll().open().all(chosen(0), chosen(1));
    one.table.given('facilitator', 'session/skip').given('facilitator', 'session/close');
    expect(item(one)).toMatchObject({ unfinished: false });
    expect(JSON.stringify(one.harvest)).toMatch(/"count":1.*"count":1.*"count":0/);
  });
});

describe('while it is open', () => {
  test('rule 8: the facilitator sees how many answered and not what, and nobody else sees anything', () => {
    const one = new Poll().open().all(chosen(0), chosen(1));
    expect(one.desk).toMatchObject({ answered: 2, result: null });
    expect(one.table.seenBy('facilitator')['progress']).toEqual({ contributed: 2, expected: 6 });
    expect(one.when('facilitator', 'show', { shown: true })).toEqual(refused('vote-open'));
    const before = VIEWERS.slice(0, 2).map((viewer) => one.table.activitySeenBy(viewer));
    one.answer('anna', chosen(2));
    expect(VIEWERS.slice(0, 2).map((viewer) => one.table.activitySeenBy(viewer))).toEqual(before);
  });

  test('who answers again changes the answer: the last one counts, and the earlier one is destroyed', () => {
    const one = new Poll().open().answer('anna', chosen(0)).answer('anna', chosen(2));
    expect(one.mine('anna')).toEqual({ answered: true, answer: { options: [2] }, before: null });
    expect(one.mine('bilal')).toEqual({ answered: false, answer: null, before: null });
    const kept = one.table.journal.filter(({ type }) => type === 'poll/answered').map(({ personal }) => personal);
    expect(kept).toEqual([null, { answer: { options: [2] } }]);
    expect(one.lead('close').result.now).toMatchObject({ voters: 1, counts: [0, 0, 1] });
    expect(one.when('anna', 'answer', { asking: 1, options: [0] })).toEqual(refused('not-open-now'));
  });

  test('the same answer again changes nothing', () => {
    const one = new Poll({ kind: 'multiple' }).open().answer('anna', chosen(0, 2));
    expect(one.when('anna', 'answer', { asking: 1, options: [2, 0] })).toMatchObject({ ok: true, facts: [] });
  });

  test('who mends a capital in a word sees it mended', () => {
    const one = new Poll({ kind: 'cloud' }).open().answer('anna', { words: ['rust', 'moed'] }).answer('anna', { words: ['Moed', 'rust'] });
    expect(one.mine('anna').answer).toEqual({ words: ['Moed', 'rust'] });
    expect(one.lead('close').result.now).toMatchObject({ voters: 1, words: [{ text: 'Moed' }, { text: 'rust' }] });
  });

  test('an answer that was on its way when the round closed is no answer to the next', () => {
    const one = new Poll().open().answer('anna', chosen(0)).lead('close').open(2);
    expect(one.when('bilal', 'answer', { asking: 1, options: [0] })).toEqual(refused('not-open-now'));
  });

  test('set to live in open mode what came in is seen at once, and can be hidden', () => {
    const one = new Poll({ show: 'live' }).open();
    expect(one.room).toMatchObject({ live: true, shown: true, result: { now: { voters: 0 } } });
    expect(one.answer('anna', chosen(1)).room.result?.now).toMatchObject({ voters: 1, counts: [0, 1, 0] });
    expect(one.lead('show', { shown: false }).room.result).toBeNull();
    one.lead('close').open(2).answer('anna', chosen(2));
    expect(one.room.result).toMatchObject({ round: 2, now: { counts: [0, 0, 1] }, before: { counts: [0, 1, 0] }, moved: { moved: 1, both: 1 } });
  });

  test('a round that is taken back leaves no answer, and its box is not used again', () => {
    for (const mode of ['open', 'anonymous']) {
      const one = new Poll({ mode }).open().all(chosen(0), chosen(1)).lead('cancel');
      expect(one.room).toMatchObject({ phase: 'preparing', round: 0 });
      expect(one.table.journal.filter(({ type, personal }) => type === 'poll/answered' && personal !== null)).toEqual([]);
      expect([...one.table.state.boxes.values()].map(({ envelopes }) => envelopes.size)).toEqual(mode === 'open' ? [] : [0]);
      expect(one.open().room).toMatchObject({ round: 1, asking: 2 });
      expect(one.mine('anna').answered).toBe(false);
    }
    expect(new Poll().when('facilitator', 'cancel')).toEqual(refused('not-open-now'));
  });

  test('the facilitator answers for someone without a phone, and for nobody else', () => {
    const one = new Poll().open();
    one.table.given('facilitator', 'session/add-person', { name: 'Oma Toos' }, { id: 'toos' });
    expect(one.when('facilitator', 'answer', { asking: 1, options: [0] }, { as: 'toos' })).toMatchObject({ ok: true });
    expect(one.when('facilitator', 'answer', { asking: 1, options: [0] }, { as: 'anna' })).toEqual(refused('has-own-phone'));
    expect(one.when('facilitator', 'answer', { asking: 1, options: [0] })).toEqual(refused('not-allowed'));
    expect(one.lead('close').result.now.voters).toBe(1);
  });

  test('a latecomer answers with the others', () => {
    const one = new Poll().open().answer('anna', chosen(0));
    one.table.join('gerda');
    expect(one.answer('gerda', chosen(0)).lead('close').result.now).toMatchObject({ counts: [2, 0, 0] });
  });
});

describe('what one can answer', () => {
  test.each([
    ['single', { options: [0, 1] }, 'too-many-choices'],
    ['single', { options: [3] }, 'choice-unknown'],
    ['single', { options: [] }, 'field-missing'],
    ['single', { words: ['hoi'] }, 'malformed'],
    ['multiple', { options: [0, 1, 2] }, 'too-many-choices'],
    ['multiple', { options: [1, 1] }, 'choice-unknown'],
    ['ranking', { order: [0, 1] }, 'field-missing'],
    ['ranking', { order: [0, 1, 1] }, 'choice-unknown'],
    ['scale', { places: [1, 6, 1] }, 'choice-unknown'],
    ['scale', { places: [1] }, 'choice-unknown'],
    ['scale', { places: [null, null, null] }, 'field-missing'],
    ['cloud', { words: ['een', 'twee', 'drie'] }, 'too-many-choices'],
    ['cloud', { words: ['a'.repeat(41)] }, 'too-long'],
    ['cloud', { words: [' '] }, 'text-empty'],
    ['cloud', { words: ['mail jan@voorbeeld.nl'] }, 'points-at-person'],
    ['cloud', { words: ['123456782'] }, 'contains-bsn'],
    ['number', { value: 2_000_000_000 }, 'malformed'],
    ['number', {}, 'field-missing'],
  ])('%s refuses %j', (kind, answer, refusal) => {
    const one = new Poll({ kind, most: 2, words: 2 }).open();
    expect(one.when('anna', 'answer', { asking: 1, ...answer })).toEqual(refused(refusal));
    expect(one.desk.answered).toBe(0);
  });

  test('a word that points at a person goes through when its author saw that', () => {
    expect(new Poll({ kind: 'cloud' }).open().when('anna', 'answer', { asking: 1, words: ['jan@voorbeeld.nl'], checked: true })).toMatchObject({ ok: true });
  });
});

describe('what comes out', () => {
  test('is for the facilitator at the close, and for the room when it is shown', () => {
    const one = new Poll().open().all(chosen(0), chosen(1), chosen(0)).lead('close');
    expect(one.desk.result?.now).toEqual({ kind: 'options', voters: 3, counts: [2, 1, 0] });
    expect(one.room).toMatchObject({ phase: 'closed', result: null });
    expect(one.lead('show', { shown: true }).room.result).toEqual({ round: 1, now: { kind: 'options', voters: 3, counts: [2, 1, 0] }, before: null, moved: null });
    expect(one.table.activitySeenBy('screen')).toEqual(one.table.activitySeenBy('room'));
    expect(one.lead('show', { shown: false }).room.result).toBeNull();
  });

  test('a close in open mode can be undone, and answers can still be changed then', () => {
    const one = new Poll().open().all(chosen(0), chosen(1)).lead('close').lead('show', { shown: true }).lead('reopen');
    expect(one.room).toMatchObject({ phase: 'open', result: null });
    expect(one.answer('bilal', chosen(0)).lead('close').result.now).toMatchObject({ counts: [2, 0, 0] });
  });

  test('several choices count each, and people once', () => {
    expect(new Poll({ kind: 'multiple' }).open().all(chosen(0, 2), chosen(2)).lead('close').result.now).toEqual({ kind: 'options', voters: 2, counts: [1, 0, 2] });
  });

  test('a scale is told per statement as a distribution with a mean; who skips a statement is not in it', () => {
    const one = new Poll({ kind: 'scale', options: ['A', 'B'] }).open().all({ places: [1, 5] }, { places: [2, null] }).lead('close');
    expect(one.result.now).toEqual({ kind: 'scale', voters: 2, lines: [{ voters: 2, counts: [1, 1, 0, 0, 0], mean: 1.5 }, { voters: 1, counts: [0, 0, 0, 0, 1], mean: 5 }] });
    expect(new Poll({ kind: 'scale', options: [], scale: '10' }).open().all({ places: [10] }).lead('close').result.now).toMatchObject({ lines: [{ voters: 1, mean: 10 }] });
  });

  test('a ranking is told in Borda points with first places; a tie is one place, said to be shared', () => {
    const one = new Poll({ kind: 'ranking' }).open().all({ order: [0, 1, 2] }, { order: [1, 0, 2] }).lead('close');
    expect(one.result.now).toEqual({ kind: 'ranking', voters: 2, points: [3, 3, 0], firsts: [1, 1, 0], places: [1, 1, 3] });
    const [gathered] = one.harvest;
    expect(gathered).toMatchObject({ parts: [{ part: 'table', rows: [[{ say: 'tied', with: { place: 1 } }, 'Ja'], [{ say: 'tied' }, 'Nee'], ['3', 'Later']] }, { part: 'counts', title: { say: 'firsts' } }, {}] });
  });

  test('numbers are told one by one with their middle, not only as a mean', () => {
    const one = new Poll({ kind: 'number', unit: 'uur' }).open().all({ value: 2 }, { value: 40 }, { value: 4 }, { value: 3.5 }, { value: 2 }).lead('close');
    expect(one.result.now).toEqual({ kind: 'number', voters: 5, values: [2, 2, 3.5, 4, 40], middle: { median: 3.5, low: 2, high: 4, mean: 10.3 } });
  });

  test('words are one word however they were typed, in the spelling of most, and each person gives a word once', () => {
    const one = new Poll({ kind: 'cloud' }).open().all({ words: ['Rust', 'rust ', 'tijd'] }, { words: ['rust'] }, { words: ['rust'] }, { words: ['Moed'] }).lead('close');
    expect(one.result.now).toMatchObject({ voters: 4, words: [{ text: 'rust', count: 3 }, { text: 'Moed', count: 1 }, { text: 'tijd', count: 1 }] });
  });

  test.each(['open', 'anonymous'])('%s: a word that is hidden is seen by the facilitator only, and in no report, until it is shown again', (mode) => {
    const one = new Poll({ kind: 'cloud', mode }).open().all(...['lomp', 'rust', 'rust', 'tijd', 'moed'].map((word) => ({ words: [word] }))).lead('close').lead('show', { shown: true });
    const word = one.room.result?.now.kind === 'cloud' ? one.room.result.now.words.find(({ text }) => text === 'lomp') : undefined;
    one.lead('hide-word', { word: word?.id ?? '', hidden: true });
    for (const viewer of ['room', 'screen']) expect(JSON.stringify(one.table.seenBy(viewer))).not.toContain('lomp');
    expect(JSON.stringify(one.harvest)).not.toContain('lomp');
    expect(one.desk.hidden).toEqual([word]);
    expect(JSON.stringify(one.table.journal.filter(({ type }) => type === 'poll/word-hidden'))).not.toContain('lomp');
    expect(JSON.stringify(one.lead('hide-word', { word: word?.id ?? '', hidden: false }).room)).toContain('lomp');
    expect(one.when('facilitator', 'hide-word', { word: 'w-other', hidden: true })).toEqual(refused('text-unknown'));
  });
});

describe('a second round', () => {
  const twice = (mode: string) => new Poll({ mode }).open().all(chosen(0), chosen(0), chosen(1), chosen(1), chosen(2)).lead('close').lead('show', { shown: true }).open(2);

  test('begins without what came out of the first on the screen, and each sees their own first answer', () => {
    const one = twice('open');
    expect(one.room).toMatchObject({ round: 2, asking: 2, phase: 'open', result: null });
    expect(one.mine('chris')).toEqual({ answered: false, answer: null, before: { options: [1] } });
  });

  test('stands beside the first, with how many moved and never who', () => {
    const one = twice('open').all(chosen(0), chosen(2), chosen(2), chosen(2)).answer('fatou', chosen(0)).lead('close').lead('show', { shown: true });
    expect(one.room.result).toEqual({ round: 2, now: { kind: 'options', voters: 5, counts: [2, 0, 3] }, before: { kind: 'options', voters: 5, counts: [2, 2, 1] }, moved: { moved: 3, both: 4 } });
    for (const viewer of ['room', 'screen']) for (const who of PEOPLE) expect(JSON.stringify(one.table.activitySeenBy(viewer))).not.toContain(who);
    const facilitator = JSON.stringify(one.table.activitySeenBy('facilitator'));
    for (const who of PEOPLE) expect(facilitator).not.toContain(who);
    expect(one.when('facilitator', 'open', { round: 3 })).toEqual(refused('malformed'));
    expect(one.when('facilitator', 'open', { round: 2 })).toEqual(refused('not-open-now'));
  });

  test('in anonymous mode only totals are known', () => {
    const one = twice('anonymous').all(chosen(0), chosen(2), chosen(2), chosen(2), chosen(2)).lead('close');
    expect(one.result).toEqual({ round: 2, now: { kind: 'options', voters: 5, counts: [1, 0, 4] }, before: { kind: 'options', voters: 5, counts: [2, 2, 1] }, moved: null });
  });

  test('taken back, what came out of the first is there again', () => {
    const one = twice('open').answer('anna', chosen(2)).lead('cancel');
    expect(one.desk).toMatchObject({ phase: 'closed', round: 1, result: { round: 1, before: null, now: { counts: [2, 2, 1] } } });
    expect(one.open(2).room.asking).toBe(3);
  });

  test('goes into the report beside the first', () => {
    const one = twice('open').all(chosen(0), chosen(2), chosen(2), chosen(2), chosen(2)).lead('close');
    expect(one.harvest).toMatchObject([{ kind: 'gathered', question: 'Kun je hiermee verder?', parts: [{ part: 'counts', rows: [{ label: 'Ja', count: 1, before: 2 }, { label: 'Nee', count: 0, before: 2 }, { label: 'Later', count: 4, before: 1 }] }, { text: { say: 'moved', with: { before: 5, now: 5, moved: 3, both: 5 } } }] }]);
  });
});

describe('anonymous', () => {
  const sealed = (count: number) => new Poll({ mode: 'anonymous' }).open().all(...Array.from({ length: count }, () => chosen(1)));

  test('rule 13: an answer is no fact and in no view but that somebody answered; after the close no envelope is left', () => {
    const one = sealed(5);
    expect(one.table.journal.filter(({ type }) => type === 'poll/answered')).toEqual([]);
    expect(one.mine('anna')).toEqual({ answered: true, answer: null, before: null });
    one.lead('close');
    expect([...one.table.state.boxes.values()].map(({ envelopes }) => envelopes.size)).toEqual([0]);
    const stored = JSON.stringify(one.table.journal.filter(({ type }) => type.startsWith('poll/')));
    for (const who of PEOPLE) for (const text of [who, envelope(who, 1)]) expect(stored).not.toContain(text);
  });

  test('somebody changes their answer with their own envelope, and with no other', () => {
    const one = sealed(5);
    expect(one.when('anna', 'answer', { asking: 1, options: [0], envelope: envelope('other', 1) })).toEqual(refused('envelope-unknown'));
    expect(one.when('fatou', 'answer', { asking: 1, options: [0], envelope: envelope('anna', 1) })).toEqual(refused('envelope-taken'));
    expect(one.when('fatou', 'answer', { asking: 1, options: [0] })).toEqual(refused('malformed'));
    expect(one.answer('anna', chosen(0)).lead('close').result.now).toEqual({ kind: 'options', voters: 5, counts: [1, 4, 0] });
    expect(one.when('facilitator', 'reopen')).toEqual(refused('not-open-now'));
  });

  test('rule 22: fewer than five answers are never counted, not at the close and not when the meeting ends', () => {
    const one = sealed(4);
    expect(one.when('facilitator', 'close')).toEqual(refused('too-few-ballots'));
    one.table.given('facilitator', 'session/skip').given('facilitator', 'session/back').given('facilitator', 'session/close');
    expect(one.table.journal.some(({ type }) => type === 'poll/round-closed')).toBe(false);
    expect(one.harvest).toEqual([]);
    expect(one.table.state.boxes.size).toBe(0);
  });

  test('rule 22: it does not open with fewer than five people, and then tells no count', () => {
    const few = new Poll({ mode: 'anonymous' }, PEOPLE.slice(0, 4));
    expect(few.desk.enough).toBe(false);
    expect(few.when('facilitator', 'open', { round: 1 })).toEqual(refused('too-few-for-anonymous'));
    const one = sealed(2);
    for (const who of ['chris', 'dewi']) one.table.given(who, 'session/leave');
    expect(one.desk.answered).toBeNull();
    expect(one.table.seenBy('facilitator')['progress']).toBeNull();
  });

  test('what the facilitator typed for somebody does not count towards the five', () => {
    const one = sealed(4);
    one.table.given('facilitator', 'session/add-person', { name: 'Oma Toos' }, { id: 'toos' });
    one.table.given('facilitator', 'poll/answer', one.data('toos', chosen(0)), { as: 'toos' });
    expect(one.when('facilitator', 'close')).toEqual(refused('too-few-ballots'));
    expect(one.answer('emre', chosen(1)).lead('close').result.now).toEqual({ kind: 'options', voters: 6, counts: [1, 5, 0] });
  });

  test('rule 22: a statement that fewer than five people answered has no figure', () => {
    const one = new Poll({ mode: 'anonymous', kind: 'scale', options: ['A', 'B'] }).open().all(...[1, 2, 3, 4, 5].map((place) => ({ places: [place, place === 5 ? null : place] }))).lead('close');
    expect(one.result.now).toMatchObject({ lines: [{ voters: 5, mean: 3 }, { voters: null, counts: [], mean: null }] });
    expect(one.harvest).toMatchObject([{ parts: [{ title: 'A' }, { title: 'B', rows: [{ count: null }, {}, {}, {}, {}] }, {}] }]);
  });

  test('it is never live', () => {
    const one = new Poll({ mode: 'anonymous', show: 'live' }).open().all(...Array.from({ length: 5 }, () => chosen(0)));
    expect(one.room).toMatchObject({ live: false, result: null });
  });
});

describe('the end', () => {
  test('a poll that stayed open is counted when the meeting ends, and waits when it only goes on', () => {
    const one = new Poll().open().all(chosen(0), chosen(1));
    one.table.given('facilitator', 'session/skip');
    expect(one.harvest).toEqual([]);
    one.table.given('facilitator', 'session/close');
    expect(one.harvest).toMatchObject([{ parts: [{ rows: [{ count: 1 }, { count: 1 }, { count: 0 }] }, { text: { say: 'voters', with: { voters: 2 } } }] }]);
  });

  test('words of somebody who is erased go; the tally of the group stays', () => {
    const words = new Poll({ kind: 'cloud' }).open().all({ words: ['zonnebloem'] }, { words: ['rust'] }).lead('close').lead('show', { shown: true });
    const choice = new Poll().open().all(chosen(0), chosen(1)).lead('close');
    expect(JSON.stringify(words.table.journal.map(({ data }) => data))).not.toContain('zonnebloem');
    for (const one of [words, choice]) {
      const redact = one.table.journal.filter(({ data, personal }) => personal !== null && Object.values(data).includes('anna')).map(({ seq }) => seq);
      one.table.given('system', 'session/forget-person', { person: 'anna', redact });
    }
    expect(words.everything()).not.toContain('zonnebloem');
    expect(words.everything()).toContain('rust');
    expect(choice.result.now).toMatchObject({ voters: 2, counts: [1, 1, 0] });
  });
});
