import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectFolder } from '../../../src/config/version.js';
import { atExit } from '../../support/at-exit.js';

/** What the disk does: its work, or refuse writes for want of room, fail every write, or fail every sync. */
export type DiskState = 'ok' | 'full' | 'write-error' | 'sync-error';

const LETTERS: Readonly<Record<DiskState, string>> = { ok: 'o', full: 'f', 'write-error': 'w', 'sync-error': 's' };

/** The disk under one folder of a process of its own: see `disk.c`. Linux with gcc. */
export class FaultyDisk {
  private constructor(
    private readonly folder: string,
    private readonly root: string,
    private readonly options: { readonly log: boolean; readonly slowSync: number },
    private readonly tidied: () => void,
  ) {}

  /**
   * Compiles the shim into a temporary folder.
   * @param root the folder whose files are watched
   * @param options `log`: keep a record of every write and sync, for a power cut; `slowSync`: microseconds that each sync takes longer
   * @throws Error with a sentence when it can't be compiled here
   */
  static make(root: string, options: { readonly log: boolean; readonly slowSync?: number }): FaultyDisk {
    if (process.platform !== 'linux') throw new Error('faults of a disk are simulated with LD_PRELOAD, which needs Linux');
    const folder = mkdtempSync(join(tmpdir(), 'kenniscafe-disk-'));
    const remove = () => rmSync(folder, { recursive: true, force: true });
    const tidied = atExit(remove);
    const source = join(projectFolder(), 'test/faults/power/disk.c');
    const made = spawnSync('gcc', ['-shared', '-fPIC', '-O2', '-o', join(folder, 'disk.so'), source, '-ldl', '-pthread'], { encoding: 'utf8' });
    if (made.status !== 0) {
      remove();
      tidied();
      throw new Error(made.error ? 'faults of a disk need gcc (Debian: apt install gcc libc6-dev)' : `gcc could not compile the shim:\n${made.stderr}`);
    }
    const disk = new FaultyDisk(folder, realpathSync(root), { log: options.log, slowSync: options.slowSync ?? 0 }, tidied);
    disk.become('ok');
    return disk;
  }

  /** What a process must find in its environment to have this disk. */
  get env(): Readonly<Record<string, string>> {
    const { log, slowSync } = this.options;
    return { LD_PRELOAD: join(this.folder, 'disk.so'), DISK_ROOT: this.root, DISK_CONTROL: this.#control, DISK_SYNC_US: String(slowSync), ...(log ? { DISK_LOG: this.logFile } : {}) };
  }

  /** Where the records of writes and syncs go. */
  get logFile(): string {
    return join(this.folder, 'log');
  }

  /** From now on the disk behaves like this, also for a process that runs already. */
  become(state: DiskState): void {
    // In place: a process has the file in its memory.
    writeFileSync(this.#control, LETTERS[state], { flag: existsSync(this.#control) ? 'r+' : 'w' });
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
    this.tidied();
  }

  get #control(): string {
    return join(this.folder, 'control');
  }
}
