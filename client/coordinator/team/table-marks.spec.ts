import { describe, expect, it } from '@jest/globals';
import { eveningMarks, tableMarks } from './table-marks';

const known = [{ name: 'beleid', letter: 'B' }, { name: 'student', letter: 'S' }, { name: 'uitvoering', letter: 'U' }];
const wanted = [{ name: 'uitvoering', letter: 'U' }, { name: 'beleid', letter: 'B' }];

describe('the marks of a table', () => {
  it('say of each perspective whether it is wanted, there or missing', () => {
    const table = { wanted: [{ ...wanted[0]!, present: 3 }, { ...wanted[1]!, present: 0 }], others: [{ name: 'student', present: 1 }] };
    expect(tableMarks(table, known)).toEqual([
      { name: 'uitvoering', letter: 'U', present: 3, state: 'present' },
      { name: 'beleid', letter: 'B', present: 0, state: 'missing' },
      { name: 'student', letter: 'S', present: 1, state: 'other' },
    ]);
  });

  it('give what nobody listed the first letter of its name, and people without one a question mark', () => {
    expect(tableMarks({ wanted: [], others: [{ name: 'kunst', present: 2 }, { name: '', present: 1 }] }, known).map((one) => one.letter)).toEqual(['K', '?']);
  });

  it('of one evening show what was wanted and not there too', () => {
    const meeting = { meeting: 'm', title: '', date: '2026-11-22', present: 4, perspectives: [{ name: 'student', present: 1 }, { name: 'beleid', present: 3 }] };
    expect(eveningMarks(meeting, wanted, known).map(({ letter, present, state }) => `${letter}${present} ${state}`)).toEqual(['U0 missing', 'B3 present', 'S1 other']);
  });
});
