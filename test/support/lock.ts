import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import { managedNonce } from '@noble/ciphers/utils.js';
import { hkdf } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';

/**
 * What phones lock, by the description in `docs/protocol.md` and not by the code of the phone (`client/ui/vault`, whose spec
 * holds the two to each other): the tests that run as a program of their own can't use what is built for a browser.
 */
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const derived = (secret: Uint8Array, what: string, length: number): Uint8Array => hkdf(sha256, secret, undefined, utf8(`kenniscafe v1 ${what}`), length);

/** Locks a text with a secret of 16 bytes. */
export function lock(secret: Uint8Array, text: string): string {
  const head = `v1.${Buffer.from(derived(secret, 'key id', 6)).toString('base64url')}`;
  const bytes = Buffer.concat([utf8(text), Buffer.from([0x80])]);
  const filled = Buffer.concat([bytes, Buffer.alloc((256 - (bytes.length % 256)) % 256)]);
  const sealed = managedNonce(xchacha20poly1305)(derived(secret, 'key', 32), utf8(head)).encrypt(Uint8Array.from(filled));
  return `${head}.${Buffer.from(sealed).toString('base64url')}`;
}

/** Opens it again. @throws when it was locked with another secret */
export function open(secret: Uint8Array, locked: string): string {
  const [version = '', id = '', body = ''] = locked.split('.');
  const filled = managedNonce(xchacha20poly1305)(derived(secret, 'key', 32), utf8(`${version}.${id}`)).decrypt(Uint8Array.from(Buffer.from(body, 'base64url')));
  return Buffer.from(filled.subarray(0, filled.lastIndexOf(0x80))).toString('utf8');
}
