import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';

const FOLDERS = ['', 'bundle/', 'certificates/', 'dossier/', 'exports/', 'missed/', 'paper/', 'pictures/', 'word/'];

function leaves(of: unknown, at = ''): string[] {
  return typeof of === 'string' ? [at] : Object.entries(of as object).flatMap(([key, value]) => leaves(value, `${at}.${key}`));
}

describe('the catalogues of what goes out', () => {
  const read = (folder: string, language: string): unknown => JSON.parse(readFileSync(new URL(`./${folder}messages.${language}.json`, import.meta.url), 'utf8'));

  test.each(FOLDERS)('say the same in both languages: %s', (folder) => {
    expect(leaves(read(folder, 'en'))).toEqual(leaves(read(folder, 'nl')));
    expect(JSON.stringify([read(folder, 'nl'), read(folder, 'en')])).not.toMatch(/!|gebruiker|""/i);
  });
});
