import type { DenialName } from '../denial.js';
import type { Language } from '../language.js';
import en from './refusals.en.json' with { type: 'json' };
import nl from './refusals.nl.json' with { type: 'json' };

const CATALOGUE: Readonly<Record<Language, Readonly<Record<DenialName, string>>>> = { nl, en };

/** A refusal in plain words: what happened, and what to do now. The client reads the same catalogue. */
export function sayRefusal(name: DenialName, language: Language): string {
  return CATALOGUE[language][name];
}
