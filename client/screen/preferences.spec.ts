import { expect, test } from '@jest/globals';
import { MapShelf } from '../../test/support/map-shelf';
import { storeOn } from '../ui/storage';
import { keepPreferences, nextScheme, readPreferences, resized, sizeOf } from './preferences';

const USUAL = { scheme: 'system', letters: 0 } as const;

test('how a screen looks is remembered on the device', () => {
  const shelf = new MapShelf();
  expect(readPreferences(storeOn(shelf))).toEqual(USUAL);
  keepPreferences(storeOn(shelf), { scheme: 'dark', letters: 2 });
  expect(readPreferences(storeOn(shelf))).toEqual({ scheme: 'dark', letters: 2 });
});

test.each([
  ['[]', USUAL],
  ['dark', USUAL],
  ['{"scheme":"purple","letters":"big"}', USUAL],
  ['{"scheme":"light","letters":1.5}', { scheme: 'light', letters: 0 }],
  ['{"letters":900}', { scheme: 'system', letters: 6 }],
])('what was kept as %s is as usual where it is damaged', (kept, read) => {
  const shelf = new MapShelf();
  shelf.setItem('kc.screen', kept);
  expect(readPreferences(storeOn(shelf))).toEqual(read);
});

test('colours go round: as the device wishes, light, dark', () => {
  expect([nextScheme('system'), nextScheme('light'), nextScheme('dark')]).toEqual(['light', 'dark', 'system']);
});

test('letters grow and shrink by a tenth, and stay within what fits', () => {
  expect(sizeOf(resized(USUAL, 1))).toBeCloseTo(1.1);
  const often = (by: 1 | -1) => Array.from({ length: 20 }).reduce<typeof USUAL | ReturnType<typeof resized>>((now) => resized(now, by), USUAL);
  expect([sizeOf(often(1)), sizeOf(often(-1))]).toEqual([1.6, 0.7]);
});
