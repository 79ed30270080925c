import type { DenialName } from '../denial.js';
import type { Language } from '../language.js';

/** Placeholder until the catalogue is there. */
export function sayRefusal(name: DenialName, language: Language): string {
  return `${name} (${language})`;
}
