import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Registry } from '../../engine/werkvorm.js';
import { asyncapi } from './asyncapi.js';
import { fill, generatedParts } from './markdown.js';

/** A file of the protocol: where it is in the project, and what must be in it. */
export interface ProtocolFile {
  readonly path: string;
  readonly text: string;
}

/** Both files of the protocol as they must be now. Reads docs/protocol.md for the parts that people wrote. */
export function protocolFiles(folder: string, registry: Registry): ProtocolFile[] {
  const written = readFileSync(join(folder, 'docs/protocol.md'), 'utf8');
  return [
    { path: 'docs/asyncapi.json', text: `${JSON.stringify(asyncapi(registry), null, 1)}\n` },
    { path: 'docs/protocol.md', text: fill(written, generatedParts(registry, (name) => contractOf(folder, name))) },
  ];
}

/** What a werkvorm wrote down about its views, without its imports. */
function contractOf(folder: string, werkvorm: string): string | null {
  const file = join(folder, 'src/werkvormen', werkvorm, 'faces-contract.ts');
  if (!existsSync(file)) return null;
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => !line.startsWith('import '))
    .join('\n');
}
