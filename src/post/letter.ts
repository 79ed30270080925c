import type { Language } from '../config/language.js';

/** Kinds of letter; each has its words in the catalogues of this room. */
export const LETTER_KINDS = [
  'invitation',
  'helper-invitation',
  'reset',
  'personal-link',
  'registration-confirmed',
  'registration-waiting',
  'registration-moved-up',
  'registration-cancelled',
  'meeting-moved',
  'meeting-cancelled',
  'meeting-restored',
  'report',
  'carry-over-question',
] as const;
export type LetterKind = (typeof LETTER_KINDS)[number];

/** What is to be said, to whom. `values` fill the words of its kind; `link` is what the button opens. */
export interface LetterWish {
  readonly kind: LetterKind;
  /** E-mail address; null for who gave none: then the letter can only be copied. */
  readonly to: string | null;
  readonly language: Language;
  readonly community: string | null;
  /** Id of the meeting, member or invitation that it is about. */
  readonly about: string | null;
  readonly values: Readonly<Record<string, string>>;
  readonly link: string | null;
  /**
   * `copy`: keep it to be copied when it can't be sent, because nobody is there to read the answer (a meeting that moved).
   * `answer`: who asked reads it in the answer at once, so it is not kept.
   */
  readonly otherwise: 'copy' | 'answer';
}

/** A letter in words, as it can be copied into any mail program. Never a secret in the subject. */
export interface LetterText {
  readonly to: string | null;
  readonly subject: string;
  readonly text: string;
}

/** What became of a wish. `sent`: it is in the outbox and goes out by itself. */
export interface Posted {
  readonly letter: LetterText;
  readonly sent: boolean;
}
