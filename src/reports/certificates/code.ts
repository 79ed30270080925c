import { createHmac, timingSafeEqual } from 'node:crypto';
import { CODE_ALPHABET } from '../../access/join-code.js';
import { QUARTER } from './attendance.js';

/** How many symbols say which meeting it is, and how many prove the rest: 16 of 5 bits are 80 bits. */
export const REF_LENGTH = 4;
const PROOF_LENGTH = 16;
const GROUP = 4;
const LONGEST_DAY = 24 * 60;

/** What a code proves. */
export interface Certified {
  /** Id of the meeting. */
  readonly meeting: string;
  readonly name: string;
  /** In whole quarters. */
  readonly minutes: number;
}

/** With what the codes of one meeting are made and checked. */
export interface CertificateKey {
  readonly meeting: string;
  /** The first {@link REF_LENGTH} symbols of its codes. */
  readonly ref: string;
  readonly secret: string;
}

/** The code on a certificate, in groups that can be read and typed: `K7M2-9QXR-…`. */
export function certificateCode({ meeting, ref, secret }: CertificateKey, name: string, minutes: number): string {
  return (ref + proofOf(secret, { meeting, name, minutes })).replace(new RegExp(`.{${String(GROUP)}}(?=.)`, 'g'), '$&-');
}

/** A code as somebody typed it, with small letters, spaces or dashes. @returns null when it can't be one */
export function readCertificateCode(typed: string): { readonly ref: string; readonly proof: string } | null {
  const code = typed.slice(0, 80).replace(/[\s\p{Pd}]/gu, '').toUpperCase();
  if (code.length !== REF_LENGTH + PROOF_LENGTH || ![...code].every((symbol) => CODE_ALPHABET.includes(symbol))) return null;
  return { ref: code.slice(0, REF_LENGTH), proof: code.slice(REF_LENGTH) };
}

/**
 * For how many minutes a proof holds for this name. Tries each quarter of a day, also after it found one: how long it
 * takes tells nothing.
 * @returns null when it holds for none
 */
export function certifiedMinutes({ meeting, secret }: CertificateKey, name: string, proof: string): number | null {
  let found: number | null = null;
  for (let minutes = 0; minutes <= LONGEST_DAY; minutes += QUARTER) {
    const [right, shown] = [Buffer.from(proofOf(secret, { meeting, name, minutes })), Buffer.from(proof)];
    if (right.length === shown.length && timingSafeEqual(right, shown)) found = minutes;
  }
  return found;
}

/**
 * A name as it counts for a code: who types it over from paper may use other capitals, spaces, accents and kinds of
 * apostrophe or dash.
 */
export function normalisedName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[\u2018\u2019\u02bc\u0060\u00b4]/g, "'")
    .replace(/\p{Pd}/gu, '-')
    .toUpperCase()
    .replace(/\s+/g, ' ')
    .trim();
}

function proofOf(secret: string, { meeting, name, minutes }: Certified): string {
  const mac = createHmac('sha256', secret).update(JSON.stringify([meeting, normalisedName(name), minutes])).digest();
  let bits = BigInt(`0x${mac.toString('hex')}`) >> BigInt(mac.length * 8 - PROOF_LENGTH * 5);
  let proof = '';
  for (let left = PROOF_LENGTH; left > 0; left--, bits >>= 5n) proof = CODE_ALPHABET.charAt(Number(bits & 31n)) + proof;
  return proof;
}
