import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '../../src/config/version.js';

/** Where facts are declared, as `Fact<'name', ...>`. */
const DECLARED = /\bFact<\s*'([a-z-]+(?:\/[a-z-]+)?)'/g;

/** Every kind of fact that the code declares, by its place: those of a werkvorm under its own name, those that several share under the part. */
export function declaredKinds(): Map<string, readonly string[]> {
  const kinds = new Map<string, readonly string[]>([['session', namesIn('src/engine/session-facts.ts')]]);
  for (const house of ['werkvormen', 'parts']) {
    for (const one of readdirSync(join(projectFolder(), 'src', house))) {
      if (!statSync(join(projectFolder(), 'src', house, one)).isDirectory()) continue;
      const folder = `src/${house}/${one}`;
      const files = readdirSync(join(projectFolder(), folder)).filter((name) => /\.ts$/.test(name) && !/\.(?:spec|fixture)\.ts$/.test(name));
      const names = [...new Set(files.flatMap((name) => namesIn(`${folder}/${name}`)))];
      if (names.length > 0) kinds.set(`${house}/${one}`, names);
    }
  }
  return kinds;
}

function namesIn(file: string): string[] {
  return [...readFileSync(join(projectFolder(), file), 'utf8').matchAll(DECLARED)].map(([, name = '']) => name);
}
