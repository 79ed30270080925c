import { toBase64url } from './base64url';

/**
 * Random base64url text. With `crypto.getRandomValues` only: a phone on plain http in a LAN has no
 * `crypto.subtle` and no `crypto.randomUUID`.
 * @param bytes how many random bytes are in it; 32 give 43 characters, 16 give 22
 */
export function randomText(bytes: number): string {
  return toBase64url(crypto.getRandomValues(new Uint8Array(bytes)));
}

/** Id of an envelope or of something made here: 128 random bits in 22 characters of base64url. */
export function randomId(): string {
  return randomText(16);
}

/** Id of a command: 128 random bits in 32 hexadecimal digits, because a command's id has no underscore. */
export function commandId(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Secret of a phone: 256 random bits in 43 characters. */
export function randomSecret(): string {
  return randomText(32);
}
