import { randomNumber } from '../config/clock.js';

/** How much of a number is chance. */
const CHANCE = 2 ** 37;

/**
 * What readers and the index of words know an entry by: a number in the order of meetings and months, and within one of them by
 * chance. So the order of numbers is an order in which entries may be read: it does not tell which was written first.
 * @param day `YYYY-MM-DD`, or `YYYY-MM` for an entry that is of no day; empty for one that is of no month either
 */
export function deskNumber(day: string): number {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const place = day === '' ? 0 : Math.max(0, ((year - 2000) * 12 + month) * 32 + date);
  return place * CHANCE + (randomNumber() % CHANCE);
}
