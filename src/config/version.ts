import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

/** The folder with package.json; from `dist` it is further up than from `src`. */
export function projectFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) {
    if (dirname(folder) === folder) throw new Error('package.json is missing');
    folder = dirname(folder);
  }
  return folder;
}

/** The version of the product. */
export function version(): string {
  const text: unknown = JSON.parse(readFileSync(join(projectFolder(), 'package.json'), 'utf8'));
  return z.object({ version: z.string() }).parse(text).version;
}
