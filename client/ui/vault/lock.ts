import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import { hkdf } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { fromBase64url, toBase64url } from '../base64url';

/** What opens and closes a lock. `id` says which key it is and nothing about it. */
export interface Key {
  readonly id: string;
  readonly bytes: Uint8Array;
}

const VERSION = 'v1';
const NONCE = 24;
const TAG = 16;
/** A locked text is a multiple of this long, in bytes, so that its length says little. */
const STEP = 256;
/** Ends what was written; zeroes fill up the rest. */
const END = 0x80;

/** The key of a secret. Two of them have nothing to do with each other, and a key does not give its secret away. */
export function keyOf(secret: Uint8Array): Key {
  const derive = (what: string, length: number): Uint8Array => hkdf(sha256, secret, undefined, utf8(`kenniscafe ${VERSION} ${what}`), length);
  return { id: toBase64url(derive('key id', 6)), bytes: derive('key', 32) };
}

/** Locks a text: `v1.<key id>.<nonce and ciphertext>`. The same text twice gives two that have nothing in common. */
export function lock(key: Key, text: string): string {
  const head = `${VERSION}.${key.id}`;
  const nonce = crypto.getRandomValues(new Uint8Array(NONCE));
  const sealed = xchacha20poly1305(key.bytes, nonce, utf8(head)).encrypt(filledUp(utf8(text)));
  const both = new Uint8Array(NONCE + sealed.length);
  both.set(nonce);
  both.set(sealed, NONCE);
  return `${head}.${toBase64url(both)}`;
}

/** Which key a text was locked with; null for something that is not locked at all. */
export function keyIdOf(locked: string): string | null {
  const [version, id, body, more] = locked.split('.');
  return version === VERSION && id !== undefined && body !== undefined && more === undefined ? id : null;
}

/** Opens what was locked with this key; null for another key, or when a single bit of it is not as it was. */
export function open(key: Key, locked: string): string | null {
  if (keyIdOf(locked) !== key.id) return null;
  const both = fromBase64url(locked.slice(locked.lastIndexOf('.') + 1));
  if (both === null || both.length < NONCE + TAG) return null;
  try {
    const filled = xchacha20poly1305(key.bytes, both.subarray(0, NONCE), utf8(`${VERSION}.${key.id}`)).decrypt(both.subarray(NONCE));
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(filled.subarray(0, filled.lastIndexOf(END)));
  } catch {
    return null;
  }
}

function filledUp(bytes: Uint8Array): Uint8Array {
  const filled = new Uint8Array(Math.ceil((bytes.length + 1) / STEP) * STEP);
  filled.set(bytes);
  filled[bytes.length] = END;
  return filled;
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
