import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';

interface Locked {
  readonly version?: string;
  readonly resolved?: string;
}

const lock = JSON.parse(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8')) as { packages: Record<string, Locked> };

/** The least version of a package that may be installed, wherever it is nested: earlier ones have known holes. */
const FLOORS: readonly (readonly [name: string, floor: string])[] = [
  ['socket.io-parser', '4.2.7'],
  ['engine.io', '6.6.7'],
];

const parts = (version: string): number[] => version.split('-', 1)[0]?.split('.').map(Number) ?? [];
function isAtLeast(version: string, floor: string): boolean {
  const [is, least] = [parts(version), parts(floor)];
  const place = least.findIndex((part, i) => part !== is[i]);
  return place < 0 || (is[place] ?? 0) > (least[place] ?? 0);
}

describe('what is installed', () => {
  test.each(FLOORS)('%s is at least %s, everywhere it is', (name, floor) => {
    const found = Object.entries(lock.packages).filter(([path]) => path.endsWith(`node_modules/${name}`));
    expect(found.length).toBeGreaterThan(0);
    expect(found.filter(([, { version }]) => !isAtLeast(version ?? '0', floor))).toEqual([]);
  });

  test('comes from the public registry and from nowhere else', () => {
    const from = Object.values(lock.packages).flatMap(({ resolved }) => (resolved === undefined ? [] : [new URL(resolved).origin]));
    expect([...new Set(from)].filter((origin) => origin !== 'https://registry.npmjs.org')).toEqual([]);
  });

  test('a floor is a floor', () => {
    expect(['4.2.6', '4.1.9', '3.9.9', '4.2.7', '4.2.10', '4.10.0', '5.0.0'].map((version) => isAtLeast(version, '4.2.7'))).toEqual([false, false, false, true, true, true, true]);
  });
});
