/** What in a text may point at a person. `bsn` is refused, the others are warned about before sending (rule 19). */
export type PersonalKind = 'bsn' | 'email' | 'phone' | 'iban' | 'address' | 'birth-date';

/** A place in a text: `from` and `to` are UTF-16 offsets, `to` exclusive. */
export interface PersonalTrace {
  readonly kind: PersonalKind;
  readonly from: number;
  readonly to: number;
}

const DIGITS_NINE = /(?<![\d])\d(?:[ .-]?\d){8}(?![\d])/g;
const EMAIL = /[\p{L}\d._%+-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/gu;
const PHONE = /(?<![\d+])(?:(?:\+|00)31[ -]?(?:\(0\)[ -]?)?|0)[1-9](?:[ -]?\d){8}(?!\d)/g;
const IBAN = /\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]){11,30}\b/gi;
const ADDRESS = /\b[1-9]\d{3} ?(?!SA|SD|SS)[A-Z]{2}[ ,]{1,3}(?:(?:huis)?(?:nr|nummer)\.? ?)?\d{1,5}\b/gi;
const BIRTH_DATE = /\b(?:0?[1-9]|[12]\d|3[01])[-/.](?:0?[1-9]|1[0-2])[-/.](?:19|20)\d{2}\b/g;

/** Whether a text holds a number of nine digits that passes the eleven-proof of the Dutch citizen service number. */
export function containsBsn(text: string): boolean {
  return bsnTraces(text).length > 0;
}

/**
 * The places in a text that may point at a person, in order of appearance.
 * Runs while typing as well as on the server; nothing of it is sent anywhere.
 */
export function personalTraces(text: string): PersonalTrace[] {
  const found = [
    ...bsnTraces(text),
    ...matches(text, EMAIL, 'email'),
    ...matches(text, PHONE, 'phone'),
    ...matches(text, IBAN, 'iban').filter((t) => isIban(text.slice(t.from, t.to))),
    ...matches(text, ADDRESS, 'address'),
    ...matches(text, BIRTH_DATE, 'birth-date'),
  ];
  return found.sort((a, b) => a.from - b.from || a.to - b.to);
}

function bsnTraces(text: string): PersonalTrace[] {
  return matches(text, DIGITS_NINE, 'bsn').filter((t) => passesElevenProof(text.slice(t.from, t.to)));
}

function matches(text: string, pattern: RegExp, kind: PersonalKind): PersonalTrace[] {
  return [...text.matchAll(pattern)].map((m) => ({ kind, from: m.index, to: m.index + m[0].length }));
}

function passesElevenProof(candidate: string): boolean {
  const digits = candidate.replace(/\D/g, '');
  if (/^0{9}$/.test(digits)) return false;
  let sum = 0;
  for (let i = 0; i < 9; i++) sum += Number(digits[i]) * (i === 8 ? -1 : 9 - i);
  return sum % 11 === 0;
}

function isIban(candidate: string): boolean {
  const compact = candidate.replace(/ /g, '').toUpperCase();
  if (compact.length < 15 || compact.length > 34) return false;
  let rest = 0;
  for (const character of compact.slice(4) + compact.slice(0, 4)) {
    for (const digit of String(parseInt(character, 36))) rest = (rest * 10 + Number(digit)) % 97;
  }
  return rest === 1;
}
