/** Of a sign in the text of a table, roughly, and of the space beside a text; in twentieths of a point. */
const [SIGN, BESIDE] = [128, 190];
/** No column asks for more than this many signs beside each other. */
const WIDEST = 45;

/**
 * How wide the columns of a table are: every column as wide as its longest word, so that no word is broken, and what is
 * left goes to those that have more to say.
 * @param columns the texts of each
 */
export function columnWidths(columns: readonly (readonly string[])[], room: number): number[] {
  const least = columns.map((texts) => BESIDE + SIGN * Math.min(WIDEST, longest(texts.flatMap((text) => text.split(/\s+/)))));
  const wished = columns.map((texts, at) => Math.max(least[at] ?? 0, BESIDE + SIGN * Math.min(WIDEST, longest(texts))));
  const [sumLeast, sumWished] = [sum(least), sum(wished)];
  // All fit as they wish: then each is wider in the same measure. Not even the words fit: then each is narrower.
  if (sumWished <= room) return wished.map((one) => Math.floor((one * room) / sumWished));
  if (sumLeast >= room) return least.map((one) => Math.floor((one * room) / sumLeast));
  const share = (room - sumLeast) / (sumWished - sumLeast);
  return least.map((one, at) => Math.floor(one + ((wished[at] ?? one) - one) * share));
}

function longest(texts: readonly string[]): number {
  return texts.reduce((most, text) => Math.max(most, text.length), 0);
}

function sum(widths: readonly number[]): number {
  return widths.reduce((all, one) => all + one, 0);
}
