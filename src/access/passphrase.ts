import { hash, verify } from '@node-rs/argon2';
import { randomToken } from '../config/clock.js';

// OWASP's second configuration for argon2id: 19 MiB, two passes, one lane. Argon2id is the library's default algorithm.
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** How long a passphrase is at least and at most (NIST SP 800-63B asks 8 or more; a sentence has no trouble with 10). */
export const PASSPHRASE_LENGTH = { min: 10, max: 256 } as const;

/** A passphrase as it is stored. Two ways to type the same letter are the same letter. */
export function hashPassphrase(passphrase: string): Promise<string> {
  return hash(passphrase.normalize('NFKC'), COST);
}

let nobody: Promise<string> | undefined;

/**
 * Whether this is the passphrase. For an e-mail that nobody has (`stored` is null), and for who has no passphrase (it is
 * empty), it takes as long to say no, so that the time of the answer tells nothing about who has an account.
 */
export async function isPassphrase(stored: string | null, passphrase: string): Promise<boolean> {
  nobody ??= hashPassphrase(randomToken());
  const none = stored === null || stored === '';
  const same = await verify(none ? await nobody : stored, passphrase.normalize('NFKC'));
  return same && !none;
}
