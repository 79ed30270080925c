import type { Language } from './language.js';

const LOCALE: Readonly<Record<Language, string>> = { nl: 'nl-NL', en: 'en-GB' };
const formatters = new Map<string, Intl.DateTimeFormat>();

/**
 * Says a moment in words, as the clock of UTC shows it: a day or clock time of a plan is written as if it were there.
 * Making a formatter takes half a millisecond, a page of the agenda needs hundreds: each is made once.
 * @param how is written in the code, never taken from a request
 */
export function inWords(at: Date, language: Language, how: Intl.DateTimeFormatOptions): string {
  const key = `${language} ${JSON.stringify(how)}`;
  const known = formatters.get(key) ?? new Intl.DateTimeFormat(LOCALE[language], { ...how, timeZone: 'UTC' });
  formatters.set(key, known);
  return known.format(at);
}
