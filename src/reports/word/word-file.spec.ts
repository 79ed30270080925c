import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import JSZip from 'jszip';
import { INJECTIONS } from '../../../test/support/injections.js';
import { all, type Element, parseXml, textOf } from '../../../test/support/xml.js';
import { drawTrend } from '../../pictures/draw-trend.js';
import { type Block, blocks, card, heading, item, list, type Paper, quote, table, text } from '../paper/paper.js';
import { wordFile } from './word-file.js';
import { isRightToLeft, wordText } from './word-text.js';

const HOSTILE = [
  ...INJECTIONS, ']]> <!-- -->', '{ INCLUDETEXT "C:\\\\geheim.txt" }', 'مرحبا بكم في الاجتماع', 'שלום', '\u202Eomgekeerd\u202C', '\u0000\u0001\u0008\u000B\u001F\uFFFE\uFFFF\uD800 een',
  '🌱👩‍👩‍👧 é ñ 漢字', 'regel een\nregel twee\r\nregel drie\u2028regel vier', 'x'.repeat(500), '',
];

function paperOf(said: string, more: Partial<Paper> = {}): Paper {
  const picture: Block = {
    kind: 'picture', name: 'beeld', title: said || 'Beeld', description: `Dit laat zien: ${said}`,
    draw: (wish) => drawTrend({ title: said || 'Beeld', description: said, panels: [{ name: said || 'Vertrouwen', points: [{ when: '2026', value: 4, said: '4,0' }] }], scale: [1, 5], hidden: 'te weinig', few: 'te weinig' }, wish),
  };
  return {
    title: said || 'Titel', kind: ['Verslag', said], cover: false, front: blocks(text(said, 'lead')),
    body: blocks(
      heading(1, said || 'Kop'), heading(2, 'Individueel', 'individual'), heading(3, said || 'Kop'), text(said), quote(said), list([{ ...item(said || 'punt', said, { text: said, tone: 'done' }), mark: said }, { ...item('link'), link: `https://example.org/?q=${encodeURIComponent(wordText(said))}&a=1` }]),
      table({ title: said, head: ['Keuze', 'Stemmen'], rows: [[said, '5']], numbers: [1] }), card('open', text(said)), picture,
    ),
    ...more,
  };
}

/** The parts of a Word file that are XML, by name. */
async function partsOf(paper: Paper, language: 'nl' | 'en' = 'nl'): Promise<Record<string, Element>> {
  const zip = await JSZip.loadAsync(await wordFile(paper, { language }));
  const parts = Object.values(zip.files).filter((file) => /\.(xml|rels)$/.test(file.name));
  return Object.fromEntries(await Promise.all(parts.map(async (file) => [file.name, parseXml(await file.async('string'))] as const)));
}

const document = (parts: Record<string, Element>): Element => parts['word/document.xml'] ?? { name: '', attributes: {}, children: [] };
const valuesOf = (inside: Element, name: string, attribute = 'w:val'): (string | undefined)[] => all(inside, name).map((one) => one.attributes[attribute]);

