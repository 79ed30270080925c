import { describe, expect, test } from '@jest/globals';
import type { HarvestItem } from '../../engine/harvest.js';
import type { JsonObject } from '../../engine/json.js';
import { play, Rehearsal, rehearse, REHEARSAL_MEETING } from '../../engine/rehearsal.js';
import { tableFor } from '../../engine/session.js';
import { erase } from '../../engine/werkvorm.js';
import type { PerspectivesConsole, PerspectivesFace, PerspectivesMine } from './faces-contract.js';
import { perspectives } from './rules.js';

const PEOPLE = ['anna', 'bilal', 'chris', 'dewi', 'emre'];
const begun = (config: JsonObject = {}): Rehearsal => rehearse(perspectives, { people: PEOPLE, questions: ['Waarom zo laat?'], config: { perspectives: ['Bewoners', 'Beleid', 'Onderzoek'], ...config } });
const face = (table: Rehearsal, viewer = 'room'): PerspectivesFace => table.activitySeenBy(viewer) as unknown as PerspectivesFace;
const desk = (table: Rehearsal): PerspectivesConsole => table.activitySeenBy('facilitator') as unknown as PerspectivesConsole;
const mine = (table: Rehearsal, who: string): PerspectivesMine => table.activitySeenBy(who) as unknown as PerspectivesMine;
const turns = (table: Rehearsal): string[] => face(table).perspectives.map(({ id, turn }) => `${id} ${turn}`);
const line = (perspective: string, text: string, more: JsonObject = {}): JsonObject => ({ perspective, text, source: 'practice', ...more });
const envelope = (who: string, what = ''): string => `envelope-of-${who}-${what}`.padEnd(26, '0');

/** A meeting that wants these perspectives, with people who said where they look from. */
function meeting(wanted: readonly string[], from: Readonly<Record<string, string>>): Rehearsal {
  const table = new Rehearsal(new Map([['perspectives', erase(perspectives)]])).open([{ id: 'item', werkvorm: 'perspectives', questions: ['Waarom?'] }]);
  table.state.meeting = { ...REHEARSAL_MEETING, perspectives: wanted };
  for (const [name, perspective] of Object.entries(from)) table.join(name, { perspective });
  return table.given('facilitator', 'session/next');
}

function harvestOf(table: Rehearsal): readonly HarvestItem[] {
  const [run] = [...table.state.runs.values()];
  return run ? perspectives.harvest(run.state as never, tableFor(table.state, run.id, table.at)) : [];
}

describe('the floor', () => {
  test('goes to one perspective after another; who had it was heard', () => {
    const table = begun().given('facilitator', 'perspectives/floor', { perspective: 'p1' }).given('facilitator', 'perspectives/floor', { perspective: 'p2' });
    expect(turns(table)).toEqual(['p1 heard', 'p2 floor', 'p3 waiting']);
    expect(turns(table.given('facilitator', 'perspectives/floor', { perspective: null }))).toEqual(['p1 heard', 'p2 heard', 'p3 waiting']);
  });

  test('can be given back: who had it is to come again', () => {
    const table = begun().given('facilitator', 'perspectives/floor', { perspective: 'p1' }).given('facilitator', 'perspectives/floor', { perspective: 'p2' });
    expect(turns(table.given('facilitator', 'perspectives/floor', { perspective: 'p1', heard: false }))).toEqual(['p1 floor', 'p2 waiting', 'p3 waiting']);
    expect(turns(table.given('facilitator', 'perspectives/floor', { perspective: null, heard: false }))).toEqual(['p1 waiting', 'p2 waiting', 'p3 waiting']);
  });

  test('is never taken by a clock', () => {
    const table = begun({ minutes: 1 }).given('facilitator', 'perspectives/floor', { perspective: 'p1' });
    expect(table.due()).toBeNull();
    expect(turns(table.wait(3_600_000))[0]).toBe('p1 floor');
  });

  test('follows the order that the facilitator sets; letter and colour stay', () => {
    const table = begun().given('facilitator', 'perspectives/order', { order: ['p3', 'p1', 'p2'] });
    expect(face(table).perspectives.map(({ id, place }) => [id, place])).toEqual([['p3', 2], ['p1', 0], ['p2', 1]]);
    for (const order of [['p1'], ['p1', 'p1', 'p2'], ['p1', 'p2', 'p9']]) expect(table.when('facilitator', 'perspectives/order', { order })).toMatchObject({ refused: 'choice-unknown' });
  });
});

