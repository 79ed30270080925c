import type { PersonalTrace } from '../../src/engine/privacy';

/** Characters that are shown before and after a place. */
const CONTEXT = 24;

type Place = Pick<PersonalTrace, 'from' | 'to'>;

/** A place in a text with a few words around it; an ellipsis where more was said. */
export function around(text: string, { from, to }: Place): { readonly before: string; readonly found: string; readonly after: string } {
  const before = text.slice(0, from);
  const after = text.slice(to);
  const start = before.length <= CONTEXT ? before : `…${before.slice(-CONTEXT).replace(/^\S*\s/, '')}`;
  const end = after.length <= CONTEXT ? after : `${after.slice(0, CONTEXT).replace(/\s\S*$/, '')}…`;
  return { before: start, found: text.slice(from, to), after: end };
}

/** The text with something else at a place; a capital where the place began the text or a sentence. */
export function replaced(text: string, { from, to }: Place, instead: string): string {
  const begins = /(?:^|[.?\n]\s*)$/.test(text.slice(0, from));
  return text.slice(0, from) + (begins ? instead.charAt(0).toUpperCase() + instead.slice(1) : instead) + text.slice(to);
}
