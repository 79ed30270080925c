import { describe, expect, it } from '@jest/globals';
import { Resvg } from '@resvg/resvg-js';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '../config/version.js';
import type { Amount } from './amount.js';
import { drawCarryOver } from './draw-carry-over.js';
import { drawCoverage } from './draw-coverage.js';
import { drawPalette } from './draw-palette.js';
import { drawTrend } from './draw-trend.js';
import { INKS } from './ink.js';
import { escaped, type Wish } from './svg.js';
import { wrapped } from './wrap.js';

const LEVELS = { individual: 'Individueel', team: 'Team', organisation: 'Organisatie' };
const WORDS = { some: '1 of meer', none: 'nog niets', figures: 'Een getal telt teksten.' };

const text = fc.oneof(fc.string({ maxLength: 60 }), fc.string({ unit: 'grapheme', maxLength: 40 }), fc.constantFrom('<script>alert(1)</script>', '"><b>', '&amp;', 'Armoede en schulden', '\u0000', '\ud800', 'samenwerkingsverbandenoverstijgend'));
const amount = fc.oneof<fc.Arbitrary<Amount>[]>(fc.integer({ min: 0, max: 5000 }), fc.constantFrom('some', 'none'));
const wish: fc.Arbitrary<Wish> = fc.record({ id: fc.constant('p1'), width: fc.oneof(fc.integer({ min: 0, max: 2400 }), fc.double({ min: 0, max: 2000, noNaN: true })), ground: fc.constantFrom('paper', 'page') });
const told = { title: text, description: text };

const coverage = fc.record({
  ...told,
  teams: fc.array(fc.record({ name: text, cells: fc.array(fc.record({ period: text, individual: amount, team: amount, organisation: amount }), { maxLength: 9 }) }), { maxLength: 6 }),
  levels: fc.constant(LEVELS),
  words: fc.constant(WORDS),
});
const station = fc.record({ name: text, amount });
const carried = fc.record({ ...told, teams: fc.array(fc.record({ name: text, way: fc.array(station, { maxLength: 6 }), halted: station }), { maxLength: 4 }), words: fc.constant(WORDS) });
const value = fc.option(fc.double({ min: 1, max: 5, noNaN: true }));
const trend = fc.record({
  ...told,
  panels: fc.array(fc.record({ name: text, points: fc.array(fc.record({ when: text, value, said: text }), { maxLength: 12 }) }), { maxLength: 10 }),
  scale: fc.constant([1, 5] as const),
  hidden: text,
  few: text,
});
const mark = fc.record({ letter: fc.constantFrom('A', 'B', 'Z'), colour: fc.integer({ min: -1, max: 20 }), seat: fc.constantFrom('taken' as const, 'wanted' as const, 'empty' as const), amount });
const palette = fc.record({
  ...told,
  tables: fc.array(fc.record({ name: text, marks: fc.array(mark, { maxLength: 14 }) }), { maxLength: 6 }),
  key: fc.array(fc.record({ letter: fc.constantFrom('A', 'B'), colour: fc.integer({ min: 0, max: 9 }), name: text }), { maxLength: 12 }),
  wanted: text,
  empty: text,
});