describe('perspectives', () => {
  test('are those of the meeting when the settings name none', () => {
    expect(face(meeting(['Bewoners', 'Beleid'], {})).perspectives.map(({ name }) => name)).toEqual(['Bewoners', 'Beleid']);
  });

  test('can be added up to twelve, once by each name, and set aside and taken back', () => {
    const table = begun().given('facilitator', 'perspectives/add', { name: 'Jongeren' }).given('facilitator', 'perspectives/add', { name: ' jongeren ' });
    expect(face(table).perspectives.map(({ name }) => name)).toEqual(['Bewoners', 'Beleid', 'Onderzoek', 'Jongeren']);
    table.given('facilitator', 'perspectives/floor', { perspective: 'p2' }).given('facilitator', 'perspectives/drop', { perspective: 'p2', dropped: true });
    expect(face(table)).toMatchObject({ floor: null });
    expect(face(table).perspectives).toHaveLength(3);
    expect(desk(table).aside).toEqual([{ id: 'p2', name: 'Beleid' }]);
    expect(turns(table.given('facilitator', 'perspectives/add', { name: 'Beleid' }))).toContain('p2 waiting');
    for (let i = 0; i < 8; i++) table.given('facilitator', 'perspectives/add', { name: `Stem ${String(i)}` });
    expect(table.when('facilitator', 'perspectives/add', { name: 'Nog een' })).toMatchObject({ refused: 'too-many-choices' });
  });

  test('the name of a speaker is gone at the close, and one that was changed at once', () => {
    const table = begun().given('facilitator', 'perspectives/seat', { perspective: 'p1', speaker: 'Eerste naam', minutes: 7 }).given('facilitator', 'perspectives/seat', { perspective: 'p1', speaker: 'Tweede naam', minutes: 7 });
    expect(face(table, 'screen').perspectives[0]).toMatchObject({ speaker: 'Tweede naam', minutes: 7 });
    expect(JSON.stringify(table.journal)).not.toContain('Eerste naam');
    expect(JSON.stringify(table.given('facilitator', 'session/close').journal)).not.toContain('Tweede naam');
  });
});

describe('the voice that is missing', () => {
  const empty = (table: Rehearsal): string[] => face(table, 'screen').perspectives.filter((one) => one.missing).map(({ name }) => name);

  test('is one that the meeting wants and nobody chose, until somebody speaks from it', () => {
    const table = meeting(['Bewoners', 'Beleid'], { anna: 'beleid ', bilal: '' });
    expect(empty(table)).toEqual(['Bewoners']);
    expect(desk(table).nobody).toEqual(['p1']);
    expect(empty(table.given('facilitator', 'perspectives/seat', { perspective: 'p1', speaker: 'Iemand', minutes: 5 }))).toEqual([]);
  });

  test('is not guessed when nobody said where they look from', () => {
    expect(empty(meeting(['Bewoners', 'Beleid'], { anna: '' }))).toEqual([]);
  });

  test('is what the facilitator says, either way, also when it has the floor', () => {
    const table = meeting(['Bewoners', 'Beleid'], { anna: 'Beleid' }).given('facilitator', 'perspectives/missing', { perspective: 'p1', missing: false });
    expect(empty(table)).toEqual([]);
    expect(empty(table.given('facilitator', 'perspectives/missing', { perspective: 'p2', missing: true }).given('facilitator', 'perspectives/floor', { perspective: 'p2' }))).toEqual(['Beleid']);
  });

  test('what would be said there is a card of the group, seen at once, and can be taken away', () => {
    const table = begun().given('facilitator', 'perspectives/would-say', { perspective: 'p2', text: 'Wij zijn er ook.' });
    expect(face(table, 'screen').elsewhere).toMatchObject([{ id: 'said-001', text: 'Wij zijn er ook.', by: null, source: null }]);
    expect(table.when('anna', 'perspectives/would-say', { perspective: 'p2', text: 'Van mij.' })).toMatchObject({ ok: false });
    expect(face(table.given('facilitator', 'perspectives/unsay', { card: 'said-001' })).elsewhere).toEqual([]);
    expect(JSON.stringify(table.journal)).not.toContain('Wij zijn er ook.');
  });
});

