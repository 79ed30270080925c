import { type KeyWords, sayAmount } from '../../pictures/amount.js';
import { type CarryingTeam, drawCarryOver } from '../../pictures/draw-carry-over.js';
import { type CoveredTeam, drawCoverage } from '../../pictures/draw-coverage.js';
import { drawPalette, type PaletteMark } from '../../pictures/draw-palette.js';
import { drawTrend, type TrendPanel } from '../../pictures/draw-trend.js';
import { inWords } from '../../config/date-words.js';
import type { Language } from '../../config/language.js';
import { LEVELS } from '../../engine/learning.js';
import { type Half, type PicturesAnswer, SEATS } from '../../learning/review/pictures.answers.js';
import { type Block, blocks, heading, type Picture, table, type Table, text } from '../paper/paper.js';
import { sayMean, sayMonth } from '../paper/words.js';
import { type Say, speakersIn } from '../speaker.js';

/*
 * Pictures on paper: what one shows, the picture itself, what it does not say, and the same in a table.
 */

const words = speakersIn(import.meta.url);
/** More panels than this would make a picture higher than a page. */
const PANELS = 6;
const COLOURS = 9;
/** More columns than this are too narrow to read; with words in them even sooner. */
const [MOMENTS, PULSES] = [7, 4];

type Named = { readonly id: string; readonly name: string };
type OfTeam = { readonly team: Named | null; readonly period: Named | null };

/** A team as a picture calls it; with its period when the picture is of all periods. */
function nameOf({ team, period }: OfTeam, none: string, asked: Named | null): string {
  if (team === null) return none;
  return asked === null && period !== null ? `${team.name} · ${period.name}` : team.name;
}

/** How much every team shared on the three levels. */
export function coverageBlocks({ coverage, period }: PicturesAnswer, language: Language): Block[] {
  const { say } = words[language];
  const halves = new Map(coverage.halves.map((half) => [half.id, sayHalf(half, language)]));
  const levels = { individual: levelOf('individual', language), team: levelOf('team', language), organisation: levelOf('organisation', language) };
  const teams = coverage.rows.map((row): CoveredTeam => ({ name: nameOf(row, say('drawn.no-team'), period), cells: row.cells.map((cell) => ({ ...cell, period: halves.get(cell.half) ?? cell.half })) }));
  const drawing = { levels, words: { some: say('drawn.coverage.some'), none: say('drawn.coverage.none'), figures: say('drawn.figures') } };
  return shown('coverage', language, {
    pictures: inParts(teams).map((part) => (told, wish) => drawCoverage({ ...told, ...drawing, teams: part }, wish)),
    tables: across(
      [say('drawn.team'), say('level.name')],
      coverage.halves.map((half) => ({ id: half.id, name: halves.get(half.id) ?? half.id })),
      coverage.rows.flatMap((row, at) => LEVELS.map((level) => ({ names: [teams[at]?.name ?? '', levels[level]], cells: new Map(row.cells.map((cell) => [cell.half, sayAmount(cell[level], amountWords(say))])) }))),
      { called: say('drawn.half'), absent: say('coverage.absent') },
    ),
  });
}

/** How far next steps are. */
export function carriedBlocks({ carryOver, period }: PicturesAnswer, language: Language): Block[] {
  const { say } = words[language];
  const teams = carryOver.rows.map((row): CarryingTeam => {
    const station = (state: (typeof carryOver.states)[number]) => ({ name: say(`drawn.state.${state}`), amount: row.counts[state] });
    return { name: nameOf(row, say('drawn.no-team'), period), way: carryOver.states.filter((state) => state !== 'stopped').map(station), halted: station('stopped') };
  });
  return shown('carry', language, {
    pictures: inParts(teams).map((part) => (told, wish) => drawCarryOver({ ...told, words: amountWords(say), teams: part }, wish)),
    tables: [
      {
        head: [say('drawn.team'), ...carryOver.states.map((state) => say(`drawn.state.${state}`))],
        rows: teams.map((team) => [team.name, ...[...team.way, team.halted].map((station) => sayAmount(station.amount, amountWords(say)))]),
      },
    ],
  });
}

/** What one team answered, time after time. */
interface Asked {
  readonly item: string;
  readonly points: readonly { readonly when: string; readonly mean: number | null }[];
}

/** How it goes in one team. @param name unique in the paper */
export function trendBlocks(name: string, team: string, asked: readonly Asked[], language: Language): Block[] {
  const { say } = words[language];
  const mean = (value: number | null): string => (value === null ? say('drawn.trend.hidden') : sayMean(value, { language }));
  const panels = asked.map(({ item, points }): TrendPanel => ({
    name: say(`questionnaire.topic.${item}`),
    points: points.map((point) => ({ when: sayShortMonth(point.when, language), value: point.mean, said: mean(point.mean) })),
  }));
  return shown('trend', language, {
    name,
    title: say('drawn.trend.of', { team }),
    pictures: inParts(panels).map((part) => (told, wish) => drawTrend({ ...told, panels: part, scale: [1, 5], hidden: say('drawn.trend.hidden'), few: say('drawn.trend.few') }, wish)),
    tables: across(
      [say('drawn.trend.item')],
      [...new Set(asked.flatMap(({ points }) => points.map((point) => point.when)))].sort().map((when) => ({ id: when, name: sayMonth(when, { language }) })),
      asked.map(({ item, points }) => ({ names: [say(`questionnaire.statement.${item}`)], cells: new Map(points.map((point) => [point.when, point.mean === null ? say('trend.few') : mean(point.mean)])) })),
      { absent: say('trend.not-asked') },
    ),
  });
}

