import type { PageNumberEstimator } from 'docx';
import { estimatePageNumbersWith } from 'docx/layout';
import type { Paper } from '../paper/paper.js';

/** Measuring so many characters takes about half a second, in which everybody else waits. */
const MEASURED = 20_000;
/** Of a longer word every letter takes longer than the one before; people write them by keeping a key down. */
const LONGEST = 40;
const TOO_LONG = new RegExp(`\\S{${String(LONGEST)}}(?=\\S)`, 'g');

// In any script people write: where a width is not known it is guessed. Word says it right when asked to update.
const estimate = estimatePageNumbersWith({ guess: true });

/** Whether a paper is short enough to find out on which page everything is. The contents of a longer one lead there without saying it, until somebody updates them. */
export function canBeMeasured(paper: Paper): boolean {
  return charactersIn([paper.front, paper.body]) <= MEASURED;
}

/** The pages in a table of contents, measured with long words in pieces; what is written in the file stays whole. */
export const measured: PageNumberEstimator = (body, context) => estimate(inPieces(body), context);

/** No pages, and no question about them to who opens the file. */
export const unmeasured: PageNumberEstimator = () => ({ bookmarks: new Map() });

function charactersIn(part: unknown): number {
  if (typeof part === 'string') return part.length;
  return typeof part === 'object' && part !== null ? Object.values(part).reduce((sum: number, one) => sum + charactersIn(one), 0) : 0;
}

function inPieces<T>(part: T): T {
  if (typeof part === 'string') return part.replace(TOO_LONG, '$& ') as T;
  if (Array.isArray(part)) return part.map(inPieces) as T;
  if (typeof part === 'object' && part !== null) return Object.fromEntries(Object.entries(part).map(([name, value]) => [name, inPieces(value)])) as T;
  return part;
}
