import type { Report } from './report.js';
import type { Speaker } from './speaker.js';

/** The name of the file with a report. */
export function fileName({ date, title }: Pick<Report, 'date' | 'title'>, { say }: Pick<Speaker, 'say'>, ending: 'md' | 'docx' = 'md'): string {
  return nameOfFile([say('report'), date, title], ending);
}

/** A name that every file system takes: small letters, digits and dashes, at most 80 characters and its ending. */
export function nameOfFile(parts: readonly string[], ending: string): string {
  const name = parts
    .join('-')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 80)
    .replace(/^-+|-+$/g, '');
  return `${name}.${ending}`;
}
