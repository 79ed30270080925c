/** Crockford's base 32: no I, L, O and U, which look like something else or spell something. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** How people read what is not in it. */
const READ_AS: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1' };

const SECRET_BITS = 128;
const CHECK_BITS = 12;
const LENGTH = (SECRET_BITS + CHECK_BITS) / 5;
/** x^12 + x^11 + x^3 + x^2 + x + 1: finds every wrong character and every two neighbours that changed places. */
const POLYNOMIAL = 0x80f;

/** A secret as a code that a person can write down: 26 characters with two to check it by. */
export function codeOf(secret: Uint8Array): string {
  const bits = [...bitsOf(secret), ...numberBits(checkOf(secret), CHECK_BITS)];
  let code = '';
  for (let i = 0; i < bits.length; i += 5) code += ALPHABET.charAt(numberOf(bits.slice(i, i + 5)));
  return code;
}

/** The secret of a code as somebody typed it; null when it is not one, because something is missing or mistyped. */
export function secretOf(typed: string): Uint8Array | null {
  const characters = [...typed.toUpperCase().replace(/[\s.-]/g, '')].map((character) => READ_AS[character] ?? character);
  if (characters.length !== LENGTH) return null;
  const values = characters.map((character) => ALPHABET.indexOf(character));
  if (values.includes(-1)) return null;
  const bits = values.flatMap((value) => numberBits(value, 5));
  const secret = Uint8Array.from({ length: SECRET_BITS / 8 }, (_, i) => numberOf(bits.slice(i * 8, i * 8 + 8)));
  return numberOf(bits.slice(SECRET_BITS)) === checkOf(secret) ? secret : null;
}

function checkOf(secret: Uint8Array): number {
  // Begins at all ones, so that a row of zeroes is not right by itself.
  let check = (1 << CHECK_BITS) - 1;
  for (const bit of bitsOf(secret)) {
    const out = ((check >> (CHECK_BITS - 1)) & 1) ^ bit;
    check = ((check << 1) & ((1 << CHECK_BITS) - 1)) ^ (out ? POLYNOMIAL : 0);
  }
  return check;
}

function bitsOf(bytes: Uint8Array): number[] {
  return [...bytes].flatMap((byte) => numberBits(byte, 8));
}

function numberBits(value: number, count: number): number[] {
  return Array.from({ length: count }, (_, i) => (value >> (count - 1 - i)) & 1);
}

function numberOf(bits: readonly number[]): number {
  return bits.reduce((value, bit) => value * 2 + bit, 0);
}
