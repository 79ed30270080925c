/** What in a text may point at a person. `bsn` is refused, the others are warned about before sending (rule 19). */
export type PersonalKind = 'bsn' | 'email' | 'phone' | 'iban' | 'address' | 'birth-date' | 'name';

/** A place in a text: `from` and `to` are UTF-16 offsets, `to` exclusive. */
export interface PersonalTrace {
  readonly kind: PersonalKind;
  readonly from: number;
  readonly to: number;
}

/** What people put between digits; copied text brings spaces and dashes of other kinds. */
const GAP = '[ .\\-\\u00a0\\u2009\\u202f\\u2010-\\u2013]';
/** Two letters that, in lower case after four digits, are far more often a word than the end of a postcode: "2024 en 3". */
const WORDS = 'af|al|am|an|as|at|be|by|cm|de|do|en|er|go|if|ik|in|is|it|ja|je|kg|km|me|mm|na|nr|nu|of|om|on|op|or|so|te|to|tv|up|us|uw|we|ze|zo';
const POSTCODE = `[1-9]\\d{3}(?:[ \\u00a0]?(?!SA|SD|SS)[A-Z]{2}|(?!sa|sd|ss)[a-z]{2}|[ \\u00a0](?!sa|sd|ss|(?:${WORDS})\\b)[a-z]{2})(?![A-Za-z])`;
const DAY = '(?:0?[1-9]|[12]\\d|3[01])';
const YEAR = '(?:19|20)\\d{2}';
const MONTHS = 'januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december';

