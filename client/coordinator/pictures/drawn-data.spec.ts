import { describe, expect, it } from '@jest/globals';
import { drawCarryOver } from '../../../src/pictures/draw-carry-over';
import { drawCoverage } from '../../../src/pictures/draw-coverage';
import { drawPalette } from '../../../src/pictures/draw-palette';
import { drawTrend } from '../../../src/pictures/draw-trend';
import { carriedOf, coverageOf, paletteOf, sayHalf, trendOf } from './drawn-data';
import type { Pictures } from './model';

const speaking = { t: (key: string) => key, language: 'nl' };
const armoede = { id: 'a', name: 'Armoede en schulden' };
const nu = { id: 'p', name: '2020-2022' };
const wish = { id: 'x', width: 900, ground: 'page' } as const;
const counts = { intention: 7, shared: 'some', tried: 'none', adapted: 'none', anchored: 'none', stopped: 'some' } as const;

const pictures: Pictures = {
  periods: [nu],
  period: null,
  coverage: {
    halves: [{ id: '2021-1', from: '2021-01', until: '2021-06' }],
    rows: [
      { team: armoede, period: nu, cells: [{ half: '2021-1', individual: 9, team: 'some', organisation: 'none' }] },
      { team: null, period: null, cells: [{ half: '2021-1', individual: 'none', team: 'none', organisation: 'none' }] },
    ],
  },
  carryOver: { states: ['intention', 'shared', 'tried', 'adapted', 'anchored', 'stopped'], rows: [{ team: armoede, period: nu, counts }] },
  pulse: [{ team: armoede, period: nu, items: [{ item: 'trust', points: [{ pulse: '1', title: 'Voorjaar', month: '2021-03', mean: 3.42 }, { pulse: '2', title: 'Najaar', month: '2021-10', mean: null }] }] }],
  palette: {
    perspectives: [{ id: 'b', name: 'beleid', letter: 'B' }, { id: 'u', name: 'uitvoering', letter: 'U' }],
    rows: [{ team: armoede, period: nu, seats: [{ perspective: 'b', seat: 'taken' }, { perspective: 'u', seat: 'wanted' }] }],
    members: [{ perspective: 'b', people: 8 }, { perspective: null, people: 'some' }],
  },
};

describe('what is drawn', () => {
  it('rule 20: has all three levels of every team, in the picture and in the table, the empty ones too', () => {
    const { data, rows } = coverageOf(pictures, speaking);
    expect(rows).toEqual([
      ['Armoede en schulden · 2020-2022', 'jan–jun 2021', '9', 'drawn.some', 'drawn.none'],
      ['drawn.no-team', 'jan–jun 2021', 'drawn.none', 'drawn.none', 'drawn.none'],
    ]);
    expect(drawCoverage(data, wish)).toContain('ui.level.organisation');
  });

  it('says a half year by its months', () => {
    expect(sayHalf({ id: '2020-2', from: '2020-07', until: '2020-12' }, 'nl')).toBe('jul–dec 2020');
  });

  it('calls a team by its name alone when the picture is of one period', () => {
    expect(coverageOf({ ...pictures, period: nu }, speaking).rows[0]?.[0]).toBe('Armoede en schulden');
  });

  it('has every station of the way, and what stopped beside it', () => {
    const { data, columns, rows } = carriedOf(pictures, speaking);
    expect(data.teams[0]?.way.map((station) => station.name)).toEqual(['intention', 'shared', 'tried', 'adapted', 'anchored'].map((state) => `drawn.state.${state}`));
    expect(data.teams[0]?.halted.amount).toBe('some');
    expect(rows[0]).toHaveLength(columns.length);
    expect(drawCarryOver(data, wish)).toContain('drawn.state.stopped: drawn.some');
  });

  it('rule 22: says where too few answered, and no value there', () => {
    const { data, columns, rows } = trendOf(pictures.pulse[0]!, speaking);
    expect([columns, ...rows]).toEqual([['drawn.trend.item', 'mrt 2021', 'okt 2021'], ['questionnaire.statement.trust', '3,4', 'drawn.trend.few']]);
    expect(drawTrend(data, wish)).toContain('3,4');
  });

  it('has a seat for who is missed, and a sign for who told no perspective', () => {
    const { data, rows } = paletteOf(pictures, speaking);
    expect(data.tables[0]?.marks).toEqual([
      { name: 'beleid', letter: 'B', colour: 1, seat: 'taken', amount: 8 },
      { name: 'drawn.palette.untold', letter: '?', colour: 0, seat: 'taken', amount: 'some' },
    ]);
    expect(rows).toContainEqual(['Armoede en schulden · 2020-2022', 'uitvoering', 'drawn.palette.seats.wanted']);
    expect(drawPalette(data, wish)).toContain('drawn.palette.wanted');
  });
});
