import { createHmac, randomBytes } from 'node:crypto';
import { systemClock } from '../clock.js';

const DAY = 24 * 60 * 60_000;

let key = { day: -1, bytes: Buffer.alloc(0) };

/**
 * A word of eight characters that stands for an address in the log: the same address is the same word for at most a day, in
 * one process. The key is only in memory and is thrown away each day, so nobody can find the address that belongs to a word.
 */
export function markOf(address: string | undefined, now: number = systemClock.now()): string {
  const day = Math.floor(now / DAY);
  if (key.day !== day) key = { day, bytes: randomBytes(32) };
  return createHmac('sha256', key.bytes).update(address ?? '').digest('base64url').slice(0, 8);
}
