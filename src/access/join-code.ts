import { randomText } from '../config/clock.js';

/** 32 symbols that nobody confuses on a screen at 8 metres: no 0 and O, no 1 and I. */
export const CODE_ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const CODE_LENGTH = 6;

/** A new code for joining; about a thousand million are possible. */
export function newCode(): string {
  return randomText(CODE_ALPHABET, CODE_LENGTH);
}

/** A code as somebody typed it, with small letters, spaces or dashes. @returns null when it can't be a code */
export function readCode(typed: string): string | null {
  const code = typed.slice(0, 40).replace(/[\s-]/g, '').toUpperCase();
  return code.length === CODE_LENGTH && [...code].every((symbol) => CODE_ALPHABET.includes(symbol)) ? code : null;
}
