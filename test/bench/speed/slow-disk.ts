import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { burst } from '../load.js';
import { median, productSide, type SpeedOptions } from './sides.js';
import { compared, type Row } from './table.js';

/** Source of the shim; this file runs as `dist/test/bench/speed/slow-disk.js`. */
const SHIM = fileURLToPath(new URL('../../../../test/bench/slow-fsync.c', import.meta.url));

/** The cold burst with 5 ms added to each fsync, beside the same without. Needs gcc; without it the section is left out. */
export async function measureSlowDisk(options: SpeedOptions): Promise<Row[]> {
  const { turns, phones, tell } = options;
  const folder = mkdtempSync(join(tmpdir(), 'kenniscafe-shim-'));
  const library = join(folder, 'slow-fsync.so');
  try {
    execFileSync('gcc', ['-shared', '-fPIC', '-O2', '-o', library, SHIM, '-ldl'], { stdio: 'ignore' });
  } catch {
    rmSync(folder, { recursive: true, force: true });
    tell('fsync: left out, because it takes gcc on Linux to slow a disk down');
    return [];
  }
  const usual: number[] = [];
  const slow: number[] = [];
  try {
    for (let turn = 0; turn < turns; turn++) {
      usual.push(await coldBurst(options, {}));
      slow.push(await coldBurst(options, { LD_PRELOAD: library }));
      tell(`fsync: ${String(usual.at(-1))} ms, and with 5 ms more for each ${String(slow.at(-1))} ms`);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return [compared(`${phones.toLocaleString('en')} ballots at once, cold, 5 ms more for each fsync; beside the same without, ms`, median(slow), median(usual), { atLeast: 1.2 })];
}

async function coldBurst(options: SpeedOptions, env: Readonly<Record<string, string>>): Promise<number> {
  const side = await productSide(options, { env });
  try {
    const from = performance.now();
    await burst(side.senders);
    return Math.round(performance.now() - from);
  } finally {
    await side.close();
  }
}
