import type { Half } from '../pictures.answers.js';

/** The half year of a day or a month: `2026-1` up to June, `2026-2` from July on. */
export function halfOf(day: string): string {
  return `${day.slice(0, 4)}-${day.slice(5, 7) <= '06' ? '1' : '2'}`;
}

/** Every half year from one up to another; none when they are turned around. */
export function halvesFrom(first: string, last: string): string[] {
  const halves: string[] = [];
  for (let half = first; half <= last; half = after(half)) halves.push(half);
  return halves;
}

/** The first and the last of these; null of none. */
export function spanOf(halves: readonly string[]): { readonly first: string; readonly last: string } | null {
  const sorted = [...halves].sort();
  const [first, last] = [sorted[0], sorted.at(-1)];
  return first === undefined || last === undefined ? null : { first, last };
}

/** A half year by its months. */
export function monthsOf(half: string): Half {
  const [year = '', which] = half.split('-');
  return which === '1' ? { id: half, from: `${year}-01`, until: `${year}-06` } : { id: half, from: `${year}-07`, until: `${year}-12` };
}

function after(half: string): string {
  const [year = '0', which] = half.split('-');
  return which === '1' ? `${year}-2` : `${String(Number(year) + 1).padStart(4, '0')}-1`;
}