describe('a line with a name', () => {
  test('is hidden from the others until the facilitator shows it, and can be hidden again', () => {
    const table = begun().given('facilitator', 'perspectives/floor', { perspective: 'p1' }).given('anna', 'perspectives/note', line('p1', 'Angst voor post.'));
    for (const viewer of ['room', 'screen', 'bilal']) expect(JSON.stringify(table.seenBy(viewer))).not.toContain('Angst');
    expect(face(table).perspectives[0]?.sources).toEqual({ research: 0, practice: 0, experience: 0 });
    expect(mine(table, 'anna').lines).toMatchObject([{ text: 'Angst voor post.', source: 'practice' }]);
    table.given('facilitator', 'perspectives/show', { perspective: 'p1', shown: true });
    expect(face(table, 'screen').lines).toMatchObject([{ text: 'Angst voor post.', by: 'anna' }]);
    expect(face(table).perspectives[0]?.sources).toEqual({ research: 0, practice: 1, experience: 0 });
    expect(face(table.given('facilitator', 'perspectives/show', { perspective: null, shown: false })).lines).toEqual([]);
  });

  test('is one per person and perspective: another comes instead, and nothing is left of the one before', () => {
    const table = begun().given('anna', 'perspectives/note', line('p1', 'Eerste gedachte.')).given('anna', 'perspectives/note', line('p2', 'Iets anders.')).given('anna', 'perspectives/note', line('p1', 'Tweede gedachte.'));
    expect(desk(table).lines.map(({ text }) => text).sort()).toEqual(['Iets anders.', 'Tweede gedachte.']);
    expect(JSON.stringify(table.journal)).not.toContain('Eerste gedachte.');
  });

  test('rule 21: is changed and taken back by its author, also after the close', () => {
    const table = begun().given('anna', 'perspectives/note', line('p1', 'Eerste gedachte.')).given('facilitator', 'session/close');
    table.given('anna', 'perspectives/change', line('p1', 'Later gedacht.', { source: 'research' }), { run: 'item-r1' });
    expect(JSON.stringify(table.seenBy('anna')['kept'])).toContain('Later gedacht.');
    expect(table.when('bilal', 'perspectives/take-back', { perspective: 'p1' }, { run: 'item-r1' })).toMatchObject({ refused: 'card-unknown' });
    table.given('anna', 'perspectives/take-back', { perspective: 'p1' }, { run: 'item-r1' });
    expect(JSON.stringify(table.journal)).not.toContain('gedacht');
  });

  test('rule 19: what points at a person is refused until its author was shown it', () => {
    expect(begun().when('anna', 'perspectives/note', line('p1', 'Bel 06 12345678.'))).toMatchObject({ refused: 'points-at-person' });
    expect(begun().when('anna', 'perspectives/note', line('p1', 'Bel 06 12345678.', { checked: true })).ok).toBe(true);
  });

  test('is written while listening, or once the facilitator opens it', () => {
    const table = begun({ notes: 'after' });
    expect(table.when('anna', 'perspectives/note', line('p1', 'Iets.'))).toMatchObject({ refused: 'not-open-now' });
    expect(table.given('facilitator', 'perspectives/notes', { open: true }).when('anna', 'perspectives/note', line('p1', 'Iets.')).ok).toBe(true);
    expect(table.when('anna', 'perspectives/note', line('p9', 'Iets.'))).toMatchObject({ refused: 'choice-unknown' });
  });

  test('is typed by the facilitator for someone without a phone', () => {
    const table = begun({ show: 'at-once' }).given('facilitator', 'session/add-person', { name: 'Oma Toos' }, { id: 'toos' }).given('facilitator', 'perspectives/floor', { perspective: 'p1' });
    table.given('facilitator', 'perspectives/note', line('p1', 'Van Toos.'), { as: 'toos' });
    expect(face(table).lines).toMatchObject([{ by: 'Oma Toos', viaFacilitator: true }]);
  });
});

