import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Profile {
  readonly nodes: readonly { readonly id: number; readonly callFrame: { readonly functionName: string; readonly url: string; readonly lineNumber: number } }[];
  readonly samples: readonly number[];
  /** Microseconds. */
  readonly timeDeltas: readonly number[];
}

/** How many functions are told by name, and the least share of a group that is told. */
const FUNCTIONS = 25;
const LEAST = 0.005;

/** Where the time of a server went, by each profile in a folder. */
export function profilesIn(folder: string): string {
  const names = readdirSync(folder).filter((name) => name.endsWith('.cpuprofile'));
  return names.map((name) => `${name}\n${profileOf(readFileSync(join(folder, name), 'utf8'))}`).join('\n\n');
}

/** Share of the time that it was not idle, by group of modules and by function. @param text of a profile */
function profileOf(text: string): string {
  const { nodes, samples, timeDeltas } = JSON.parse(text) as Profile;
  const frames = new Map(nodes.map(({ id, callFrame }) => [id, callFrame]));
  const groups = new Map<string, number>();
  const functions = new Map<string, number>();
  let busy = 0;
  for (const [i, id] of samples.entries()) {
    const took = timeDeltas[i] ?? 0;
    const frame = frames.get(id);
    if (!frame || frame.functionName === '(idle)') continue;
    busy += took;
    add(groups, groupOf(frame.functionName, frame.url), took);
    add(functions, `${frame.functionName || '(anonymous)'} ${shortUrl(frame.url)}${frame.url === '' ? '' : `:${String(frame.lineNumber + 1)}`}`, took);
  }
  const share = ([name, took]: [string, number]) => `${((100 * took) / busy).toFixed(1).padStart(5)}%  ${name}`;
  const most = (times: Map<string, number>) => [...times].sort(([, a], [, b]) => b - a);
  return [`self time, of ${(busy / 1e6).toFixed(1)} s that it was not idle:`, ...most(groups).filter(([, took]) => took >= LEAST * busy).map(share), '', ...most(functions).slice(0, FUNCTIONS).map(share)].join('\n');
}

function add(times: Map<string, number>, name: string, took: number): void {
  times.set(name, (times.get(name) ?? 0) + took);
}

/** A package, a folder of the product, or a part of Node. */
function groupOf(name: string, url: string): string {
  if (name === '(garbage collector)') return 'garbage collection';
  if (name === '(program)') return 'outside JavaScript';
  const own = /\/dist\/src\/([^/]+)/.exec(url)?.[1];
  if (own !== undefined) return `src/${own}`;
  const pack = /\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url)?.[1];
  if (pack !== undefined) return pack;
  if (url.startsWith('node:')) return `node ${url.split('/')[0]?.slice(5) ?? ''}`;
  return 'native (sockets, SQLite, JSON)';
}

function shortUrl(url: string): string {
  return url.replace(/^.*\/node_modules\//, '').replace(/^.*\/dist\//, '');
}
