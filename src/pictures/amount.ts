/** How much of something: a figure, `some` where a figure would point at people (rule 22), or nothing yet. */
export type Amount = number | 'some' | 'none';

/** What a picture says where there is no figure to show. */
export interface AmountWords {
  /** As in "1 of meer". */
  readonly some: string;
  /** As in "nog niets". */
  readonly none: string;
}

/** Also what a figure counts, and of whom there is none: under the picture. */
export interface KeyWords extends AmountWords {
  readonly figures: string;
}

/** The figure that may be drawn: 0 where there is none. */
export function figureOf(amount: Amount): number {
  return typeof amount === 'number' && Number.isFinite(amount) ? Math.max(0, amount) : 0;
}

/** An amount in words. */
export function sayAmount(amount: Amount, words: AmountWords): string {
  if (amount === 'some') return words.some;
  return figureOf(amount) === 0 ? words.none : String(figureOf(amount));
}
