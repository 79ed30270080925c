/** The size of the text in a table with a little to spare, and the space beside it; in twentieths of a point. */
const [EM, BESIDE] = [218, 190];
/** No column asks for more than this, about 45 signs beside each other. */
const WIDEST = 5200;

/** How wide the signs of Arial are, in thousandths of its size. */
const SIGNS: readonly (readonly [number, string])[] = [
  [222, "ijl'|"], [278, 'ftI.,:;/! '], [333, 'r()-"'], [500, 'ckvxyzsJ'], [556, 'abdeghnopqu0123456789?L_–'], [611, 'FTZ'], [667, 'ABEKPSVXY&'], [722, 'CDHNRUw'], [778, 'GOQ'], [833, 'Mm'], [1000, 'W@…—%'],
];
const WIDTHS = new Map(SIGNS.flatMap(([width, signs]) => [...signs].map((sign) => [sign, width] as const)));
/** Of a letter with an accent, and of one that is not in our alphabet. */
const [OTHER, FOREIGN] = [600, 1000];

function widthOf(text: string): number {
  let thousandths = 0;
  for (const sign of text) thousandths += WIDTHS.get(sign) ?? (sign < '\u0370' ? OTHER : FOREIGN);
  return Math.min(WIDEST, (thousandths * EM) / 1000);
}

/**
 * How wide the columns of a table are: every column as wide as its longest word, so that no word is broken, and what is
 * left goes to those that have more to say.
 * @param columns the texts of each
 */
export function columnWidths(columns: readonly (readonly string[])[], room: number): number[] {
  const least = columns.map((texts) => BESIDE + widest(texts.flatMap((text) => text.split(/\s+/))));
  const wished = columns.map((texts, at) => Math.max(least[at] ?? 0, BESIDE + widest(texts)));
  const [sumLeast, sumWished] = [sum(least), sum(wished)];
  // All fit as they wish: then each is wider in the same measure. Not even the words fit: then each is narrower.
  if (sumWished <= room) return wished.map((one) => Math.floor((one * room) / sumWished));
  if (sumLeast >= room) return least.map((one) => Math.floor((one * room) / sumLeast));
  const share = (room - sumLeast) / (sumWished - sumLeast);
  return least.map((one, at) => Math.floor(one + ((wished[at] ?? one) - one) * share));
}

function widest(texts: readonly string[]): number {
  return texts.reduce((most, text) => Math.max(most, widthOf(text)), 0);
}

function sum(widths: readonly number[]): number {
  return widths.reduce((all, one) => all + one, 0);
}
