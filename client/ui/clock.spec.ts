import { expect, test } from '@jest/globals';
import { minutesAndSeconds, timeLeft } from './clock.js';

const MINUTE = 60_000;

test('time left is said in whole minutes, and ends without going below nothing', () => {
  expect(timeLeft(0, 12, 0)).toEqual({ minutes: 12, passed: 0, over: false });
  expect(timeLeft(0, 12, 1)).toMatchObject({ minutes: 12, over: false });
  expect(timeLeft(0, 12, 6.5 * MINUTE)).toEqual({ minutes: 6, passed: 0.54, over: false });
  expect(timeLeft(0, 12, 11.5 * MINUTE)).toMatchObject({ minutes: 1, over: false });
  expect(timeLeft(0, 12, 40 * MINUTE)).toEqual({ minutes: 0, passed: 1, over: true });
});

test('a clock that stands before the beginning counts as the beginning', () => {
  expect(timeLeft(10 * MINUTE, 12, 0)).toEqual({ minutes: 12, passed: 0, over: false });
});

test.each([
  [125, '2:05'],
  [59, '0:59'],
  [-65, '1:05'],
  [7200, '120:00'],
])('%p seconds are written %s', (seconds, written) => {
  expect(minutesAndSeconds(seconds)).toBe(written);
});
