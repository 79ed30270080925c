import { randomText } from '../config/clock.js';

// Small letters and digits that nobody confuses when an address is read aloud.
const ALPHABET = 'abcdefghijkmnpqrstuvwxyz23456789';
const RANDOM_LENGTH = 16;
const WORDS_LENGTH = 60;

/** Words of a title as they can stand in an address: `Vertrouwen en (on)fatsoen` is `vertrouwen-en-on-fatsoen`. */
export function kebab(title: string): string {
  const plain = title.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const words = plain.replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '');
  return words.length <= WORDS_LENGTH ? words : words.slice(0, WORDS_LENGTH).replace(/-[^-]*$/, '');
}

/** A name for a public page: readable, and with 80 random bits, because an unlisted café must not be found by guessing. */
export function newSlug(title: string): string {
  return [kebab(title), randomText(ALPHABET, RANDOM_LENGTH)].filter(Boolean).join('-');
}
