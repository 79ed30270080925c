export const WORDS_PER_MINUTE = 200;

/** Words in everything that can be read of something; days are figures, and count as a word. */
export function wordsIn(thing: unknown): number {
  if (typeof thing === 'string') return thing.split(/\s+/).filter(Boolean).length;
  if (Array.isArray(thing)) return thing.reduce((sum: number, one) => sum + wordsIn(one), 0);
  return typeof thing === 'object' && thing !== null ? wordsIn(Object.values(thing)) : 0;
}
