import type { Period } from '../model';

/** The period of a day: the latest that began by then; of periods without days the last in the list. */
export function periodOf(periods: readonly Period[], day: string): Period | undefined {
  const begun = periods.filter(({ startsOn }) => startsOn !== null && startsOn <= day);
  const latest = begun.reduce<Period | undefined>((best, one) => (best?.startsOn && one.startsOn && best.startsOn >= one.startsOn ? best : one), undefined);
  return latest ?? periods[periods.length - 1];
}
