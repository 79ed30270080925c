/** The most of a search that is looked at: nobody types more, and what a machine sends must not cost more. */
const LONGEST = 500;
const MOST_WORDS = 32;

const WORDS = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;
/** Signs in front of and behind a word. */
const EDGES = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}\p{M}]+$/gu;

/**
 * A search for SQLite's FTS5: all of these words, the last of them as the beginning of one. Every word stands in quotes,
 * so that none of it is syntax.
 * @returns null when nothing was typed; empty when there is no word in it, and so nothing to find
 */
export function matchOf(q: string): string | null {
  const wanted = typed(q);
  if (wanted === '') return null;
  const words = [...new Set(wanted.match(WORDS))].slice(0, MOST_WORDS);
  return words.map((word, at) => `"${word}"${at === words.length - 1 && isBeginning(word) ? '*' : ''}`).join(' ');
}

/**
 * A search for Postgres in two parts: plain text, and the beginning of a word as `to_tsquery` takes it.
 * @returns null when nothing was typed; two empty parts when there is no word in it, and so nothing to find
 */
export function tsQueryOf(q: string): { readonly plain: string; readonly beginning: string } | null {
  const wanted = typed(q);
  if (wanted === '') return null;
  if (wanted.match(WORDS) === null) return { plain: '', beginning: '' };
  const parts = wanted.split(/\s+/u).slice(0, MOST_WORDS);
  const last = (parts.at(-1) ?? '').replace(EDGES, '');
  const begins = last.match(WORDS)?.[0] === last && isBeginning(last);
  return { plain: (begins ? parts.slice(0, -1) : parts).join(' '), beginning: begins ? `'${last}':*` : '' };
}

function typed(q: string): string {
  // Postgres keeps no U+0000, and half a character has no UTF-8 form.
  return Buffer.from(q.slice(0, LONGEST)).toString().replaceAll('\u0000', ' ').normalize('NFC').trim();
}

/** Half of all words begin with the same few letters: one letter is looked for as it is. */
function isBeginning(word: string): boolean {
  return [...word].length > 1;
}
