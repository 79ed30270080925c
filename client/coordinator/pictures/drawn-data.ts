import { type KeyWords, sayAmount } from '../../../src/pictures/amount';
import type { CarriedOver } from '../../../src/pictures/draw-carry-over';
import type { Coverage } from '../../../src/pictures/draw-coverage';
import type { Palette, PaletteMark } from '../../../src/pictures/draw-palette';
import type { Trend } from '../../../src/pictures/draw-trend';
import { localeOf, type Translate } from '../../ui/i18n';
import { LEVEL_ORDER } from '../../ui/level';
import type { Named } from '../model';
import { colourOf } from '../parts/mark';
import type { Half, Pictures, PulseRow } from './model';

/** A picture and the table beside it, out of the same figures. */
export interface Shown<Data> {
  readonly data: Data;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

interface Speaking {
  readonly t: Translate;
  readonly language: string;
}

const amountWords = (t: Translate): KeyWords => ({ some: t('drawn.some'), none: t('drawn.none'), figures: t('drawn.figures') });
const told = (t: Translate, name: string) => ({ title: t(`drawn.${name}.title`), description: `${t(`drawn.${name}.shows`)} ${t(`drawn.${name}.not`)}` });

/** A team as a picture calls it; with its period when the picture is of all periods. */
function nameOf(row: { readonly team: Named | null; readonly period: Named | null }, none: string, asked: Named | null): string {
  if (row.team === null) return none;
  return asked === null && row.period !== null ? `${row.team.name} · ${row.period.name}` : row.team.name;
}

/** Half a year, as in "jan–jun 2026". */
export function sayHalf({ from, until }: Half, language: string): string {
  const month = (value: string) => new Date(`${value}-15T12:00:00`).toLocaleDateString(localeOf(language), { month: 'short' }).replace('.', '');
  return `${month(from)}–${month(until)} ${from.slice(0, 4)}`;
}

export function coverageOf({ coverage, period }: Pictures, { t, language }: Speaking): Shown<Coverage> {
  const words = { some: t('drawn.coverage.some'), none: t('drawn.coverage.none'), figures: t('drawn.figures') };
  const halves = new Map(coverage.halves.map((half) => [half.id, sayHalf(half, language)]));
  const levels = { individual: t('ui.level.individual'), team: t('ui.level.team'), organisation: t('ui.level.organisation') };
  const teams = coverage.rows.map((row) => ({ name: nameOf(row, t('drawn.no-team'), period), cells: row.cells.map((cell) => ({ ...cell, period: halves.get(cell.half) ?? cell.half })) }));
  return {
    data: { ...told(t, 'coverage'), teams, levels, words },
    columns: [t('drawn.team'), t('drawn.half'), ...LEVEL_ORDER.map((level) => levels[level])],
    rows: teams.flatMap((team) => team.cells.map((cell) => [team.name, cell.period, ...LEVEL_ORDER.map((level) => sayAmount(cell[level], amountWords(t)))])),
  };
}

export function carriedOf({ carryOver, period }: Pictures, { t }: Speaking): Shown<CarriedOver> {
  const words = amountWords(t);
  const teams = carryOver.rows.map((row) => {
    const station = (state: (typeof carryOver.states)[number]) => ({ name: t(`drawn.state.${state}`), amount: row.counts[state] });
    return { name: nameOf(row, t('drawn.no-team'), period), way: carryOver.states.filter((state) => state !== 'stopped').map(station), halted: station('stopped') };
  });
  return {
    data: { ...told(t, 'carry'), teams, words },
    columns: [t('drawn.team'), ...carryOver.states.map((state) => t(`drawn.state.${state}`))],
    rows: teams.map((team) => [team.name, ...[...team.way, team.halted].map((station) => sayAmount(station.amount, words))]),
  };
}

/** The pulse of one team. */
export function trendOf(row: PulseRow, { t, language }: Speaking): Shown<Trend> {
  const figure = (mean: number) => mean.toLocaleString(localeOf(language), { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const when = (month: string) => new Date(`${month}-15T12:00:00`).toLocaleDateString(localeOf(language), { month: 'short', year: 'numeric' });
  const all = new Map(row.items.flatMap(({ points }) => points).map((point) => [point.pulse, point]));
  const pulses = [...all.values()].sort((a, b) => (a.month < b.month ? -1 : a.month > b.month ? 1 : 0));
  const panels = row.items.map(({ item, points }) => ({
    name: t(`questionnaire.topic.${item}`),
    points: points.map(({ month, mean }) => ({ when: when(month), value: mean, said: mean === null ? t('drawn.trend.hidden') : figure(mean) })),
  }));
  return {
    data: { title: t('drawn.trend.of', { team: row.team.name }), description: `${t('drawn.trend.shows')} ${t('drawn.trend.not')}`, panels, scale: [1, 5], hidden: t('drawn.trend.hidden'), few: t('drawn.trend.few') },
    columns: [t('drawn.trend.item'), ...pulses.map(({ month }) => when(month))],
    rows: row.items.map(({ item, points }) => [t(`questionnaire.statement.${item}`), ...pulses.map(({ pulse }) => {
      const point = points.find((one) => one.pulse === pulse);
      return point === undefined ? t('pictures.trend.not-asked') : point.mean === null ? t('drawn.trend.few') : figure(point.mean);
    })]),
  };
}

export function paletteOf({ palette, period }: Pictures, { t }: Speaking): Shown<Palette> {
  const signs = new Map(palette.perspectives.map((one) => [one.id, { name: one.name, letter: one.letter, colour: colourOf(palette.perspectives, one.name) }]));
  const unknown = { name: t('drawn.palette.untold'), letter: '?', colour: 0 };
  const sign = (id: string | null) => (id === null ? unknown : (signs.get(id) ?? unknown));
  const members = palette.members.map(({ perspective, people }): PaletteMark => ({ ...sign(perspective), seat: people === 'none' || people === 0 ? 'empty' : 'taken', amount: people }));
  const tables = palette.rows.map((row) => ({ name: nameOf(row, t('drawn.palette.cafes'), period), marks: row.seats.map(({ perspective, seat }) => ({ ...sign(perspective), seat })) }));
  const withUnknown = palette.members.some(({ perspective }) => perspective === null) ? [unknown] : [];
  return {
    data: {
      ...told(t, 'palette'),
      tables: [...(members.length > 0 ? [{ name: t('pictures.palette.members'), marks: members }] : []), ...tables],
      key: [...signs.values(), ...withUnknown],
      wanted: t('drawn.palette.wanted'),
      empty: t('drawn.palette.empty'),
    },
    columns: [t('drawn.team'), t('pictures.palette.perspective'), t('pictures.palette.seat')],
    rows: [
      ...palette.members.map(({ perspective, people }) => [t('pictures.palette.members'), sign(perspective).name, sayAmount(people, amountWords(t))]),
      ...palette.rows.flatMap((row, n) => row.seats.map(({ perspective, seat }) => [tables[n]?.name ?? '', sign(perspective).name, t(`drawn.palette.seats.${seat}`)])),
    ],
  };
}
