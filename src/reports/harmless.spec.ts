import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { INJECTIONS } from '../../test/support/injections.js';
import { evening, everyForm, FIVE_TWO, voted, writes } from './evening.fixture.js';
import { fileName } from './file-name.js';
import { block, inline } from './markdown-escape.js';
import { speakerFor, speakerOf } from './speaker.js';

const CORPUS = [
  ...INJECTIONS,
  'مرحبا بكم في الاجتماع',
  '\u202Eomgekeerd',
  '🌱👩‍👩‍👧 é ñ 漢字',
  'regel een\nregel twee\n\nregel vier',
];

function said(text: string) {
  const table = voted(evening(), { mode: 'open', votes: FIVE_TWO, text }).given('facilitator', 'session/park-point', { text });
  table.given('facilitator', 'session/next');
  writes(table, 'Anna', { level: 'organisation', text, nextStep: text, landsAt: text });
  table.given('facilitator', 'session/next').given('facilitator', 'check-out/agree-sentence', { text });
  return everyForm(table);
}

/** What a browser shows of HTML without tags. */
function unescapeHtml(html: string): string {
  return html.replace(/&(lt|gt|quot|amp|#39);/g, (_, name: string) => ({ lt: '<', gt: '>', quot: '"', amp: '&', '#39': "'" })[name] ?? '');
}

describe('text of people', () => {
  test.each(CORPUS)('is kept as written and does nothing on the page: %j', (text) => {
    const { report, html } = said(text);
    expect(report.teamSentences).toEqual([text]);
    const texts = [...html.matchAll(/<p class="text" dir="auto">([^<]*)<\/p>/g)].map((m) => unescapeHtml(m[1] ?? ''));
    expect(texts.filter((shown) => shown === text.trim()).length).toBeGreaterThanOrEqual(5);
    expect(html).not.toMatch(/<script|<img|<svg|<h1>|<[^>]* on[a-z]+=|href="javascript/i);
    expect(html).not.toMatch(/ style="|<style/);
  });

  test.each(CORPUS)('does nothing in Markdown, and every word of it is there: %j', (text) => {
    const { markdown } = said(text);
    for (const line of text.split('\n').filter((l) => l.trim() !== '')) expect(markdown.replace(/\\(?=[!-/:-@[-`{-~])/g, '')).toContain(line.trim());
    expect(markdown.replace(/\\./g, '')).not.toMatch(/<\/?[a-z]|\]\(|```|&[a-z#]/i);
  });

  test('in Markdown nothing that means something is left, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        for (const escaped of [block(text), inline(text)]) {
          const bare = escaped.replace(/\\[!-/:-@[-`{-~]/g, '');
          expect(bare).not.toMatch(/[\\`*_{}[\]<>|~#&$]/);
          expect(bare).not.toMatch(/^(?:[-+=]|\d+[.)]| {4})/m);
        }
        expect(inline(text)).not.toMatch(/[\r\n]/);
      }),
    );
  });

  test('in Markdown lines stay lines', () => {
    expect(block('een\ntwee\n\nvier', '  ')).toBe('een  \n  twee\n  \n  vier');
  });
});

describe('the page', () => {
  test('is whole, has its language, one style sheet and no script', () => {
    const { html } = everyForm(evening());
    expect(html).toMatch(/^<!doctype html>\n<html lang="nl">/);
    expect(html.match(/<link [^>]*>/g)).toEqual(['<link rel="stylesheet" href="/verslag/assets/report.css"/>']);
    expect(html).not.toMatch(/<script|\son[a-z]+=/i);
  });
});

describe('the file name', () => {
  const name = (title: string): string => fileName({ title, date: '2026-01-13' }, speakerOf('nl'));

  test.each([
    ['Armoede & schulden: café', 'verslag-2026-01-13-armoede-schulden-cafe.md'],
    ['../../etc/passwd', 'verslag-2026-01-13-etc-passwd.md'],
    ['x"\r\nSet-Cookie: a=b', 'verslag-2026-01-13-x-set-cookie-a-b.md'],
    ['مرحبا', 'verslag-2026-01-13.md'],
  ])('of %j is safe', (title, expected) => {
    expect(name(title)).toBe(expected);
  });

  test('of a very long title is short', () => {
    expect(name('lang '.repeat(100)).length).toBeLessThan(90);
  });
});

describe('languages', () => {
  const leaves = (value: unknown, path = ''): string[] =>
    typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([key, inner]) => leaves(inner, `${path}.${key}`)) : [`${path}: ${(String(value).match(/\{\{\w+\}\}/g) ?? []).sort().join()}`];
  const catalogue = (language: string): unknown => JSON.parse(readFileSync(new URL(`./messages.${language}.json`, import.meta.url), 'utf8'));

  test('have the same texts with the same gaps', () => {
    expect(leaves(catalogue('en'))).toEqual(leaves(catalogue('nl')));
  });

  test('are chosen by what is asked, then by the browser, then Dutch', () => {
    expect(speakerFor('en', 'nl').language).toBe('en');
    expect(speakerFor(['en'], 'en-GB,nl;q=0.5').language).toBe('en');
    expect(speakerFor('xx', undefined).language).toBe('nl');
  });
});
