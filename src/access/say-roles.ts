import type { Language } from '../config/language.js';
import en from './messages.en.json' with { type: 'json' };
import nl from './messages.nl.json' with { type: 'json' };
import type { Role } from './rights.js';

const WORDS: Readonly<Record<Language, Readonly<Record<Role | 'and', string>>>> = { nl, en };

/** Roles as a letter says them: "procesbegeleider van Gezond-sociaal en contactpersoon van De Buurtbron". */
export function sayRoles(roles: readonly { readonly role: Role; readonly where: string }[], language: Language): string {
  const words = WORDS[language];
  const said = roles.map(({ role, where }) => words[role].replace('{{where}}', () => where));
  return said.length < 2 ? said.join('') : `${said.slice(0, -1).join(', ')} ${words.and} ${said.at(-1) ?? ''}`;
}
