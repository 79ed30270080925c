import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

/** One import as it is written in a file. */
export interface Import {
  readonly from: string;
  /** Path in the project without its ending, or the name of a package. */
  readonly to: string;
  readonly package: boolean;
  /** Nothing of it is there when the program runs. */
  readonly typeOnly: boolean;
}

const WRITTEN = /^\s*(?:import|export)\s+(?<type>type\s)?(?<what>[^'";]*?)\s*from\s*'(?<path>[^']+)'|^\s*import\s*'(?<bare>[^']+)'|\bimport\(\s*'(?<later>[^']+)'/gm;

/** All files under a folder of the project, as paths from its root. */
export function filesUnder(root: string, folder: string, endings: readonly string[]): string[] {
  return readdirSync(join(root, folder)).flatMap((name) => {
    const path = `${folder}/${name}`;
    if (name === 'node_modules' || name.startsWith('.')) return [];
    if (statSync(join(root, path)).isDirectory()) return filesUnder(root, path, endings);
    return endings.some((ending) => name.endsWith(ending)) ? [path] : [];
  });
}

/** The imports of one file. */
export function importsOf(root: string, file: string): Import[] {
  const text = readFileSync(join(root, file), 'utf8');
  return [...text.matchAll(WRITTEN)].map(({ groups = {} }) => {
    const path = groups['path'] ?? groups['bare'] ?? groups['later'] ?? '';
    const inside = path.startsWith('.');
    const named = /^\{(?<names>[\s\S]*)\}$/.exec(groups['what']?.trim() ?? '')?.groups?.['names'];
    const allTypes = named !== undefined && named.split(',').every((name) => name.trim() === '' || name.trim().startsWith('type '));
    return {
      from: file,
      to: inside ? normalize(join(dirname(file), path)).replace(/\.(js|ts|tsx)$/, '') : packageName(path),
      package: !inside,
      typeOnly: groups['type'] !== undefined || allTypes,
    };
  });
}

function packageName(path: string): string {
  return path.startsWith('@') ? path.split('/').slice(0, 2).join('/') : (path.split('/')[0] ?? path);
}
