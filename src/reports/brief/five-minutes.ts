import { WORDS_PER_MINUTE, wordsIn } from '../reading-time.js';
import type { Brief } from './brief.schemas.js';

const MOST_MINUTES = 5;

/** Lists of a brief that have a day, and may be shortened: what is oldest goes first. */
const SHORTENED = ['decisions', 'sentences', 'open', 'parked', 'notes', 'meetings'] as const;

interface Piece {
  readonly date: string;
  readonly words: number;
  /** Lower stays longer when two are of one day. */
  readonly place: number;
  readonly keep: () => void;
}

/**
 * Makes a brief short enough to be read in five minutes. Who takes part and what the opgave is now always stay; of what
 * happened the newest stays, and of the words of the team as many as fit.
 */
export function inFiveMinutes(all: Omit<Brief, 'minutes' | 'older'>): Brief {
  const kept = {
    ...all,
    framings: all.framings.filter((framing) => framing.current).map((framing) => ({ ...framing, history: [] as Brief['framings'][number]['history'] })),
    decisions: [] as Brief['decisions'],
    sentences: [] as Brief['sentences'],
    open: [] as Brief['open'],
    parked: [] as Brief['parked'],
    notes: [] as Brief['notes'],
    meetings: [] as Brief['meetings'],
    glossary: [] as Brief['glossary'],
  };
  let left = MOST_MINUTES * WORDS_PER_MINUTE - wordsIn(kept);
  let older = 0;
  const pieces = [...all.glossary.map((term): Piece => ({ date: '9999', words: wordsIn(term), place: 0, keep: () => kept.glossary.push(term) })), ...datedPieces(all, kept)];
  for (const { words, keep } of pieces.sort((a, b) => b.date.localeCompare(a.date) || a.place - b.place)) {
    if (words <= left) {
      left -= words;
      keep();
    } else {
      older += 1;
    }
  }
  const words = MOST_MINUTES * WORDS_PER_MINUTE - left;
  return { ...kept, minutes: Math.min(MOST_MINUTES, Math.max(1, Math.ceil(words / WORDS_PER_MINUTE))), older };
}

function datedPieces(all: Omit<Brief, 'minutes' | 'older'>, kept: Omit<Brief, 'minutes' | 'older'>): Piece[] {
  const ofList = (name: (typeof SHORTENED)[number], place: number): Piece[] =>
    all[name].map((one) => ({ date: 'date' in one ? one.date : one.meeting.date, words: wordsIn(one), place, keep: () => (kept[name] as unknown[]).push(one) }));
  const current = all.framings.filter((framing) => framing.current);
  const history = current.flatMap((framing, at) =>
    framing.history.map((version): Piece => ({ date: version.date, words: wordsIn(version), place: SHORTENED.length, keep: () => kept.framings[at]?.history.push(version) })),
  );
  // Let go of: older than anything that still holds, whenever it was said.
  const retired = all.framings.filter((framing) => !framing.current);
  const letGo = retired.map((framing): Piece => ({ date: '', words: wordsIn(framing), place: 0, keep: () => kept.framings.push(framing) }));
  return [...SHORTENED.flatMap(ofList), ...history, ...letGo];
}
