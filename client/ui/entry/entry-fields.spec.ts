import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ENTRY_TEXTS, entryFields, incompleteEntry } from '../../../src/engine/learning';
import { z } from 'zod';
import { MapShelf } from '../../../test/support/map-shelf';
import { storeOn } from '../storage';
import { openVault } from '../vault/vault';
import { beforeOf, emptyEntry, entryData, type EntryFields, FORM_ORDER, isComplete, isTooLongToLock, isWrong, LAYER_ORDER, openedEntry, packed, readEntry, TURN_ORDER, unpacked, wholeLink } from './entry-fields';

const vault = openVault(storeOn(new MapShelf()));
const server = z.strictObject(entryFields);
/** What the server says of it. */
const refusedBy = (data: unknown): string | null => {
  const read = server.safeParse(data);
  return read.success ? (incompleteEntry(read.data)?.refused ?? null) : 'malformed';
};

const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }).filter((text) => text.trim() !== '' && !/\d{5}|@/.test(text));
const maybe = fc.oneof(fc.constant(''), words);
const fields = fc.record({
  level: fc.constantFrom('individual' as const, 'team' as const, 'organisation' as const),
  audience: fc.constantFrom('me' as const, 'team' as const, 'community' as const),
  named: fc.boolean(),
  follow: fc.boolean(),
  text: words,
  nextStep: words,
  landsAt: words,
  touched: maybe,
  viewFrom: maybe,
  viewTo: maybe,
  link: fc.constantFrom('', 'example.org/brief', 'https://example.org/a?b=c'),
  layer: fc.constantFrom(null, ...LAYER_ORDER),
  form: fc.constantFrom(null, ...FORM_ORDER),
  turn: fc.constantFrom(null, ...TURN_ORDER),
});

describe('an entry as it is sent', () => {
  it('rule 20: of what is for me nothing goes that anybody can read, and the server takes it', () => {
    fc.assert(
      fc.property(fields, (all) => {
        const data = entryData({ ...all, audience: 'me' }, vault);
        expect(Object.keys(data).sort()).toEqual(['audience', 'level', 'locked']);
        expect(refusedBy(data)).toBeNull();
        const sent = JSON.stringify(data);
        for (const name of ENTRY_TEXTS) if (all[name].length > 4) expect(sent).not.toContain(all[name]);
      }),
    );
  });

  it('comes back as it was written', () => {
    fc.assert(
      fc.property(fields, (all) => {
        const { locked } = entryData({ ...all, level: 'organisation', audience: 'me', link: '' }, vault) as { locked: string };
        expect(openedEntry({ ...emptyEntry('organisation'), locked }, vault)).toEqual({ ...all, level: 'organisation', audience: 'me', named: false, link: '' });
      }),
    );
  });

  it('taken back, it still knows that it was followed: sharing it again begins there', () => {
    const { locked } = entryData({ ...emptyEntry('organisation'), text: 'x', follow: true }, vault) as { locked: string };
    expect(openedEntry({ ...emptyEntry('organisation'), locked }, vault)?.follow).toBe(true);
    const other = entryData({ ...emptyEntry('team'), text: 'x', follow: true }, vault) as { locked: string };
    expect(openedEntry({ ...emptyEntry('team'), locked: other.locked }, vault)?.follow).toBe(false);
  });

  it('says only of an organisation what comes next, where it lands and that it is followed', () => {
    fc.assert(
      fc.property(fields.filter(({ audience, level }) => audience !== 'me' && level !== 'organisation'), (all) => {
        expect(entryData(all, vault)).toMatchObject({ nextStep: '', landsAt: '', layer: null, follow: false });
      }),
    );
  });

  it('that is shared is what the server takes, and nothing is locked', () => {
    fc.assert(
      fc.property(fields.filter(({ audience }) => audience !== 'me'), (all) => {
        expect(refusedBy({ ...entryData(all, vault), checked: true })).toBeNull();
        expect(JSON.stringify(entryData(all, vault))).not.toContain('locked');
      }),
    );
  });

  it('rule 18: three inputs are enough, and two more for the organisation', () => {
    expect(isComplete({ ...emptyEntry('individual'), text: 'x' })).toBe(true);
    expect(isComplete({ ...emptyEntry('team'), text: ' ' })).toBe(false);
    expect(isComplete({ ...emptyEntry('organisation'), text: 'x', nextStep: 'y' })).toBe(false);
    expect(isComplete({ ...emptyEntry('organisation'), text: 'x', nextStep: 'y', landsAt: 'z' })).toBe(true);
    expect(emptyEntry('individual').audience).toBe('me');
  });
});

