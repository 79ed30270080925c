import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SETTING_NAMES } from '../src/config/settings.js';
import { projectFolder } from '../src/config/version.js';

const file = (name: string): string => readFileSync(join(projectFolder(), name), 'utf8');
const named = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map((found) => found[1] ?? '');

describe('what is made for operators', () => {
  it('tells every setting that there is, and no other', () => {
    const settings = file('docs/operating.md').split('## Settings')[1]?.split('\n## ')[0] ?? '';
    const rows = settings.split('\n').filter((line) => line.startsWith('| `')).map((line) => line.split('|')[1] ?? '');
    expect(rows.flatMap((row) => named(row, /`([A-Z_]+)`/g)).sort()).toEqual([...SETTING_NAMES].sort());
  });

  it('sets only what is a setting', () => {
    const compose = named(file('compose.yaml'), /^ {4,6}([A-Z_]+): /gm).filter((name) => !name.startsWith('POSTGRES_') && !['SITE', 'NODES'].includes(name));
    const unit = file('deploy/kenniscafe.service').split('\n').filter((line) => line.startsWith('Environment=')).flatMap((line) => named(line, /([A-Z_]+)=/g));
    const image = file('Dockerfile').split('\n').filter((line) => line.startsWith('ENV ')).flatMap((line) => named(line, /([A-Z_]+)=/g));
    expect(compose.length).toBeGreaterThan(3);
    expect([...compose, ...unit, ...image].filter((name) => !SETTING_NAMES.includes(name))).toEqual([]);
  });

  it('has an image that runs as nobody special, of named versions and without secrets', () => {
    const image = file('Dockerfile');
    expect(named(image, /^FROM (\S+)/gm).filter((from) => !/:\d/.test(from))).toEqual([]);
    expect(named(file('compose.yaml'), /^ +image: (\S+)/gm).filter((from) => !/:\d/.test(from))).toEqual([]);
    expect(named(image, /^USER (\S+)/gm)).toEqual(['node']);
    for (const line of ['npm ci --omit=dev', 'STOPSIGNAL SIGTERM', 'HEALTHCHECK']) expect(image).toContain(line);
    expect(image).not.toMatch(/PASSWORD|SECRET|TOKEN/);
    expect(file('compose.yaml')).toContain('read_only: true');
  });
});
