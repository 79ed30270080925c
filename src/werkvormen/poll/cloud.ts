import type { WordFace } from './faces-contract.js';

/** Spellings that are one word: capitals, spaces and ways to write an accent make no difference. Nothing else is merged (rule 17). */
export function wordKey(word: string): string {
  return tidy(word).toLocaleLowerCase('nl');
}

function tidy(word: string): string {
  return word.normalize('NFC').trim().replace(/\s+/g, ' ');
}

/** A name for a word that is not the word: in a fact it stands outside what can be taken out. */
export function wordId(word: string): string {
  const key = wordKey(word);
  return `w${hash(key, 0x811c9dc5)}${hash(key, 0x9747b28c)}`;
}

function hash(text: string, seed: number): string {
  let h = seed;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d);
  return (h >>> 0).toString(16).padStart(8, '0');
}

/** What one person gave, each word once. */
export function ownWords(words: readonly string[]): string[] {
  return [...new Map(words.map((word) => [wordKey(word), tidy(word)])).values()];
}

/**
 * Words with how many times each was given, most first, then by the alphabet. Written as most people wrote it.
 * The order in which they came makes no difference.
 */
export function countWords(given: readonly string[]): WordFace[] {
  const spellings = new Map<string, Map<string, number>>();
  for (const word of given) {
    const key = wordKey(word);
    const ways = spellings.get(key) ?? new Map<string, number>();
    spellings.set(key, ways.set(tidy(word), (ways.get(tidy(word)) ?? 0) + 1));
  }
  const words = [...spellings].map(([key, ways]): WordFace => {
    const [usual] = [...ways].sort(([a, m], [b, n]) => n - m || order(a, b));
    return { id: wordId(key), text: usual?.[0] ?? key, count: [...ways.values()].reduce((sum, count) => sum + count, 0) };
  });
  return words.sort((a, b) => b.count - a.count || order(wordKey(a.text), wordKey(b.text)));
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
