import { inWords } from '../../config/date-words.js';
import type { Language } from '../../config/language.js';
import { type Speaker, speakerOf, speakersIn } from '../speaker.js';

const learned = speakersIn(import.meta.url);

/** Everything that a paper about learning says, in one language. */
export interface Words {
  readonly language: Language;
  /** What a report says. */
  readonly report: Speaker;
  /** What every paper about learning says. */
  readonly learned: Speaker;
  /** What this paper says and no other. */
  readonly own: Speaker;
}

export function wordsIn(language: Language, own: Speaker): Words {
  return { language, report: speakerOf(language), learned: learned[language], own };
}

/** "14 januari 2027"; anything that is no day comes back as it is. */
export function sayDate(date: string, { language }: Pick<Words, 'language'>): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(date) ? inWords(new Date(date), language, { day: 'numeric', month: 'long', year: 'numeric' }) : date;
}

/** "januari 2027". @param month `YYYY-MM` or a day */
export function sayMonth(month: string, { language }: Pick<Words, 'language'>): string {
  return inWords(new Date(`${month.slice(0, 7)}-01`), language, { month: 'long', year: 'numeric' });
}

/** A figure of a scale, with one decimal as this language writes it. */
export function sayMean(mean: number, { language }: Pick<Words, 'language'>): string {
  return mean.toLocaleString(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
}
