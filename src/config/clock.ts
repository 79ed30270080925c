import { createHash, randomBytes, randomInt } from 'node:crypto';

/** The moment it is; a test brings its own. */
export interface Clock {
  /** Milliseconds since 1970 (UTC). */
  now(): number;
}

/** The clock of this machine. */
export const systemClock: Clock = { now: () => Date.now() };

/** Milliseconds since some moment, which only go on: for how long something took, whatever happens to the clock of this machine. */
export function steadyNow(): number {
  return performance.now();
}

// Every decision of a session takes an id: asking the system for each cost a twentieth of the time of a vote.
const ID_BYTES = 16;
let pool = Buffer.alloc(0);
let taken = 0;

/** A new id that nobody can guess: 128 bits as 22 base64url characters. */
export function randomId(): string {
  if (taken >= pool.length) {
    pool = randomBytes(256 * ID_BYTES);
    taken = 0;
  }
  const id = pool.toString('base64url', taken, taken + ID_BYTES);
  pool.fill(0, taken, taken + ID_BYTES);
  taken += ID_BYTES;
  return id;
}

/** A new key to something: 256 bits as 43 base64url characters. */
export function randomToken(): string {
  return randomBytes(32).toString('base64url');
}

/** A random text of `length` symbols, each drawn evenly from `alphabet`. */
export function randomText(alphabet: string, length: number): string {
  return Array.from({ length }, () => alphabet.charAt(randomInt(alphabet.length))).join('');
}

/** A random whole number from 1 up to 2^47, which says nothing of order. */
export function randomNumber(): number {
  return randomInt(1, 2 ** 47);
}

/**
 * How a key of 256 random bits is stored: SHA-256 as 64 hex characters. A slow hash is for what people make up;
 * nobody can try all keys of 256 bits.
 */
export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
