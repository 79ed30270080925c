import { describe, expect, test } from '@jest/globals';
import type { GatheredPart } from '../../engine/harvest.js';
import { nameless } from '../nameless.js';
import { paperMarkdown } from '../paper/paper-markdown.js';
import { speakerOf } from '../speaker.js';
import { gathered } from './gathered.js';

const CARDS: GatheredPart = { part: 'cards', title: 'Wat er lag', cards: [{ text: 'Eerst bellen.', by: 'Anna', about: 'idee' }, { text: ' ', by: 'Bilal' }] };
const COUNTS: GatheredPart = { part: 'counts', title: 'Waar de stippen liggen', rows: [{ label: 'Bellen', count: 6, before: 5 }, { label: 'Schrijven', count: 2, before: null }], note: 'Iedereen had drie stippen.' };
const TABLE: GatheredPart = { part: 'table', title: 'Wie wat doet', columns: ['Wat', 'Wanneer'], rows: [['Bellen', 'maandag']] };

function told(parts: readonly GatheredPart[], readers: 'team' | 'community') {
  return gathered.told([{ kind: 'gathered', question: 'Wat proberen we?', parts }], { readers, people: 8, werkvormOf: () => 'check-in', parked: [] });
}

function markdown(parts: readonly GatheredPart[], readers: 'team' | 'community'): string {
  return paperMarkdown({ title: 'Verslag', kind: [], cover: false, front: [], body: gathered.blocks(told(parts, readers), speakerOf('nl')) });
}

describe('what a werkvorm gathered', () => {
  test('is said in its parts, whatever the werkvorm is', () => {
    const text = markdown([{ part: 'text', text: 'Zo begon het.' }, CARDS, COUNTS, TABLE], 'team');
    for (const said of ['### Incheck\n\nWat proberen we?', 'Zo begon het.', '**Wat er lag**', '- Eerst bellen.  \n  Anna · idee', '| Bellen | 5 | 6 |', '| Schrijven | te weinig antwoorden | 2 |', 'Iedereen had drie stippen.', '| Bellen | maandag |']) expect(text).toContain(said);
  });

  test('is for who was not there without names, and without counts when one is of a group under 5', () => {
    const text = markdown([CARDS, COUNTS], 'community');
    expect(text).toContain('Eerst bellen.');
    expect(text).not.toMatch(/Anna|\d/);
    expect(markdown([{ part: 'counts', title: 'Stippen', rows: [{ label: 'Bellen', count: 8 }] }], 'community')).toContain('| Bellen | 8 |');
  });

  test('is nothing at all when nothing was gathered', () => {
    expect(told([{ ...CARDS, cards: [] }, { part: 'text', text: ' ' }], 'team')).toEqual([]);
    expect(gathered.blocks([], speakerOf('nl'))).toEqual([]);
  });

  test('has no name left for everybody who has a browser, however deep it stands', () => {
    expect(JSON.stringify(nameless(told([CARDS], 'team')))).not.toContain('Anna');
  });

  test('a sentence of a werkvorm that has none is a defect', () => {
    expect(() => markdown([{ part: 'text', text: { say: 'iets' } }], 'team')).toThrow('has no words for a report');
  });
});
