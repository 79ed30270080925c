/** A hashtag with the cards on which it stands. How often says something about the words, never about people. */
export type Tag = { readonly tag: string; readonly cards: readonly string[] };

/** Letters of any script, with a letter in it: `#1` is a number. Not in the middle of a word or an address. */
const HASHTAG = /(?<![\p{L}\p{M}\p{N}_#/&])#([\p{L}\p{M}\p{N}_]*\p{L}[\p{L}\p{M}\p{N}_]*)/gu;

/** The hashtags of a text, each once, in small letters without the `#`. */
export function hashtagsIn(text: string): string[] {
  return [...new Set([...text.normalize('NFC').matchAll(HASHTAG)].map(([, word = '']) => word.toLowerCase()))];
}

/** All hashtags of these cards, the most used first and else by their letters. */
export function tagsOf(cards: readonly { readonly id: string; readonly text: string }[]): Tag[] {
  const found = new Map<string, string[]>();
  for (const { id, text } of cards) for (const tag of hashtagsIn(text)) found.set(tag, [...(found.get(tag) ?? []), id]);
  return [...found].map(([tag, ids]) => ({ tag, cards: ids })).sort((a, b) => b.cards.length - a.cards.length || (a.tag < b.tag ? -1 : 1));
}