describe('a line without a name', () => {
  const written = (people: readonly string[]): Rehearsal =>
    people.reduce(
      (table, who, i) => table.given(who, 'perspectives/note', line(i === 0 ? 'p2' : 'p1', `Gedachte van ${who}`, { envelope: envelope(who) })),
      begun({ mode: 'anonymous', show: 'at-once' }).given('facilitator', 'perspectives/floor', { perspective: 'p1' }),
    );

  test('rule 13: stands in no fact and no view before it is shown, and after it beside nobody', () => {
    const table = written(PEOPLE);
    expect(JSON.stringify([table.journal, desk(table), table.seenBy('anna')])).not.toContain('Gedachte');
    expect(desk(table).waiting).toBe(5);
    table.given('facilitator', 'perspectives/show', { perspective: null, shown: true });
    expect(face(table).lines).toHaveLength(4);
    const facts = table.journal.filter((fact) => fact.type === 'perspectives/card-written');
    expect(facts.map((fact) => fact.data['person'])).toEqual(PEOPLE.map(() => null));
    for (const who of PEOPLE) expect(JSON.stringify(facts)).not.toContain(envelope(who));
  });

  test('rule 22: is not shown with fewer than five, nor for one perspective alone', () => {
    const table = written(PEOPLE.slice(0, 4));
    expect(table.when('facilitator', 'perspectives/show', { perspective: null, shown: true })).toMatchObject({ refused: 'too-few-cards' });
    expect(table.when('facilitator', 'perspectives/show', { perspective: 'p1', shown: true })).toMatchObject({ refused: 'not-allowed' });
    table.given('anna', 'perspectives/note', line('p1', 'Nog een van anna', { envelope: envelope('anna', 'two') }));
    expect(table.when('facilitator', 'perspectives/show', { perspective: null, shown: true })).toMatchObject({ refused: 'too-few-cards' });
  });

  test('can be changed by who holds its envelope, until it was shown', () => {
    const table = written(PEOPLE);
    table.given('anna', 'perspectives/note', line('p2', 'Veranderd door mij.', { envelope: envelope('anna') }));
    expect(desk(table).waiting).toBe(5);
    const other = rehearse(perspectives, { people: PEOPLE, questions: ['?'], config: { mode: 'anonymous', perspectives: ['Een'] } }).given('anna', 'perspectives/note', line('p1', 'Iets.', { envelope: envelope('anna') }));
    expect(other.when('bilal', 'perspectives/note', line('p1', 'Over de jouwe heen.', { envelope: envelope('anna') }))).toMatchObject({ refused: 'envelope-taken' });
    expect(JSON.stringify(face(table.given('facilitator', 'perspectives/floor', { perspective: 'p2' }).given('facilitator', 'perspectives/show', { perspective: null, shown: true })))).toContain('Veranderd door mij.');
    expect(face(table).box).toBe(1);
  });

  test('comes out when the meeting goes on, as soon as there are two; one alone at the close', () => {
    expect(written(PEOPLE.slice(0, 2)).given('facilitator', 'session/skip').journal.filter(({ type }) => type === 'perspectives/card-written')).toHaveLength(2);
    const one = written(PEOPLE.slice(0, 1)).given('facilitator', 'session/skip');
    expect(one.journal.filter(({ type }) => type === 'perspectives/card-written')).toHaveLength(0);
    expect(one.given('facilitator', 'session/close').journal.filter(({ type }) => type === 'perspectives/card-written')).toHaveLength(1);
  });
});

test('the report has per perspective the lines with their source, names the missing voice, and ranks nothing', () => {
  const [gathered] = harvestOf(play(erase(perspectives), perspectives.script));
  expect(gathered?.kind === 'gathered' && gathered.parts.map((part) => (part.part === 'cards' ? [part.title, part.cards.map(({ about }) => about ?? null)] : part))).toEqual([
    { part: 'text', text: { say: 'heard', with: { names: 'Bewoners, Uitvoerders, Onderzoek, Beleid' } } },
    ['Bewoners', expect.arrayContaining([{ say: 'source.experience' }, { say: 'source.experience' }, { say: 'source.practice' }])],
    ['Uitvoerders', expect.arrayContaining([{ say: 'source.research' }])],
    ['Onderzoek', [{ say: 'source.research' }]],
    ['Beleid', [{ say: 'source.practice' }]],
    [{ say: 'would-say', with: { name: 'Jongeren' } }, [null, null]],
  ]);
});

test('a missing voice of which nothing was said is named all the same', () => {
  expect(harvestOf(begun().given('facilitator', 'perspectives/missing', { perspective: 'p1', missing: true }))).toMatchObject([{ parts: [{ part: 'text', text: { say: 'missing', with: { name: 'Bewoners' } } }] }]);
});
