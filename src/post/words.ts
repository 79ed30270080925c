import { readFileSync } from 'node:fs';
import { createInstance, type i18n } from 'i18next';
import { z } from 'zod';
import type { Language } from '../config/language.js';
import { LETTER_KINDS, type LetterWish } from './letter.js';

/** A letter in words, in no form yet. Plain data: this is what the outbox keeps. */
export interface Written {
  readonly language: Language;
  readonly subject: string;
  readonly lines: readonly string[];
  /** What the button says and opens; null for a letter without one. */
  readonly button: { readonly text: string; readonly link: string } | null;
  readonly after: readonly string[];
  readonly closing: string;
}

/** Reasons why a letter did not go out; for each there is a sentence in the catalogues. */
export const TROUBLES = ['refused', 'later', 'unreachable', 'login', 'other'] as const;
export type Trouble = (typeof TROUBLES)[number];

/** One line, or ways to say it: the first of which every value is known is taken, so that a letter never has a hole. */
const said = z.union([z.string(), z.array(z.string()).min(1)]);
const words = z.strictObject({ subject: z.array(z.string()).min(1), lines: z.array(said), button: z.string(), after: z.array(said) });
const catalogueSchema = z.strictObject({
  ...(Object.fromEntries(LETTER_KINDS.map((kind) => [kind, words])) as Record<(typeof LETTER_KINDS)[number], typeof words>),
  closing: z.array(z.string()).min(1),
  trouble: z.strictObject(Object.fromEntries(TROUBLES.map((trouble) => [trouble, z.string()])) as Record<Trouble, z.ZodString>),
});

interface Catalogue {
  readonly words: z.infer<typeof catalogueSchema>;
  readonly i18n: i18n;
}

const catalogues: Readonly<Record<Language, Catalogue>> = { nl: readCatalogue('nl'), en: readCatalogue('en') };

/** The subject is a line in lists of mail programs, and a header: no new line, and not endless. */
const SUBJECT_LIMIT = 200;

/**
 * Writes a letter in the language of its reader. What a kind says is in the catalogues; the values of the wish fill it.
 * @throws Error for a link that is none: a letter must never open anything else than a page
 */
export function write({ kind, language, values, link }: LetterWish): Written {
  if (link !== null && !(URL.canParse(link) && /^https?:$/.test(new URL(link).protocol))) throw new Error('a letter opens a page and nothing else');
  const catalogue = catalogues[language];
  const text = catalogue.words[kind];
  const known = new Map(Object.entries(values).filter(([, value]) => value.trim() !== ''));
  const say = (key: string, ways: string | readonly string[]): string[] => {
    if (typeof ways === 'string') return isKnown(ways, known) ? [catalogue.i18n.t(key, Object.fromEntries(known))] : [];
    const first = ways.findIndex((way) => isKnown(way, known));
    return first < 0 ? [] : [catalogue.i18n.t(`${key}.${String(first)}`, Object.fromEntries(known))];
  };
  const all = (part: 'lines' | 'after'): string[] => text[part].flatMap((ways, at) => say(`${kind}.${part}.${String(at)}`, ways));
  return {
    language,
    subject: shortened(say(`${kind}.subject`, text.subject).join('').replace(/\s+/g, ' ').trim()),
    lines: all('lines'),
    button: link === null ? null : { text: catalogue.i18n.t(`${kind}.button`), link },
    after: link === null ? [] : all('after'),
    closing: say('closing', catalogue.words.closing).join(''),
  };
}

/** Why a letter did not go out, for a reader. */
export function sayTrouble(trouble: Trouble, language: Language): string {
  return catalogues[language].i18n.t(`trouble.${trouble}`);
}

function isKnown(way: string, known: ReadonlyMap<string, string>): boolean {
  return [...way.matchAll(/\{\{(\w+)\}\}/g)].every(([, name = '']) => known.has(name));
}

function shortened(subject: string): string {
  const letters = [...subject];
  return letters.length <= SUBJECT_LIMIT ? subject : `${letters.slice(0, SUBJECT_LIMIT - 1).join('')}…`;
}

function readCatalogue(language: Language): Catalogue {
  const messages = catalogueSchema.parse(JSON.parse(readFileSync(new URL(`./messages.${language}.json`, import.meta.url), 'utf8')));
  const instance = createInstance();
  void instance.init({
    lng: language,
    fallbackLng: false,
    resources: { [language]: { translation: messages } },
    interpolation: { escapeValue: false }, // each form escapes in its own way
    initAsync: false,
  });
  return { words: messages, i18n: instance };
}