/** An XML parser that is strict reads it, it can be drawn on paper, and it does nothing. */
function isPicture(svg: string): void {
  const drawn = new Resvg(svg, { font: { loadSystemFonts: false } });
  expect(drawn.width).toBeGreaterThan(0);
  expect(svg).not.toMatch(/NaN|Infinity|undefined|null"|<script|<b>|\son\w+=|style=|href/);
  expect(svg).toMatch(/^<svg [^>]*role="img"[^>]*aria-labelledby="p1-title"[^>]*><title id="p1-title">/);
  expect(svg).toContain('<desc id="p1-desc">');
}

describe.each([
  ['coverage', fc.tuple(coverage, wish).map(([data, how]) => drawCoverage(data, how))],
  ['carry-over', fc.tuple(carried, wish).map(([data, how]) => drawCarryOver(data, how))],
  ['trend', fc.tuple(trend, wish).map(([data, how]) => drawTrend(data, how))],
  ['palette', fc.tuple(palette, wish).map(([data, how]) => drawPalette(data, how))],
])('the picture of %s', (_name, drawing) => {
  it('is well-formed and calm, whatever is in it', () => {
    fc.assert(fc.property(drawing, isPicture), { numRuns: 150 });
  });
});

const PAGE: Wish = { id: 'p1', width: 900, ground: 'page' };
const PAPER: Wish = { ...PAGE, ground: 'paper' };
const TOLD = { title: 'Titel', description: 'Uitleg' };
const count = (svg: string, part: string): number => svg.split(part).length - 1;
/** What one reads in it. */
const words = (svg: string): string[] => [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map((found) => found[1] ?? '');

describe('what a picture may not tell', () => {
  it('rule 20: coverage has all three levels of every team, also when there is nothing at all', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('Armoede', 'Wonen', 'Jeugd'), { minLength: 1, maxLength: 5 }), (names) => {
        const svg = drawCoverage({ ...TOLD, levels: LEVELS, words: WORDS, teams: names.map((name) => ({ name, cells: [] })) }, PAGE);
        const said = words(svg);
        for (const level of Object.values(LEVELS)) expect(said.filter((word) => word === level)).toHaveLength(names.length);
        for (const name of new Set(names)) expect(said.filter((word) => word === name)).toHaveLength(names.filter((one) => one === name).length);
      }),
    );
  });

  it('rule 22: where a figure is hidden, nothing in the picture depends on how many there are, and no figure stands there', () => {
    const cell = { period: 'Nu', individual: 'some', team: 'some', organisation: 'some' } as const;
    const svg = drawCoverage({ ...TOLD, levels: LEVELS, words: WORDS, teams: [{ name: 'Armoede', cells: [cell] }] }, PAGE);
    expect(words(svg).join(' ')).not.toMatch(/\d(?! of meer)/);
    expect(svg).toContain('stroke-dasharray');
    const halted = { name: 'gestopt', amount: 'some' as const };
    const way = drawCarryOver({ ...TOLD, teams: [{ name: 'Armoede', way: [halted], halted }], words: WORDS }, PAGE);
    expect(words(way)).toEqual(['Armoede', 'gestopt: 1 of meer', 'gestopt: 1 of meer', WORDS.figures]);
  });

  it('a hidden answer breaks the line of a trend and leaves no value behind', () => {
    const point = (value: number | null) => ({ when: '2027', value, said: value === null ? '' : String(value) });
    const svg = drawTrend({ ...TOLD, scale: [1, 5], hidden: 'minder dan 5 antwoorden', few: 'te weinig', panels: [{ name: 'Vertrouwen', points: [point(3.5), point(null), point(4.5)] }] }, PAGE);
    expect(words(svg)).toEqual(expect.arrayContaining(['3.5', '4.5', 'minder dan 5 antwoorden']));
    expect(svg).toMatch(/d="M[\d.]+,[\d.]+ZM[\d.]+,[\d.]+Z"/);
    // Not on the line of the lowest value: it is no 1, it stands under the scale with its word.
    const lowest = Math.max(...[...svg.matchAll(/M22 ([\d.]+)L/g)].map((line) => Number(line[1])));
    const open = [...svg.matchAll(/translate\([\d.]+ ([\d.]+)\)"><path[^>]*stroke-dasharray/g)].map((mark) => Number(mark[1]));
    expect(open[0]).toBeGreaterThan(lowest + 10);
    expect(words(svg)).toContain('te weinig');
  });

  it('keeps the order it is given: it ranks nothing', () => {
    const cell = (individual: Amount) => ({ period: 'Nu', individual, team: 'none' as const, organisation: 'none' as const });
    const teams = [{ name: 'Armoede', cells: [cell(1)] }, { name: 'Jeugd', cells: [cell(90)] }, { name: 'Wonen', cells: [cell(30)] }];
    const names = words(drawCoverage({ ...TOLD, levels: LEVELS, words: WORDS, teams }, PAGE)).filter((word) => teams.some((team) => team.name === word));
    expect(names).toEqual(['Armoede', 'Jeugd', 'Wonen']);
  });
});

describe('colours', () => {
  const tables = [{ name: 'Armoede', marks: [{ letter: 'B', colour: 1, seat: 'taken' as const, amount: 3 }, { letter: 'U', colour: 2, seat: 'wanted' as const }] }];
  const data = { ...TOLD, tables, key: [], wanted: 'nog niet aan tafel', empty: 'niet gevraagd' };

  it('are classes on a page, so that the dark is dark, and written out on paper', () => {
    expect(drawPalette(data, PAGE)).not.toMatch(/#[0-9a-f]{6}/);
    expect(drawPalette(data, PAGE)).toContain('pic-fill-p1');
    expect(drawPalette(data, PAPER)).not.toContain('class=');
    expect(drawPalette(data, PAPER)).toContain(`fill="${INKS.p1}"`);
  });

  it('are those of the pages', () => {
    const tokens = readFileSync(join(projectFolder(), 'client/ui/tokens.css'), 'utf8').split('@media')[0] ?? '';
    const token = (name: string) => new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(tokens)?.[1];
    const names = { ink: 'ink', soft: 'ink-soft', individual: 'individual', team: 'team', organisation: 'organisation' } as const;
    for (const [ink, name] of Object.entries(names)) expect(INKS[ink as keyof typeof names]).toBe(token(name));
    for (const n of [1, 2, 3, 4, 5, 6, 7, 8, 9] as const) expect(INKS[`p${n}`]).toBe(token(`p${n}`));
  });

  it('have a class for the page each', () => {
    const css = readFileSync(join(projectFolder(), 'src/pictures/pictures.css'), 'utf8');
    for (const ink of Object.keys(INKS)) for (const use of ['fill', 'stroke']) expect(css).toContain(`.pic-${use}-${ink} {`);
  });

  it('are never all: who is missing has a dashed edge', () => {
    expect(count(drawPalette(data, PAPER), 'stroke-dasharray')).toBe(2);
  });
});

describe('text in a picture', () => {
  it('does nothing', () => {
    expect(escaped('<a href="x">\u0007\ud83dé\ud83d\ude00</a>')).toBe('&lt;a href=&quot;x&quot;&gt;é😀&lt;/a&gt;');
  });

  it('fits in so many lines of so many signs', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 600 }), fc.integer({ min: 1, max: 4 }), (words, width, most) => {
        const lines = wrapped(words, width, 14, most);
        expect(lines.length).toBeGreaterThan(0);
        expect(lines.length).toBeLessThanOrEqual(most);
        for (const line of lines) expect([...line].length).toBeLessThanOrEqual(Math.max(3, Math.floor(width / (14 * 0.56))));
      }),
    );
    expect(wrapped('Armoede en schulden', 100, 14)).toEqual(['Armoede en', 'schulden']);
    expect(wrapped('Samen leren van elkaar in de wijk', 80, 14)).toEqual(['Samen', 'leren van…']);
  });
});
