import { describe, expect, test } from '@jest/globals';
import { idOf, PEOPLE, Wall } from './wall.fixture.js';

describe('a wall with names', () => {
  test('a question is seen by all at once, with who asked it', () => {
    const wall = new Wall().asked('anna', 'huur');
    expect(wall.on('huur')).toMatchObject({ text: 'Vraag over huur?', by: 'anna', status: 'open', mine: 0 });
    expect(wall.seenBy('screen')).toContain('Vraag over huur?');
  });

  test('somebody has a question too once, can take that back, and not for their own', () => {
    const wall = new Wall().asked('anna', 'huur').says('bilal', { [idOf('huur')]: 'mine' }).says('bilal', { [idOf('huur')]: 'mine' });
    expect(wall.on('huur')).toMatchObject({ mine: 1, differ: 0 });
    expect(wall.says('bilal', { [idOf('huur')]: 'differ' }).on('huur')).toMatchObject({ mine: 0, differ: 1 });
    expect(wall.says('bilal', { [idOf('huur')]: null }).on('huur')).toMatchObject({ mine: 0, differ: 0 });
    expect(wall.when('anna', 'stand', { stances: { [idOf('huur')]: 'mine' } })).toEqual({ ok: false, refused: 'own-question' });
    expect(wall.when('anna', 'stand', { stances: { [idOf('weg')]: 'mine' } })).toEqual({ ok: false, refused: 'question-unknown' });
  });

  test('who has a question too is seen by nobody else', () => {
    const wall = new Wall().asked('anna', 'huur').says('bilal', { [idOf('huur')]: 'mine' });
    expect(JSON.stringify([wall.room, wall.console, wall.mine('anna')])).not.toContain('bilal');
    expect(wall.mine('bilal').stances).toEqual({ [idOf('huur')]: 'mine' });
  });

  test('"I see it differently" is only there when that was set', () => {
    const wall = new Wall({ differ: false }).asked('anna', 'huur');
    expect(wall.when('bilal', 'stand', { stances: { [idOf('huur')]: 'differ' } })).toEqual({ ok: false, refused: 'choice-unknown' });
  });

  test('stands in the order of support, of what is new, and of what divides', () => {
    const wall = new Wall().asked('anna', 'een').asked('anna', 'twee').asked('anna', 'drie');
    for (const who of ['bilal', 'chris', 'dewi', 'emre', 'fenna']) wall.says(who, { [idOf('een')]: 'mine' });
    for (const who of ['bilal', 'chris', 'dewi']) wall.says(who, { [idOf('twee')]: 'mine' });
    for (const who of ['emre', 'fenna', 'goran']) wall.says(who, { [idOf('twee')]: 'differ' });
    const order = () => wall.room.questions.map(({ id }) => id);
    expect(order()).toEqual(['een', 'twee', 'drie'].map(idOf));
    wall.given('facilitator', 'sort', { by: 'newest' });
    expect(order()).toEqual(['drie', 'twee', 'een'].map(idOf));
    wall.given('facilitator', 'sort', { by: 'divided' });
    expect(order()[0]).toBe(idOf('twee'));
    expect([wall.on('een')?.divided, wall.on('twee')?.divided]).toEqual([false, true]);
  });

  test('phones get the first and the newest of a full wall, the console all of it; what is left out is told', () => {
    const people = Array.from({ length: 30 }, (_, at) => `p${String(at)}`);
    const wall = new Wall({ most: 10 }, people);
    Array.from({ length: 150 }, (_, at) => wall.asked(people[at % 30] ?? '', `nr-${String(at).padStart(3, '0')}`));
    wall.says('p1', { [idOf('nr-060')]: 'mine' });
    const ids = wall.room.questions.map(({ id }) => id);
    expect([ids.length, wall.room.total, wall.console.questions.length]).toEqual([60, 150, 150]);
    expect(ids[0]).toBe(idOf('nr-060'));
    expect(ids).toEqual(expect.arrayContaining([idOf('nr-149'), idOf('nr-130')]));
    wall.given('facilitator', 'pin', { question: idOf('nr-100') });
    expect(wall.room.questions.map(({ id }) => id)).toContain(idOf('nr-100'));
  });

  test('one question is large on the screen; when it is answered it makes room, and it can be put back', () => {
    const wall = new Wall().asked('anna', 'een').asked('bilal', 'twee').given('facilitator', 'pin', { question: idOf('een') });
    expect(wall.room.pinned).toBe(idOf('een'));
    wall.given('facilitator', 'answer', { question: idOf('een'), text: 'Vanaf maart.' });
    expect(wall.room.pinned).toBeNull();
    expect(wall.on('een')).toMatchObject({ status: 'answered', note: 'Vanaf maart.' });
    expect(wall.when('bilal', 'stand', { stances: { [idOf('een')]: 'mine' } })).toEqual({ ok: false, refused: 'not-open-now' });
    expect(wall.when('facilitator', 'pin', { question: idOf('een') })).toEqual({ ok: false, refused: 'not-open-now' });
    wall.given('facilitator', 'put-back', { question: idOf('een') });
    expect(wall.on('een')).toMatchObject({ status: 'open', note: '' });
    expect(JSON.stringify(wall.table.journal)).not.toContain('Vanaf maart.');
  });

  test('rule 17: alike questions lie together by hand, each with its own text and support, and never in a circle', () => {
    const wall = new Wall().asked('anna', 'een').asked('bilal', 'twee').says('chris', { [idOf('een')]: 'mine', [idOf('twee')]: 'mine' });
    wall.given('facilitator', 'lay-under', { question: idOf('twee'), under: idOf('een') });
    expect(wall.on('twee')).toMatchObject({ under: idOf('een'), text: 'Vraag over twee?', mine: 1 });
    expect(wall.on('een')?.mine).toBe(1);
    for (const question of ['een', 'twee']) expect(wall.when('facilitator', 'lay-under', { question: idOf('een'), under: idOf(question) })).toMatchObject({ refused: 'malformed' });
    wall.given('anna', 'take-back', { question: idOf('een') });
    expect(wall.on('twee')?.under).toBeNull();
    expect(wall.texts()).toEqual(['Vraag over twee?']);
  });

  test('rule 21: the author changes it and takes it back, also after the close; support was for the words of before', () => {
    const wall = new Wall().asked('anna', 'huur', 'Eerste woorden?').says('bilal', { [idOf('huur')]: 'mine' });
    expect(wall.when('bilal', 'change', { question: idOf('huur'), text: 'Iets anders?' })).toEqual({ ok: false, refused: 'somebody-else' });
    wall.given('anna', 'change', { question: idOf('huur'), text: 'Andere woorden?' });
    expect(wall.on('huur')).toMatchObject({ text: 'Andere woorden?', mine: 0 });
    expect(JSON.stringify(wall.table.journal)).not.toContain('Eerste woorden?');
    wall.given('facilitator', 'session/close');
    wall.table.given('anna', 'question-wall/change', { question: idOf('huur'), text: 'Na afloop?' }, { run: 'item-r1' });
    expect(wall.harvest()).toContain('Na afloop?');
    wall.table.given('anna', 'question-wall/take-back', { question: idOf('huur') }, { run: 'item-r1' });
    expect(JSON.stringify(wall.table.journal)).not.toContain('Na afloop?');
  });

  test('asks nobody for more than was set, not for nothing, and warns for what points at a person (rule 19)', () => {
    const wall = new Wall({ most: 1 }).asked('anna', 'een');
    expect(wall.when('anna', 'put', { question: idOf('twee'), text: 'Nog een?' })).toMatchObject({ refused: 'too-many-cards' });
    expect(wall.when('bilal', 'put', { question: idOf('twee'), text: '  ' })).toMatchObject({ refused: 'text-empty' });
    expect(wall.when('bilal', 'put', { question: idOf('twee'), text: 'Bel ik 06 12345678?' })).toMatchObject({ refused: 'points-at-person' });
    expect(wall.when('bilal', 'put', { question: idOf('twee'), text: 'x'.repeat(301) })).toMatchObject({ refused: 'too-long' });
    expect(wall.when('bilal', 'put', { question: idOf('een'), text: 'Op dezelfde plek?' })).toMatchObject({ refused: 'malformed' });
  });

  test('the facilitator asks and says "mine too" for someone without a phone', () => {
    const wall = new Wall().asked('anna', 'een');
    wall.table.given('facilitator', 'session/add-person', { name: 'Oma Toos' }, { id: 'toos' });
    wall.table.given('facilitator', 'question-wall/put', { question: idOf('toos'), text: 'Van Toos?' }, { as: 'toos' }).given('facilitator', 'question-wall/stand', { stances: { [idOf('een')]: 'mine' } }, { as: 'toos' });
    expect(wall.on('toos')).toMatchObject({ by: 'Oma Toos', viaFacilitator: true });
    expect(wall.on('een')?.mine).toBe(1);
    expect(wall.when('facilitator', 'put', { question: idOf('f'), text: 'Van wie?' })).toEqual({ ok: false, refused: 'not-allowed' });
  });

  test('when the group is asked anew, everybody says it again', () => {
    const wall = new Wall().asked('anna', 'een').says('bilal', { [idOf('een')]: 'mine' });
    const { round } = wall.room;
    wall.given('facilitator', 'ask-again');
    expect(wall.on('een')?.mine).toBe(0);
    expect(wall.room.round).not.toBe(round);
    expect(wall.says('bilal', { [idOf('een')]: 'mine' }).on('een')?.mine).toBe(1);
  });

  test('shows the first twelve on the screen, with how many there are; a phone has them all', () => {
    const wall = new Wall({ most: 20 });
    for (let i = 0; i < 40; i++) wall.asked(PEOPLE[i % 8] ?? '', `nummer-${String(i)}-`);
    const screen = wall.table.activitySeenBy('screen') as unknown as typeof wall.room;
    expect([screen.questions.length, screen.total, wall.room.questions.length]).toEqual([12, 40, 40]);
  });

  test('the report: answered with the answer, open, kept for later, and how many had it too', () => {
    const wall = new Wall().asked('anna', 'een').asked('anna', 'twee').asked('bilal', 'drie').asked('bilal', 'vier').says('chris', { [idOf('een')]: 'mine' });
    wall.given('facilitator', 'answer', { question: idOf('een'), text: 'Vanaf maart.' }).given('facilitator', 'park', { question: idOf('twee'), text: 'Eerst cijfers.' }).given('facilitator', 'refuse', { question: idOf('vier'), reason: 'elsewhere' });
    const [told] = JSON.parse(wall.harvest()) as { parts: { title: { say: string }; cards?: unknown; rows?: unknown }[] }[];
    expect(told?.parts).toEqual([
      { part: 'cards', title: { say: 'of.answered' }, cards: [{ text: 'Vraag over een?', by: 'anna', about: { say: 'answer', with: { text: 'Vanaf maart.' } } }] },
      { part: 'cards', title: { say: 'of.open' }, cards: [{ text: 'Vraag over drie?', by: 'bilal' }] },
      { part: 'cards', title: { say: 'of.parked' }, cards: [{ text: 'Vraag over twee?', by: 'anna', about: { say: 'reason', with: { text: 'Eerst cijfers.' } } }] },
      { part: 'counts', title: { say: 'counts.mine' }, rows: [{ label: 'Vraag over een?', count: 1 }] },
    ]);
  });
});