describe('a Word file', () => {
  test.each(HOSTILE)('is well-formed with every word of it, and does nothing: %j', async (said) => {
    const parts = await partsOf(paperOf(said));
    const written = all(document(parts), 'w:t').map(textOf).join(' ');
    for (const line of wordText(said).split(/[\r\n\u2028]+/)) expect(written).toContain(line);
    // Page numbers and nothing else is a field; what leads away is an address on the web.
    const fields = Object.values(parts).flatMap((part) => all(part, 'w:instrText')).map((one) => textOf(one).trim().split(' ')[0]);
    expect([...new Set(fields)].sort()).toEqual(['NUMPAGES', 'PAGE']);
    const outside = Object.values(parts).flatMap((part) => all(part, 'Relationship')).filter((one) => one.attributes['TargetMode'] === 'External');
    expect(outside.every((one) => one.attributes['Target']?.startsWith('https://example.org/'))).toBe(true);
    expect(Object.keys(parts).join()).not.toMatch(/vba|fonts\/|embeddings/);
  });

  test('is well-formed whatever is written', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.string({ unit: 'binary', maxLength: 40 }), fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)), maxLength: 20 })), async (said) => {
        const parts = await partsOf(paperOf(said, { body: blocks(text(said), list([item(said || 'x', said)]), table({ title: said, head: ['a'], rows: [[said]] })) }));
        expect(all(document(parts), 'w:p').length).toBeGreaterThan(3);
      }),
      { numRuns: 60 },
    );
  });

  test('says in which language it is, what it is called and what it is', async () => {
    for (const [language, tag] of [['nl', 'nl-NL'], ['en', 'en-GB']] as const) {
      const parts = await partsOf(paperOf('Armoede'), language);
      const styles = parts['word/styles.xml'] ?? document(parts);
      expect(valuesOf(styles, 'w:lang')).toEqual([tag]);
      const core = parts['docProps/core.xml'] ?? document(parts);
      expect([textOf(all(core, 'dc:title')[0] ?? core), textOf(all(core, 'dc:subject')[0] ?? core), textOf(all(core, 'dc:creator')[0] ?? core)]).toEqual(['Armoede', 'Verslag · Armoede', 'Kenniscafé']);
    }
  });

  test('has headings that are headings, lists that are lists, and tables of which the head is known', async () => {
    const word = document(await partsOf(paperOf('Armoede')));
    expect(valuesOf(word, 'w:pStyle').filter((style) => /^(Title|Heading)/.test(style ?? ''))).toEqual(['Title', 'Heading1', 'Heading2', 'Heading3']);
    expect(all(word, 'w:numPr').length).toBe(2);
    expect(all(word, 'w:tbl').map((one) => [all(one, 'w:tr').length, all(one, 'w:tblHeader').length])).toEqual([[2, 1]]);
  });

  test('tells of every picture what is on it', async () => {
    const parts = await partsOf(paperOf('Armoede'));
    const told = all(document(parts), 'wp:docPr').map((one) => [one.attributes['title'], one.attributes['descr']]);
    expect(told).toEqual([['Armoede', 'Dit laat zien: Armoede']]);
  });

  test('marks what is read from right to left, and only that', async () => {
    const directions = (said: string) => partsOf(paperOf(said, { kind: ['Verslag'], front: [], body: blocks(text(said), text('Nederlands')) })).then((parts) => all(document(parts), 'w:p').map((one) => all(one, 'w:bidi').length));
    expect(await directions('مرحبا بكم')).toEqual([0, 1, 1, 0]);
    expect(await directions('hallo مرحبا')).toEqual([0, 0, 0, 0]);
    expect([isRightToLeft('123 שלום'), isRightToLeft('...'), isRightToLeft('')]).toEqual([true, false, false]);
  });

  test('that is long has contents without pages, which nobody waits for', async () => {
    const long = Array.from({ length: 60 }, (_, at) => text(`${String(at)} ${'een rustige zin '.repeat(25)}`));
    const word = document(await partsOf(paperOf('Armoede', { cover: true, body: blocks(heading(1, 'Armoede'), long) })));
    const contents = all(word, 'w:sdt')[0] ?? word;
    expect(all(contents, 'w:t').map(textOf).join('')).toBe('Armoede');
    expect(all(contents, 'w:hyperlink')).toHaveLength(1);
    expect(all(word, 'w:fldChar').every((one) => (one.attributes['w:dirty'] ?? 'false') === 'false')).toBe(true);
  });

  test('with a cover has contents that are filled in, lead to their headings, and can be made anew', async () => {
    const parts = await partsOf(paperOf('Armoede', { cover: true }));
    const word = document(parts);
    const contents = all(word, 'w:sdt')[0] ?? word;
    expect(all(contents, 'w:instrText').map(textOf)[0]).toContain('TOC');
    const links = all(contents, 'w:hyperlink').map((one) => [textOf(one).replace(/PAGEREF \S+ \\h/, ''), one.attributes['w:anchor']]);
    expect(links.map(([said]) => said)).toEqual(['Armoede3', '● Individueel3']);
    const bookmarks = valuesOf(word, 'w:bookmarkStart', 'w:name');
    expect(links.every(([, anchor]) => bookmarks.includes(anchor))).toBe(true);
    // Not made anew by itself: that would begin with a question to who opens it.
    expect(JSON.stringify(parts['word/settings.xml'])).not.toContain('updateFields');
    expect(all(word, 'w:fldChar').every((one) => (one.attributes['w:dirty'] ?? 'false') === 'false')).toBe(true);
  });
});
