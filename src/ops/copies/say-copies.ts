import type { Language } from '../../config/language.js';
import { say } from '../terminal.js';

/** Where backups go when nobody says where: in the folder that the command is started in. */
export const BACKUP_FOLDER = 'backup';

/** A sentence of the terminal with what belongs in it: `{name}` in the catalogue. */
export function sayWith(what: Parameters<typeof say>[0], language: Language, values: Readonly<Record<string, string | number>> = {}): string {
  return say(what, language).replace(/\{(\w+)\}/g, (all, name: string) => String(values[name] ?? all));
}

/** Bytes as people read them, e.g. `3.2 MB`. */
export function sayBytes(bytes: number, language: Language): string {
  const [size, unit] = bytes < 1_000_000 ? [bytes / 1000, 'kB'] : bytes < 1_000_000_000 ? [bytes / 1_000_000, 'MB'] : [bytes / 1_000_000_000, 'GB'];
  return `${size.toLocaleString(language, { maximumFractionDigits: 1 })} ${unit}`;
}

/** A moment as part of a file name, e.g. `20261122-195401` (UTC). @param at milliseconds since 1970 */
export function stampOf(at: number): string {
  return new Date(at).toISOString().slice(0, 19).replace(/[-:]/g, '').replace('T', '-');
}