describe('a wall where the facilitator reads first', () => {
  test('a question waits, seen by its author and the facilitator only', () => {
    const wall = new Wall({ moderated: true }).asked('anna', 'huur');
    expect(wall.seenBy('room', 'screen', 'bilal')).not.toContain('Vraag over huur?');
    expect(wall.mine('anna').own).toMatchObject([{ status: 'waiting' }]);
    expect(wall.console.waiting).toMatchObject([{ text: 'Vraag over huur?' }]);
    expect(wall.when('bilal', 'stand', { stances: { [idOf('huur')]: 'mine' } })).toEqual({ ok: false, refused: 'question-unknown' });
    wall.given('facilitator', 'let-in', { question: idOf('huur') });
    expect(wall.texts()).toEqual(['Vraag over huur?']);
  });

  test('refusing takes a reason, which only its author sees; with other words it is looked at again', () => {
    const wall = new Wall({ moderated: true }).asked('anna', 'huur', 'Waarom doet zij dat?');
    expect(wall.when('facilitator', 'refuse', { question: idOf('huur') })).toMatchObject({ ok: false });
    wall.given('facilitator', 'refuse', { question: idOf('huur'), reason: 'person', words: 'Vraag het haar zelf.' });
    expect(wall.mine('anna').own).toMatchObject([{ status: 'refused', reason: 'person', note: 'Vraag het haar zelf.' }]);
    expect(wall.seenBy('room', 'screen', 'bilal')).not.toMatch(/Waarom doet zij dat|Vraag het haar zelf/);
    expect(wall.harvest()).toBe('[]');
    wall.given('anna', 'change', { question: idOf('huur'), text: 'Waarom gaat het zo?' });
    expect(wall.console.waiting).toMatchObject([{ text: 'Waarom gaat het zo?' }]);
    expect(JSON.stringify(wall.table.journal)).not.toMatch(/Waarom doet zij dat|Vraag het haar zelf/);
  });

  test('other words on the wall are read first again', () => {
    const wall = new Wall({ moderated: true }).asked('anna', 'huur').given('facilitator', 'let-in', { question: idOf('huur') }).given('facilitator', 'pin', { question: idOf('huur') });
    wall.given('anna', 'change', { question: idOf('huur'), text: 'Iets heel anders?' });
    expect([wall.texts(), wall.room.pinned]).toEqual([[], null]);
  });
});
