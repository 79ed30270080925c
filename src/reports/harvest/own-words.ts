import { existsSync } from 'node:fs';
import type { ReportWords } from '../../engine/harvest.js';
import { type Speaker, type Speakers, speakersIn } from '../speaker.js';

/** The catalogues of a werkvorm that a report reads: what it is called, and what it says of what it gathered. */
type Catalogue = 'words' | 'report';

const known = new Map<string, Speakers | null>();

/** What a werkvorm says in a report: a text of people as it is, or a sentence of its own `report.nl.json` and `report.en.json`. */
export function sayOwn(words: ReportWords, werkvorm: string, { language }: Pick<Speaker, 'language'>): string {
  if (typeof words === 'string') return words;
  const speakers = speakersOf(werkvorm, 'report');
  if (!speakers) throw new Error(`werkvorm "${werkvorm}" has no words for a report`);
  return speakers[language].say(words.say, words.with);
}

/** What its part of a report is called, when its words have a `title`. */
export function ownTitle(werkvorm: string, { language }: Pick<Speaker, 'language'>): string | null {
  const speaker = speakersOf(werkvorm, 'report')?.[language];
  return speaker?.knows('title') ? speaker.say('title') : null;
}

/** What people call it (`name` in its `words.nl.json` and `words.en.json`); its own name when it is not here any more. */
export function nameOfWerkvorm(werkvorm: string, { language }: Pick<Speaker, 'language'>): string {
  const speaker = speakersOf(werkvorm, 'words')?.[language];
  return speaker?.knows('name') ? speaker.say('name') : werkvorm;
}

function speakersOf(werkvorm: string, catalogue: Catalogue): Speakers | null {
  const key = `${werkvorm}/${catalogue}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  const folder = new URL(`../../werkvormen/${werkvorm}/`, import.meta.url);
  const speakers = /^[a-z-]+$/.test(werkvorm) && existsSync(new URL(`${catalogue}.nl.json`, folder)) ? speakersIn(folder.href, catalogue) : null;
  known.set(key, speakers);
  return speakers;
}
