import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { JsonObject } from '../../engine/json.js';
import { rehearse, type Rehearsal } from '../../engine/rehearsal.js';
import type { HarvestConsole } from './faces-contract.js';
import { harvest } from './rules.js';
import { hashtagsIn, tagsOf } from './tags.js';

const PEOPLE = ['anna', 'bilal', 'chris', 'dewi', 'emre'];
const begun = (config: JsonObject = {}): Rehearsal => rehearse(harvest, { people: PEOPLE, questions: ['Wat neem je mee?'], config: { show: 'at-once', ...config } });
const wrote = (table: Rehearsal, who: string, text: string, more: JsonObject = {}): Rehearsal => table.given(who, 'harvest/write', { step: 'harvest', text, ...more });
const seen = (table: Rehearsal, viewer = 'room') => table.activitySeenBy(viewer) as unknown as HarvestConsole;
const idOf = (table: Rehearsal, text: string): string => seen(table, 'facilitator').cards.find((card) => card.text === text)?.id ?? '';
const tags = (table: Rehearsal, viewer = 'room') => seen(table, viewer).tags.map(({ tag, cards }) => `${tag} ${String(cards.length)}`);
function report(table: Rehearsal): { title: unknown; cards?: { text: string }[] }[] {
  const run = [...table.state.runs.values()][0];
  const [told] = harvest.harvest(run?.state as Parameters<typeof harvest.harvest>[0], { people: { find: (id: string) => table.state.roster.people.get(id) } } as Parameters<typeof harvest.harvest>[1]);
  return told?.kind === 'gathered' ? (told.parts as unknown as ReturnType<typeof report>) : [];
}
const titles = (table: Rehearsal) => report(table).map(({ title }) => (typeof title === 'string' ? title : (title as { say: string }).say));

describe('hashtags', () => {
  test('are words in any script; a number, an address and the middle of a word are none', () => {
    expect(hashtagsIn('Zo #Samen, #eén_keer en #وقت. #हिन्दी! #1 #2026plan a#b https://x.nl/#top ## #')).toEqual(['samen', 'eén_keer', 'وقت', 'हिन्दी', '2026plan']);
    expect(hashtagsIn('#lef #LEF #lef')).toEqual(['lef']);
  });

  test('are the same however a letter was typed', () => {
    expect(hashtagsIn('#caf\u00e9')).toEqual(hashtagsIn('#cafe\u0301'));
  });

  test('are counted over cards, the most used first, in the same order whatever came first', () => {
    const word = fc.constantFrom('#samen', '#lef', '#Samen', '#brief', 'gewoon');
    const cards = fc.array(fc.array(word, { maxLength: 4 }), { maxLength: 12 }).map((list) => list.map((words, i) => ({ id: String(i), text: words.join(' ') })));
    fc.assert(
      fc.property(cards, (list) => {
        const found = tagsOf(list);
        for (const { tag, cards: ids } of found) expect(ids).toEqual(list.filter(({ text }) => hashtagsIn(text).includes(tag)).map(({ id }) => id));
        const sizes = found.map(({ cards: ids }) => ids.length);
        expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
        expect(tagsOf([...list].reverse()).map(({ tag }) => tag)).toEqual(found.map(({ tag }) => tag));
      }),
    );
  });

  test('are seen with the cards and not before', () => {
    const table = wrote(begun({ show: 'revealed' }), 'anna', 'Eerder bellen #lef');
    expect([tags(table), tags(table, 'screen'), tags(table, 'facilitator')]).toEqual([[], [], ['lef 1']]);
    expect(tags(table.given('facilitator', 'harvest/show', { step: 'harvest', shown: true }))).toEqual(['lef 1']);
  });
});

