import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { LANGUAGES } from '../config/language.js';
import { asHtml, asText } from './forms.js';
import { KEY, KINDS, VALUES, wish } from './post.fixture.js';
import { sayTrouble, TROUBLES, write } from './words.js';

const cases = LANGUAGES.flatMap((language) => KINDS.map((kind) => [language, kind] as const));

/** What a mail program shows of a page. */
function shown(html: string): string {
  const text = html.replace(/<head>.*<\/head>/s, '').replace(/<[^>]+>/g, '');
  return text.replace(/&(lt|gt|quot|amp|#39);/g, (_all, name: string) => ({ lt: '<', gt: '>', quot: '"', amp: '&', '#39': "'" })[name] ?? '');
}

const words = (text: string): string[] => text.split(/\s+/).filter(Boolean);

describe('a letter', () => {
  test.each(cases)('in %s about %s says it all, without a hole or a forgotten value', (language, kind) => {
    const letter = write(wish(kind, { language }));
    const text = asText(letter);
    expect(`${letter.subject} ${text}`).not.toMatch(/\{\{|\}\}|undefined/);
    expect(letter.lines.length).toBeGreaterThan(1);
    expect(text).toContain('Fatima');
    expect(text).toContain(KEY);
  });

  test.each(cases)('in %s about %s reads well when nothing is known', (language, kind) => {
    const letter = write(wish(kind, { language, values: {}, link: null }));
    const text = asText(letter);
    expect(`${letter.subject} ${text}`).not.toMatch(/\{\{|\}\}| ,| \.|: *$|undefined/m);
    expect(letter.subject).not.toBe('');
    expect(letter.closing).not.toBe('');
    expect(write(wish(kind, { language, values: { name: ' ' }, link: null }))).toEqual(letter);
  });

  test.each(cases)('in %s about %s has no secret in its subject', (language, kind) => {
    expect(write(wish(kind, { language })).subject).not.toMatch(/geheim|http|#/);
  });

  test.each(cases)('in %s about %s says the same in both forms', (language, kind) => {
    const letter = write(wish(kind, { language }));
    const text = asText(letter).replace(`${letter.button?.text ?? ''}:`, letter.button?.text ?? '');
    expect(words(shown(asHtml(letter)))).toEqual(words(text));
  });

  test('has a subject of one line that is not endless', () => {
    const { subject } = write(wish('registration-confirmed', { values: { title: `Een\r\nBcc: iemand@example.org ${'🌱'.repeat(300)}` } }));
    expect(subject).toMatch(/^Je bent aangemeld: Een Bcc: iemand@example.org 🌱+…$/u);
    expect([...subject]).toHaveLength(200);
  });

  test('takes what people wrote as it is: no tag, no reference to another text', () => {
    const title = '<img src=x onerror=alert(1)> $t(closing.1) {{name}} & "meer"';
    const letter = write(wish('meeting-cancelled', { values: { ...VALUES, title } }));
    expect(letter.lines[1]).toBe(`${title} gaat niet door.`);
    expect(asHtml(letter)).not.toMatch(/<img|onerror="/);
    expect(asHtml(letter)).not.toMatch(/ style=| src=(?!x)/);
  });

  test('opens a page and nothing else', () => {
    expect(() => write(wish('invitation', { link: 'javascript:alert(1)' }))).toThrow();
    expect(() => write(wish('invitation', { link: 'nergens' }))).toThrow();
  });
});

describe('the catalogues of letters', () => {
  const shape = (value: unknown): unknown =>
    typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shape(inner)])) : [...String(value).matchAll(/\{\{\w+\}\}/g)].map(String).sort();

  test('say the same in both languages', () => {
    const [nl, en] = LANGUAGES.map((language) => shape(JSON.parse(readFileSync(new URL(`./messages.${language}.json`, import.meta.url), 'utf8'))));
    expect(en).toEqual(nl);
  });

  test('know every trouble', () => {
    for (const language of LANGUAGES) for (const trouble of TROUBLES) expect(sayTrouble(trouble, language)).toMatch(/^[A-Z].*\.$/);
  });
});
