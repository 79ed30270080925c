import { describe, expect, test } from '@jest/globals';
import { type ClockMoment, clockMoments } from './clock-moments';

const MINUTE = 60_000;

/** A clock on which time passes only when told. */
function clockOf() {
  let time = 0;
  let waiting: { readonly at: number; readonly action: () => void }[] = [];
  const heard: string[] = [];
  const moments = clockMoments({
    now: () => time,
    later(action, ms) {
      const alarm = { at: time + ms, action };
      waiting.push(alarm);
      return () => void (waiting = waiting.filter((one) => one !== alarm));
    },
  });
  moments.listen((moment: ClockMoment) => heard.push(`${moment} at ${String(time / MINUTE)}`));
  const ring = () => {
    const due = waiting.filter(({ at }) => at <= time);
    waiting = waiting.filter(({ at }) => at > time);
    for (const { action } of due) action();
  };
  return {
    moments,
    heard,
    waiting: () => waiting.length,
    /** Minutes pass one by one. */
    pass(minutes: number) {
      for (const end = time + minutes * MINUTE; time < end; ring()) time += MINUTE / 2;
    },
    /** Minutes pass while the machine sleeps. */
    sleep(minutes: number) {
      time += minutes * MINUTE;
      ring();
    },
  };
}

describe('the moments of the clocks on a page', () => {
  test('are the last minute and the end, once for each clock, wherever it is shown', () => {
    const { moments, heard, pass } = clockOf();
    moments.watch(3 * MINUTE);
    moments.watch(3 * MINUTE);
    moments.watch(5 * MINUTE);
    pass(10);
    expect(heard).toEqual(['minute-left at 2', 'over at 3', 'minute-left at 4', 'over at 5']);
  });

  test('that were past when a clock came into view are not told any more', () => {
    const { moments, heard, pass } = clockOf();
    pass(4);
    moments.watch(3 * MINUTE);
    moments.watch(4.5 * MINUTE);
    moments.watch(5 * MINUTE);
    pass(10);
    expect(heard).toEqual(['over at 4.5', 'over at 5']);
  });

  test('of a clock that went out of view everywhere come no more', () => {
    const { moments, heard, pass, waiting } = clockOf();
    const [one, other] = [moments.watch(3 * MINUTE), moments.watch(3 * MINUTE)];
    one();
    one();
    pass(2);
    expect(heard).toEqual(['minute-left at 2']);
    other();
    pass(5);
    expect(heard).toEqual(['minute-left at 2']);
    expect(waiting()).toBe(0);
  });

  test('that a machine slept through are left alone, and what is a little late still counts', () => {
    const { moments, heard, sleep } = clockOf();
    moments.watch(3 * MINUTE);
    sleep(3.5);
    expect(heard).toEqual(['over at 3.5']);
    moments.watch(10 * MINUTE);
    sleep(60);
    expect(heard).toEqual(['over at 3.5']);
  });

  test('far ahead are looked at again in between', () => {
    const { moments, heard, pass } = clockOf();
    const end = 50 * 24 * 60;
    moments.watch(end * MINUTE);
    pass(end - 2);
    expect(heard).toEqual([]);
    pass(2);
    expect(heard).toHaveLength(2);
  });

  test('are not told to who stopped listening', () => {
    const { moments, heard, pass } = clockOf();
    const more: string[] = [];
    const stop = moments.listen((moment) => more.push(moment));
    moments.watch(2 * MINUTE);
    pass(1);
    stop();
    pass(1);
    expect([heard.length, more]).toEqual([2, ['minute-left']]);
  });
});
