import { describe, expect, test } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';

const project = new URL('../', import.meta.url);
const page = readFileSync(new URL('docs/security.md', project), 'utf8');

const rows = page
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| promised'))
  .map((line) => line.split(' | ').map((cell) => cell.replace(/^\| | ?\|$/g, '').trim()))
  .map(([promised = '', tested = '', ids = '']) => {
    const [, file = '', name = ''] = /^`([^`]+)` : (.+)$/.exec(tested) ?? [];
    return { promised, file, name, ids };
  });

describe('the table of what is promised', () => {
  test('has a row for each promise', () => {
    expect(rows.length).toBeGreaterThan(40);
  });

  test.each(rows.map((row) => [row.promised, row] as const))('is tested: %s', (_promised, { file, name }) => {
    expect([file, file !== '' && existsSync(new URL(file, project))]).toEqual([file, true]);
    expect(readFileSync(new URL(file, project), 'utf8')).toContain(name);
  });

  test('names requirements of the standard as the standard does', () => {
    expect(rows.flatMap(({ ids }) => ids.split(', ')).filter((id) => id !== '' && !/^V(?:[1-9]|1[0-7])\.\d{1,2}\.\d{1,2}$/.test(id))).toEqual([]);
  });
});