describe('an entry that is locked elsewhere', () => {
  it('does not open, and nothing of it is guessed', () => {
    const other = openVault(storeOn(new MapShelf()));
    const { locked } = entryData({ ...emptyEntry('team'), text: 'van een ander' }, other) as { locked: string };
    expect(openedEntry({ ...emptyEntry('team'), locked }, vault)).toBeNull();
  });

  it('nor does something else that was locked with the same key', () => {
    for (const text of ['', 'geen json', 'null', '"x"', '3']) expect(openedEntry({ ...emptyEntry('team'), locked: vault.lock(text) }, vault)).toBeNull();
    expect(unpacked('{"text":7,"layer":"bestuur","form":"","nieuw":true}')).toEqual(unpacked('{}'));
  });
});

describe('how it was before', () => {
  const was: EntryFields = { ...emptyEntry('individual'), audience: 'team', text: 'eerst' };
  it('goes along when the words change, locked', () => {
    const before = beforeOf(was, { ...was, text: 'later' }, vault);
    expect(unpacked(vault.open(before ?? ''))?.text).toBe('eerst');
  });

  it('stays away when only the readers change', () => {
    expect(beforeOf(was, { ...was, audience: 'community', named: true }, vault)).toBeNull();
  });
});

describe('what can be kept', () => {
  it('is too long for one lock only when everything in it is very long', () => {
    const long = 'Ж'.repeat(3900);
    expect(isTooLongToLock({ ...emptyEntry('team'), text: long, touched: long })).toBe(false);
    expect(isTooLongToLock({ ...emptyEntry('team'), text: long, touched: long, viewFrom: long })).toBe(true);
    expect(isTooLongToLock({ ...emptyEntry('team'), audience: 'team', text: long, touched: long, viewFrom: long })).toBe(false);
  });

  it('the longest that fits is what the server takes', () => {
    const fill = (length: number): EntryFields => ({ ...emptyEntry('team'), text: 'x'.repeat(length) });
    const most = Array.from({ length: 400 }, (_, i) => fill(20_500 + i)).filter((one) => !isTooLongToLock(one)).at(-1);
    expect(refusedBy(entryData(most ?? fill(0), vault))).toBeNull();
    expect(most?.text.length).toBeGreaterThan(20_600);
  });

  it.each([
    ['', ''],
    [' example.org/stuk ', 'https://example.org/stuk'],
    ['http://example.org', 'http://example.org'],
    ['HTTPS://Example.org/x', 'HTTPS://Example.org/x'],
    ['javascript:alert(1)', null],
    ['een woord', null],
    ['geenpunt', null],
    [`https://example.org/${'x'.repeat(500)}`, null],
  ])('of the link %p it makes %p', (typed, link) => {
    expect(wholeLink(typed)).toBe(link);
    expect(isWrong({ ...emptyEntry('team'), link: typed })).toBe(link === null);
  });

  it('a draft is read back, also a damaged one', () => {
    const otherwise = emptyEntry('team');
    expect(readEntry(JSON.stringify({ text: 'half' }), otherwise)).toEqual({ ...otherwise, text: 'half' });
    expect(readEntry('{', otherwise)).toEqual(otherwise);
    expect(packed(otherwise)).toBe('{}');
  });
});
