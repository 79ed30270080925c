import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { matchOf, tsQueryOf } from './search-words.js';

describe('what somebody types', () => {
  test.each([
    ['', null],
    ['  \n ', null],
    ['luisteren', '"luisteren"*'],
    ['eerst luister', '"eerst" "luister"*'],
    ['a', '"a"'],
    ['wijk a', '"wijk" "a"'],
    ['"eerst OR', '"eerst" "OR"*'],
    ['NEAR(a b) -c* col:umn', '"NEAR" "a" "b" "c" "col" "umn"*'],
    ["zo'n idee", '"zo" "n" "idee"*'],
    ['wijk wijk', '"wijk"*'],
    ['!!! "*', ''],
    ['🙂', ''],
    ['café ﬁn', '"café" "ﬁn"*'],
  ])('%j is, for SQLite, %j', (typed, match) => expect(matchOf(typed)).toBe(match));

  test.each([
    ['', null],
    ['luisteren', { plain: '', beginning: "'luisteren':*" }],
    ['eerst naar elkaar, luister!', { plain: 'eerst naar elkaar,', beginning: "'luister':*" }],
    ['wijk-team', { plain: 'wijk-team', beginning: '' }],
    ["o'brien:* & x", { plain: "o'brien:* & x", beginning: '' }],
    ['🙂', { plain: '', beginning: '' }],
  ])('%j is, for Postgres, %j', (typed, query) => expect(tsQueryOf(typed)).toEqual(query));

  test('is words in quotes and nothing else, however long it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 5000 }), (typed) => {
        const match = matchOf(typed);
        if (match !== null) expect(match.replace(/"[^"]*"/g, '').replace(/\*$/, '').trim()).toBe('');
        expect((match ?? '').length).toBeLessThan(2000);
        expect(tsQueryOf(typed)?.beginning ?? '').toMatch(/^('[\p{L}\p{N}\p{M}]+':\*)?$/u);
      }),
    );
  });
});
