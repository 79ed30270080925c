import { type Language, languageOf, LANGUAGES } from '../../config/language.js';
import { type Speaker, speakerOf, speakersIn } from '../speaker.js';

const speakers = speakersIn(import.meta.url);

/** Who reads a public page: in which language, and whether that was asked for in the address. */
export interface Reader {
  readonly language: Language;
  readonly other: Language;
  /** Says what these pages say. */
  readonly speaker: Speaker;
  /** Says what a report says. */
  readonly report: Speaker;
  /** An address on this site that keeps the language that was asked for. */
  to(path: string): string;
}

/** @param asked value of `?lang=`, of any shape; without one the browser's wish counts */
export function readerFor(asked: unknown, accepted: string | undefined): Reader {
  const said = LANGUAGES.find((language) => language === asked);
  const language = said ?? languageOf(accepted);
  return {
    language,
    other: language === 'nl' ? 'en' : 'nl',
    speaker: speakers[language],
    report: speakerOf(language),
    to: (path) => (said === undefined ? path : inLanguage(path, said)),
  };
}

/** An address with the language it asks for, before what is behind the `#`. */
export function inLanguage(path: string, language: Language): string {
  const [before = '', fragment] = path.split('#', 2);
  return `${before}${before.includes('?') ? '&' : '?'}lang=${language}${fragment === undefined ? '' : `#${fragment}`}`;
}