// A look-ahead, so that a candidate may begin within another one: "7 12345678 2" holds two.
const NINE_DIGITS = new RegExp(`(?<!\\d)(?=(\\d(?:${GAP}?\\d){8})(?!\\d))`, 'g');
// eslint-disable-next-line security/detect-unsafe-regex -- begins at no place within a word, and a point stands in one part only: one way to match
const EMAIL = /(?<![\p{L}\d._%+-])[\p{L}\d._%+-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/gu;
const PHONE = new RegExp(
  [
    `(?:\\+|(?<!\\d)00)31${GAP}?(?:\\(0\\)${GAP}?)?[1-9](?:${GAP}?\\d){8}(?!\\d)`,
    `\\+[1-9]\\d{0,2}(?:${GAP}?\\d){7,12}(?!\\d)`,
    `(?<![\\d+])\\(?0[1-9](?:\\)?${GAP}?\\d){8}(?!\\d)`,
  ].join('|'),
  'g',
);
// eslint-disable-next-line security/detect-unsafe-regex -- at most 30 signs, one way to match each
const IBAN = /\b[A-Z]{2}\d{2}(?:[ \u00a0]?[A-Z0-9]){11,30}/gi;
const ADDRESS = new RegExp(
  `\\b${POSTCODE}[\\s,]{1,3}(?:(?:huis)?(?:nr|nummer)\\.?\\s?)?\\d{1,5}\\b|\\b\\d{1,5}(?:[ -]?[A-Za-z])?[,\\s]{1,3}${POSTCODE}`,
  'g',
);
const BIRTH_DATE = new RegExp(
  `(?<!\\d)(?:${DAY}([-/.])(?:0?[1-9]|1[0-2])\\1${YEAR}|${YEAR}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])|${DAY} (?:${MONTHS}) ${YEAR})(?!\\d)`,
  'gi',
);

/** How people are called to: with a capital, or an initial, behind it there is somebody. */
const TITLES = "mevrouw|mevr\\.?|mw\\.?|meneer|mijnheer|menheer|de heer|dhr\\.?|juffrouw|oma|opa|tante|oom|familie|gezin|mrs\\.?|mr\\.?|ms\\.?|miss";
const PREFIXES = "(?:(?:van|de|der|den|ter|ten|te|el|al|bin|ben|von|'t)[ \\u00a0])";
const BETWEEN = `${PREFIXES}{0,3}`;
const PREFIX = `${PREFIXES}{1,3}`;
const CAPITAL = "\\p{Lu}(?:\\.(?:[ \\u00a0]?\\p{Lu}\\.)*|[\\p{L}'’-]+)";
// One initial alone is also the end of a sentence ("plan A. Daarna"): it counts with what stands before a family name.
// The title in any case, the name only with a capital: "mevrouw komt later" calls nobody by name.
const NAME = new RegExp(`(?<![\\p{L}\\d])(?:${anyCase(TITLES)})[ \\u00a0]+${BETWEEN}${CAPITAL}(?:[ \\u00a0]${BETWEEN}${CAPITAL}){0,2}|(?<![\\p{L}\\d.])(?:(?:\\p{Lu}\\.[ \\u00a0]?){2,4}${BETWEEN}|\\p{Lu}\\.[ \\u00a0]${PREFIX})\\p{Lu}\\p{Ll}[\\p{L}'’-]+`, 'gu');

/** Lets the first letter of each word be a capital too. */
function anyCase(words: string): string {
  return words.replace(/(^|\|)(\w)/g, (_found, before: string, letter: string) => `${before}[${letter}${letter.toUpperCase()}]`);
}

/** Whether a text holds a number of nine digits that passes the eleven-proof of the Dutch citizen service number. */
export function containsBsn(text: string): boolean {
  return bsnTraces(text).length > 0;
}

/**
 * The places in a text that may point at a person, in order of appearance.
 * Runs while typing as well as on the server; nothing of it is sent anywhere.
 */
export function personalTraces(text: string): PersonalTrace[] {
  const accounts = ibanTraces(text);
  const found = [
    ...bsnTraces(text),
    ...matches(text, EMAIL, 'email'),
    ...matches(text, PHONE, 'phone').filter((t) => !isWithin(t, accounts)),
    ...accounts,
    ...matches(text, ADDRESS, 'address'),
    ...matches(text, BIRTH_DATE, 'birth-date'),
    ...matches(text, NAME, 'name'),
  ];
  return found.sort((a, b) => a.from - b.from || a.to - b.to);
}

function matches(text: string, pattern: RegExp, kind: PersonalKind): PersonalTrace[] {
  return [...text.matchAll(pattern)].map((m) => ({ kind, from: m.index, to: m.index + m[0].length }));
}

function bsnTraces(text: string): PersonalTrace[] {
  const candidates = [...text.matchAll(NINE_DIGITS)]
    .map((m): PersonalTrace => ({ kind: 'bsn', from: m.index, to: m.index + (m[1] ?? '').length }))
    .filter((t) => isOneNumber(text, t) && passesElevenProof(text.slice(t.from, t.to)));
  if (candidates.length === 0) return [];
  const others = [...matches(text, PHONE, 'phone'), ...ibanTraces(text)];
  return candidates.filter((t) => !isWithin(t, others));
}

function isWithin(trace: PersonalTrace, others: readonly PersonalTrace[]): boolean {
  return others.some((o) => o.from <= trace.from && o.to >= trace.to);
}

/** Whether nine digits were written as one number of their own: with gaps of one kind, not within a longer one, not as an amount. */
function isOneNumber(text: string, trace: PersonalTrace): boolean {
  const written = text.slice(trace.from, trace.to);
  const [gap, ...more] = new Set(written.replace(/\d/g, ''));
  if (more.length > 0) return false;
  if (gap === undefined) return true;
  const before = text.slice(Math.max(0, trace.from - 6), trace.from);
  const after = text.slice(trace.to, trace.to + 6);
  if (gap.trim() !== '' && ((before.endsWith(gap) && /\d.$/.test(before)) || (after.startsWith(gap) && /^.\d/.test(after)))) return false;
  const thousands = /^\d{3}\D\d{3}\D\d{3}$/.test(written);
  return !thousands || !(/(?:[€$£]|\beuro?)\s?$/i.test(before) || /^(?:,(?:\d\d|-)|\s?euro?\b)/i.test(after));
}

function passesElevenProof(candidate: string): boolean {
  const digits = candidate.replace(/\D/g, '');
  if (/^0{9}$/.test(digits)) return false;
  let sum = 0;
  for (let i = 0; i < 9; i++) sum += Number(digits[i]) * (i === 8 ? -1 : 9 - i);
  return sum % 11 === 0;
}

/** An IBAN is as long as its country says; what follows it in the text may look like more of it. */
function ibanTraces(text: string): PersonalTrace[] {
  return [...text.matchAll(IBAN)].flatMap((m): PersonalTrace[] => {
    for (let length = m[0].length; length >= 15; length--) {
      const ends = !/[A-Z0-9]/i.test(text[m.index + length] ?? ' ');
      if (ends && isIban(m[0].slice(0, length))) return [{ kind: 'iban', from: m.index, to: m.index + length }];
    }
    return [];
  });
}

function isIban(candidate: string): boolean {
  const compact = candidate.replace(/[ \u00a0]/g, '').toUpperCase();
  if (compact.length < 15 || compact.length > 34) return false;
  let rest = 0;
  for (const character of compact.slice(4) + compact.slice(0, 4)) {
    for (const digit of String(parseInt(character, 36))) rest = (rest * 10 + Number(digit)) % 97;
  }
  return rest === 1;
}
