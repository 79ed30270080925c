import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { MapShelf } from '../../../test/support/map-shelf';
import { packed, emptyEntry } from '../../ui/entry/entry-fields';
import { storeOn } from '../../ui/storage';
import { openVault } from '../../ui/vault/vault';
import { logAsHtml, logAsJson } from './export';
import { entryOf, logOf } from './log.fixture';

const vault = openVault(storeOn(new MapShelf()));
const elsewhere = openVault(storeOn(new MapShelf()));
const words = { t: (key: string) => key, sayMoment: () => '22 november 2026', language: 'nl' };
const locked = (text: string, by = vault): string => by.lock(packed({ ...emptyEntry('individual'), text }));

describe('a learning log to take along', () => {
  const log = logOf([
    entryOf('a', { audience: 'me', text: '', locked: locked('alleen van mij'), versions: [{ at: 1, locked: locked('zo was het') }] }),
    entryOf('b', { level: 'organisation', text: 'gedeeld', nextStep: 'bellen', landsAt: 'Gemeente', link: 'https://example.org/x' }),
    entryOf('c', { audience: 'me', text: '', locked: locked('van een andere telefoon', elsewhere) }),
  ]);

  it('has in both forms what is shared and what is locked, readable as far as this phone can', () => {
    for (const file of [logAsJson(log, vault, 'now'), logAsHtml(log, vault, words)]) {
      for (const text of ['alleen van mij', 'gedeeld', 'bellen', 'Gemeente', 'https://example.org/x']) expect(file).toContain(text);
      expect(file).not.toContain('van een andere telefoon');
    }
    expect(logAsHtml(log, vault, words)).toContain('entry.locked.elsewhere');
    const json = JSON.parse(logAsJson(log, vault, 'now')) as { entries: { locked: string | null; versions: { text?: string }[] }[] };
    expect(json.entries.map((entry) => entry.locked === null)).toEqual([true, true, false]);
    expect(json.entries[0]?.versions[0]?.text).toBe('zo was het');
  });

  it('has to read what another program gets: how it was before, and every step of what became of it', () => {
    const step = { reason: '', happened: '', evidence: '', month: '2027-01' } as const;
    const steps = [
      { ...step, state: 'intention', byRole: 'owner' },
      { ...step, state: 'tried', byRole: 'contact', happened: 'Zeven woorden eruit.', evidence: 'https://example.org/brief' },
      { ...step, state: 'stopped', byRole: 'owner', reason: 'Geen plek in het rooster.' },
    ] as const;
    const line = { id: 'l', nextStep: 'Meelezen', landsAt: 'Gemeente', organisation: null, layer: 'beleid', team: null, state: 'stopped', reason: '', happened: '', evidence: '', since: '2027-01', keeps: { logMonths: 12 }, steps, version: 3 } as const;
    const html = logAsHtml({ ...log, carryOver: [line] }, vault, words);
    for (const text of ['zo was het', 'log.entry.earlier', 'Zeven woorden eruit.', 'https://example.org/brief', 'Geen plek in het rooster.', 'became.by.contact', 'Gemeente, became.layer.beleid']) expect(html).toContain(text);
    expect([...html.matchAll(/became\.state\.(\w+) · became\.by/g)].map((found) => found[1])).toEqual(['intention', 'tried', 'stopped']);
  });

  it('shows all three levels, also an empty one', () => {
    const html = logAsHtml(log, vault, words);
    expect([...html.matchAll(/<h2>ui\.level\.(\w+)<\/h2>/g)].map((found) => found[1])).toEqual(['individual', 'team', 'organisation']);
    expect(html).toContain('log.entries.empty-level');
  });

  it('is a page on which nobody can put a tag, a script or an address', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (text) => {
        const nasty = `<img src=x onerror=alert(1)>"'&${text}</p></article><script>`;
        const html = logAsHtml(logOf([entryOf('a', { text: nasty, nextStep: nasty, link: nasty, meeting: { title: nasty, date: '' } })], { owner: { kind: 'guest', name: nasty } }), vault, words);
        const tags = new Set([...html.matchAll(/<\/?([a-z0-9!]+)/gi)].map((found) => (found[1] ?? '').toLowerCase()));
        expect([...tags].filter((tag) => !['!doctype', 'html', 'head', 'meta', 'title', 'style', 'body', 'main', 'h1', 'h2', 'h3', 'ol', 'li', 'p', 'section', 'article'].includes(tag))).toEqual([]);
        expect(html).not.toMatch(/<[^>]* (on\w+|src|href)=/i);
      }),
    );
  });
});
