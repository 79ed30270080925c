import type { Named } from '../model';

/** The theme of that name, however it is written. */
export function themeNamed<T extends Named>(themes: readonly T[], name: string): T | undefined {
  const key = keyOf(name);
  return themes.find((theme) => keyOf(theme.name) === key);
}

const keyOf = (name: string): string => name.trim().replace(/\s+/g, ' ').toLocaleLowerCase('nl');

const MOST = 60;

/** How a text begins, to say of which one a button is. */
export function beginning(text: string): string {
  const line = text.trim().replace(/\s+/g, ' ');
  return line.length <= MOST ? line : `${line.slice(0, MOST - 1).trimEnd()}…`;
}