describe('one hashtag on the screen', () => {
  const two = () => wrote(wrote(begun(), 'anna', 'Bellen #lef'), 'bilal', 'Koffie #samen');

  test('is chosen and taken off by the facilitator; only one that stands on a card', () => {
    const table = two().given('facilitator', 'harvest/filter', { tag: '#Lef' });
    expect(seen(table, 'screen').filter).toBe('lef');
    expect(table.when('facilitator', 'harvest/filter', { tag: 'nergens' })).toEqual({ ok: false, refused: 'text-unknown' });
    expect(table.when('anna', 'harvest/filter', { tag: 'samen' })).toMatchObject({ ok: false });
    expect(seen(table.given('facilitator', 'harvest/filter', { tag: null }), 'screen').filter).toBeNull();
  });

  test('rule 21: goes with the last card that has it, and no word of it stays', () => {
    const taken = two().given('facilitator', 'harvest/filter', { tag: 'lef' });
    taken.given('anna', 'harvest/remove', { card: idOf(taken, 'Bellen #lef') });
    const changed = two().given('facilitator', 'harvest/filter', { tag: 'lef' });
    changed.given('anna', 'harvest/change', { card: idOf(changed, 'Bellen #lef'), text: 'Bellen #durf' });
    for (const table of [taken, changed]) {
      expect(seen(table).filter).toBeNull();
      expect(JSON.stringify(table.journal)).not.toContain('lef');
    }
    const stays = wrote(two(), 'chris', 'Ook #lef').given('facilitator', 'harvest/filter', { tag: 'lef' });
    expect(seen(stays.given('anna', 'harvest/remove', { card: idOf(stays, 'Bellen #lef') })).filter).toBe('lef');
  });
});

describe('how much is written down', () => {
  test('nothing: phones have nothing to do, and nobody writes, the facilitator neither', () => {
    const table = begun({ intensity: 'none' });
    expect(seen(table).steps.map(({ writers }) => writers)).toEqual(['group']);
    for (const who of ['anna', 'facilitator']) expect(table.when(who, 'harvest/write', { step: 'harvest', text: 'Toch iets.' })).toEqual({ ok: false, refused: 'not-open-now' });
    expect([report(table), harvest.phoneSeconds?.({ config: harvest.config.parse({ intensity: 'none' }) } as Parameters<NonNullable<typeof harvest.phoneSeconds>>[0])]).toEqual([[], 0]);
  });

  test('light: one card each, which replaces the one before; ample: up to twelve', () => {
    expect(seen(wrote(wrote(begun(), 'anna', 'Eerst.'), 'anna', 'Later.')).cards.map(({ text }) => text)).toEqual(['Later.']);
    const full = begun({ intensity: 'full' });
    for (let i = 0; i < 12; i++) wrote(full, 'anna', `Kaartje ${String(i)}`);
    expect(full.when('anna', 'harvest/write', { step: 'harvest', text: 'Nog een.' })).toMatchObject({ refused: 'too-many-cards' });
  });
});

describe('the report', () => {
  const texts = ['Een #samen', 'Twee #samen #lef', 'Drie'];
  const written = (config: JsonObject = {}) => texts.reduce((table, text, i) => wrote(table, PEOPLE[i] ?? '', text), begun(config));

  test('holds every card once: under its hashtag, or on its heap when the group made heaps', () => {
    const table = written();
    expect(titles(table)).toEqual(['#samen', 'loose', 'tags']);
    expect(report(table).flatMap(({ cards = [] }) => cards.map(({ text }) => text)).sort()).toEqual([...texts].sort());
    table.given('facilitator', 'harvest/name-heap', { title: 'Bij elkaar' });
    table.given('facilitator', 'harvest/put', { card: idOf(table, 'Drie'), heap: seen(table).heaps[0]?.id ?? '' });
    expect(titles(table)).toEqual(['Bij elkaar', 'loose', 'tags']);
    expect(report(table).flatMap(({ cards = [] }) => cards.map(({ text }) => text)).sort()).toEqual([...texts].sort());
  });

  test('stands per level where that was asked', () => {
    const table = wrote(written({ learning: true }), 'dewi', 'Vier', { fields: { level: 'team' } });
    expect(titles(table)).toEqual(['levels.team', 'levels.none', 'tags']);
    expect(begun().when('anna', 'harvest/write', { step: 'harvest', text: 'Vijf', fields: { level: 'team' } })).toMatchObject({ refused: 'malformed' });
  });
});

test('rule 13: anonymous hashtags come out with their cards, from five on', () => {
  const table = begun({ mode: 'anonymous' });
  PEOPLE.forEach((who) => wrote(table, who, `Van mij #stil`, { envelope: `envelope-${who}`.padEnd(24, '0') }));
  expect(JSON.stringify([table.journal, table.seenBy('facilitator')])).not.toContain('stil');
  expect(tags(table.given('facilitator', 'harvest/show', { step: 'harvest', shown: true }))).toEqual(['stil 5']);
});
