import { useEffect, useState } from 'preact/hooks';
import { clockMoments } from './clock-moments';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
/** How often a face looks again, in milliseconds: minutes change softly, nothing ticks. */
const PACE = 5_000;

let offset = 0;

/** Tells how far the server's clock is ahead of this device's, so that a phone with a wrong clock shows the right time left. */
export function tellClock(ahead: number): void {
  offset = ahead;
}

/** The server's clock, in milliseconds since 1970. */
export function serverNow(): number {
  return Date.now() + offset;
}

/** The clocks on this page. */
export const clocks = clockMoments({
  now: serverNow,
  later(action, ms) {
    const timer = setTimeout(action, ms);
    return () => clearTimeout(timer);
  },
});

/** Has a clock in view tell of its last minute and its end. @param end on the server's clock; null for one that stands still */
function useMoments(end: number | null): void {
  useEffect(() => (end === null ? undefined : clocks.watch(end)), [end]);
}

/** What there is of a stretch of time that began at `began`. */
export interface TimeLeft {
  /** Whole minutes, rounded up; 0 when it is over. */
  readonly minutes: number;
  /** From 0 to 1, in steps of a fiftieth. */
  readonly passed: number;
  readonly over: boolean;
}

/** How much is left, for a calm line. Draws again only when that changes. */
export function useTimeLeft(began: number, minutes: number): TimeLeft {
  const [, draw] = useState('');
  const left = timeLeft(began, minutes, serverNow());
  useMoments(began + minutes * MINUTE);
  useEffect(() => {
    const timer = setInterval(() => {
      const now = timeLeft(began, minutes, serverNow());
      draw(`${String(now.minutes)} ${String(now.passed)}`);
    }, PACE);
    return () => clearInterval(timer);
  }, [began, minutes]);
  return left;
}

/** @see useTimeLeft */
export function timeLeft(began: number, minutes: number, now: number): TimeLeft {
  const length = minutes * MINUTE;
  const spent = Math.min(length, Math.max(0, now - began));
  return { minutes: Math.ceil((length - spent) / MINUTE), passed: length === 0 ? 1 : Math.floor((50 * spent) / length) / 50, over: spent >= length };
}

/**
 * A clock that counts down by the second.
 * @param end on the server's clock, in milliseconds; null for one that stands still
 * @param left what stands on one that stands still, in milliseconds
 * @returns whole seconds, rounded up, so that 0 is really over
 */
export function useSecondsLeft(end: number | null, left: number): number {
  const [, draw] = useState(0);
  const ms = end === null ? left : Math.max(0, end - serverNow());
  const seconds = Math.ceil(ms / SECOND);
  useMoments(end);
  useEffect(() => {
    if (end === null || ms === 0) return;
    // The figure changes on the whole second; a little later, so that it did.
    const timer = setTimeout(() => draw((n) => n + 1), (ms % SECOND) + 5);
    return () => clearTimeout(timer);
  });
  return seconds;
}

/** `12:05`, without a sign. */
export function minutesAndSeconds(seconds: number): string {
  const whole = Math.abs(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}
