import type { Language } from '../config/language.js';
import en from './messages.en.json' with { type: 'json' };
import nl from './messages.nl.json' with { type: 'json' };

/** What the terminal says to who runs the server. */
export function say(what: keyof typeof nl, language: Language): string {
  return { nl, en }[language][what];
}
