import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { INJECTIONS } from '../../../test/support/injections.js';
import { drawCoverage } from '../../pictures/draw-coverage.js';
import { type Block, blocks, card, heading, item, labelled, list, type Paper, quote, section, table, text } from './paper.js';
import { paperMarkdown } from './paper-markdown.js';
import { paperPage } from './paper-page.js';

const CORPUS = [
  ...INJECTIONS, 'مرحبا بكم', '\u202Eomgekeerd', '🌱 é 漢字', 'regel een\nregel twee',
];

function paperOf(said: string): Paper {
  const nothing = { individual: 'none', team: 'some', organisation: 3, period: said } as const;
  const picture: Block = {
    kind: 'picture', name: 'beeld-1', title: said, description: said,
    draw: (wish) => drawCoverage({ title: said, description: said, teams: [{ name: said, cells: [nothing] }], levels: { individual: said, team: 'Team', organisation: 'Organisatie' }, words: { some: said, none: 'niets', figures: "" } }, wish),
  };
  return {
    title: said, kind: ['Dossier', said], cover: true, front: blocks(text(said, 'lead')),
    body: blocks(heading(1, said), heading(2, said, 'team'), heading(3, said), text(said), text(said, 'label'), text(said, 'notice'), quote(said), list([item(said, said)]), table({ title: said, head: [said], rows: [[said]] }), table({ title: '', head: [said], rows: [[item(said, { text: said, tone: 'open' })]], listed: true }), card('done', list([{ ...item(said), mark: said }])), picture),
  };
}

const pageOf = (said: string): string => paperPage(paperOf(said), { language: 'nl', contents: 'Inhoud', note: said, away: [{ href: '/verslag/x', name: said }] });

describe('a paper', () => {
  test.each(CORPUS)('is a page on which text of people does nothing: %j', (said) => {
    const html = pageOf(said);
    expect(html).not.toMatch(/<script|<img|<svg\/|href="javascript|<style/i);
    expect(html.replace(/"[^"]*"/g, '""')).not.toMatch(/<[^>]* (on[a-z]+|style)=/i);
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(html.match(/<h2/g)).toHaveLength(1);
  });

  test.each(CORPUS)('is Markdown in which text of people does nothing, and is all there: %j', (said) => {
    const markdown = paperMarkdown(paperOf(said));
    for (const line of said.split('\n').filter((one) => one.trim() !== '')) expect(markdown.replace(/\\(?=[!-/:-@[-`{-~])/g, '')).toContain(line.trim());
    expect(markdown.replace(/\\./g, '')).not.toMatch(/<\/?[a-z]|\]\(|```|&[a-z#]/i);
  });

  test('has the pages, headings and links that a page of contents needs, whatever is written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }), (said) => {
        const html = pageOf(said);
        const ids = [...html.matchAll(/<h2 id="([^"]+)"/g)].map((found) => found[1]);
        expect([...html.matchAll(/<a href="#([^"]+)"/g)].map((found) => found[1])).toEqual(ids);
      }),
      { numRuns: 50 },
    );
  });

  test('leaves out what is not there', () => {
    expect(blocks(text('  '), quote(''), list([]), table({ title: 'x', head: [], rows: [] }), section(1, 'leeg', text('')), labelled('leeg', null, false))).toEqual([]);
    expect(section(2, 'kop', text('a'))).toEqual([{ kind: 'heading', depth: 2, text: 'kop' }, { kind: 'text', text: 'a', tone: 'plain' }]);
  });
});