/** From which perspectives people sit at the tables. */
export function paletteBlocks({ palette, period }: PicturesAnswer, language: Language): Block[] {
  const { say } = words[language];
  const signs = new Map(palette.perspectives.map((one, at) => [one.id, { name: one.name, letter: one.letter, colour: (at % COLOURS) + 1 }]));
  const unknown = { name: say('drawn.palette.untold'), letter: '?', colour: 0 };
  const sign = (id: string | null) => (id === null ? unknown : (signs.get(id) ?? unknown));
  const tables = palette.rows.map((row) => ({ name: nameOf(row, say('drawn.palette.cafes'), period), marks: row.seats.map(({ perspective, seat }): PaletteMark => ({ ...sign(perspective), seat })) }));
  return shown('palette', language, {
    pictures: inParts(tables).map((part) => (told, wish) => drawPalette({ ...told, tables: part, key: [...signs.values()], wanted: say('drawn.palette.wanted'), empty: say('drawn.palette.empty') }, wish)),
    tables: [
      {
        head: [say('drawn.team'), ...SEATS.map((seat) => say(`drawn.palette.seats.${seat}`))],
        rows: palette.rows.map((row, at) => [tables[at]?.name ?? '', ...SEATS.map((seat) => row.seats.filter((one) => one.seat === seat).map(({ perspective }) => sign(perspective).name).join(', ') || say('palette.none'))]),
      },
    ],
  });
}

type Told = Pick<Picture, 'title' | 'description'>;

type Beside = Pick<Table, 'head' | 'rows'>;

interface Shown {
  /** The same in tables, each as wide as a page. */
  readonly tables: readonly Beside[];
  /** Both only for a picture that is there more than once. */
  readonly name?: string;
  readonly title?: string;
  readonly pictures: readonly ((told: Told, wish: Parameters<Picture['draw']>[0]) => string)[];
}

function shown(kind: 'coverage' | 'carry' | 'trend' | 'palette', language: Language, { name = kind, title: given, pictures, tables }: Shown): Block[] {
  const { say } = words[language];
  const title = given ?? say(`drawn.${kind}.title`);
  if (tables.every(({ rows }) => rows.length === 0)) return blocks(heading(2, title), text(say(`${kind}.nothing`), 'aside'));
  const description = `${say(`drawn.${kind}.shows`)} ${say(`drawn.${kind}.not`)}`;
  return blocks(
    heading(2, title),
    text(say(`drawn.${kind}.shows`)),
    pictures.map((draw, at): Block => ({ kind: 'picture', name: `${name}-${String(at + 1)}`, title, description, draw: (wish) => draw({ title, description }, wish) })),
    text(say(`drawn.${kind}.not`), 'aside'),
    tables.map(({ head, rows }) => table({ title, head, rows, beside: say('drawn.beside') })),
  );
}

interface Across {
  readonly names: readonly string[];
  readonly cells: ReadonlyMap<string, string>;
}

interface Saying {
  /** What a moment is called; without it moments that do not fit go on in a table of their own. */
  readonly called?: string;
  /** Where there is nothing to say of a moment. */
  readonly absent: string;
}

/** A row for each thing and a column for each moment; with more moments than fit beside each other a line for each of them, or more tables. */
function across(names: readonly string[], moments: readonly Named[], rows: readonly Across[], { called, absent }: Saying): Beside[] {
  const beside = (some: readonly Named[]): Beside => ({
    head: [...names, ...some.map(({ name }) => name)],
    rows: rows.map((row) => [...row.names, ...some.map(({ id }) => row.cells.get(id) ?? absent)]),
  });
  if (called === undefined) {
    const count = Math.max(1, Math.ceil(moments.length / PULSES));
    const each = Math.ceil(moments.length / count);
    return Array.from({ length: count }, (_, n) => beside(moments.slice(n * each, (n + 1) * each)));
  }
  if (moments.length <= MOMENTS) return [beside(moments)];
  return [{ head: [...names, called, ''], rows: rows.flatMap((row) => moments.filter(({ id }) => row.cells.has(id)).map(({ id, name }) => [...row.names, name, row.cells.get(id) ?? absent])) }];
}

function amountWords(say: Say): KeyWords {
  return { some: say('drawn.some'), none: say('drawn.none'), figures: say('drawn.figures') };
}

function levelOf(level: (typeof LEVELS)[number], language: Language): string {
  return words[language].say(`level.${level}`);
}

/** "dec 2026" */
function sayShortMonth(when: string, language: Language): string {
  return inWords(new Date(`${when.slice(0, 7)}-15`), language, { month: 'short', year: 'numeric' }).replace('.', '');
}

/** "jan–jun 2026" */
function sayHalf({ from, until }: Half, language: Language): string {
  const month = (value: string): string => inWords(new Date(`${value}-15`), language, { month: 'short' }).replace('.', '');
  return `${month(from)}–${month(until)} ${from.slice(0, 4)}`;
}

function inParts<T>(panels: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(panels.length / PANELS) }, (_, part) => panels.slice(part * PANELS, (part + 1) * PANELS));
}
