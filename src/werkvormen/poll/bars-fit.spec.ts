import { describe, expect, it } from '@jest/globals';
import { fitBars } from './faces/bars-fit.js';

const rows = (count: number, twice: boolean, label = 'De woningcorporatie') => Array.from({ length: count }, (_, at) => ({ label: `${label} ${String(at)}`, place: null, said: twice ? 'nu 14 (18%)' : '14 (18%)', saidBefore: twice ? 'eerst 13 (16%)' : null }));
const ROOM = { width: 92, height: 33 };

describe('bars of a poll', () => {
  it('are large when there are few options, with two bars for two rounds', () => {
    expect(fitBars(rows(2, false), ROOM).size).toBe(3.2);
    expect(fitBars(rows(4, true), ROOM)).toMatchObject({ merged: false, sheets: [{ length: 4 }] });
  });

  it('twelve options asked twice are still read: both rounds in one bar', () => {
    const { merged, size, sheets } = fitBars(rows(12, true), ROOM);
    expect(merged).toBe(true);
    expect(size).toBeGreaterThanOrEqual(1.7);
    expect(sheets).toHaveLength(1);
  });

  it('options too long for that come in sheets, never smaller', () => {
    const { size, sheets } = fitBars(rows(12, true, 'x '.repeat(58)), ROOM);
    expect(size).toBeGreaterThanOrEqual(1.6);
    expect(sheets.length).toBeGreaterThan(1);
    expect(sheets.flat()).toHaveLength(12);
  });

  it('stand under each other, whatever room there is: bars are compared', () => {
    for (const count of [2, 6, 12]) expect(fitBars(rows(count, false), ROOM).columns).toBe(1);
  });
});
