import type { Report } from './report.js';
import type { Speaker } from './speaker.js';

/** A name that every file system takes: small letters, digits and dashes, at most 80 characters and `.md`. */
export function fileName({ date, title }: Pick<Report, 'date' | 'title'>, { say }: Speaker): string {
  const name = [say('report'), date, title]
    .join('-')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 80)
    .replace(/^-+|-+$/g, '');
  return `${name}.md`;
}
