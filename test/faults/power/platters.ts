import { existsSync, readdirSync, readFileSync, realpathSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Chance } from '../../simulate/chance.js';

/** What of the work that was on its way reached the platters. */
export type Fate = 'nothing' | 'a beginning' | 'some writes' | 'some sectors';
export const FATES: readonly Fate[] = ['nothing', 'a beginning', 'some writes', 'some sectors'];

/** Disks promise that a sector is written whole or not at all. */
const SECTOR = 512;
/** Memory that the connections of one machine share, as a file. */
const SHARED = '-shm';
const HEADER = 32;
const MAGIC = 0x4b534944;
const NAMED = 1;
const WRITTEN = 2;
const RESIZED = 3;
const SYNCED = 4;
const SYNC_FAILED = 5;
const REMOVED = 6;

type Change = { readonly at: number; readonly data: Buffer } | { readonly size: number };

/**
 * What is on the platters of a disk that keeps what is written in a cache until it is told to sync. A file is there,
 * or gone, from the moment it is made or removed, and what SQLite keeps in shared memory (`-shm`) does not outlive a cut.
 */
export class Platters {
  readonly #durable = new Map<string, Content>();

  /** @param root folder of the files; what is in it now is on the platters */
  constructor(private readonly root: string) {
    for (const name of readdirSync(root)) {
      const file = join(realpathSync(root), name);
      if (statSync(file).isFile() && !name.endsWith(SHARED)) this.#durable.set(file, new Content(readFileSync(file)));
    }
  }

  /**
   * The power went: puts back every file as it was at its last sync, with what fate adds of the work after it. The process must be gone.
   * @param logFile records of the shim since the last cut; it is taken away
   * @returns how many changes were on their way, and how many of them are gone or torn
   */
  cut(logFile: string, fate: Fate, chance: Chance): { readonly underWay: number; readonly dropped: number } {
    const underWay = existsSync(logFile) ? this.#replay(readFileSync(logFile)) : new Map<string, Change[]>();
    rmSync(logFile, { force: true });
    for (const name of readdirSync(this.root)) if (name.endsWith(SHARED)) rmSync(join(this.root, name));
    let [all, kept] = [0, 0];
    for (const [file, changes] of underWay) {
      this.#reached(file, []);
      const survivors = surviving(changes, fate, chance);
      all += changes.length;
      kept += survivors.length;
      for (const change of survivors) this.#reached(file, fate === 'some sectors' ? sectorsOf(change, chance) : [change]);
    }
    for (const [file, content] of this.#durable) writeFileSync(file, content.bytes);
    return { underWay: all, dropped: all - kept };
  }

  /** Takes in what was synced. @returns per file what was not */
  #replay(log: Buffer): Map<string, Change[]> {
    const names = new Map<number, string>();
    const pending = new Map<string, Change[]>();
    for (let at = 0; at + HEADER <= log.length; ) {
      const [magic, what, id] = [log.readUInt32LE(at), log.readUInt32LE(at + 4), log.readUInt32LE(at + 8)];
      const [offset, length] = [Number(log.readBigUInt64LE(at + 16)), Number(log.readBigUInt64LE(at + 24))];
      if (magic !== MAGIC) throw new Error('the records of the disk can not be read');
      const data = log.subarray(at + HEADER, at + HEADER + length);
      at += HEADER + length;
      if (at > log.length) break; // the kill came in the middle of this one
      if (what === NAMED) {
        names.set(id, data.toString('utf8'));
        continue;
      }
      const file = names.get(id) ?? '';
      if (file.endsWith(SHARED)) continue;
      const changes = pending.get(file) ?? [];
      pending.set(file, changes);
      if (what === WRITTEN) changes.push({ at: offset, data });
      else if (what === RESIZED) changes.push({ size: offset });
      else if (what === SYNCED) this.#reached(file, changes.splice(0));
      // After a sync that failed the cache counts as clean, and nobody writes it any more.
      else if (what === SYNC_FAILED) changes.splice(0);
      else if (what === REMOVED) {
        pending.delete(file);
        this.#durable.delete(file);
      }
    }
    return pending;
  }

  #reached(file: string, changes: readonly Change[]): void {
    const content = this.#durable.get(file) ?? new Content(Buffer.alloc(0));
    this.#durable.set(file, content);
    for (const change of changes) content.take(change);
  }
}

/** A file that grows, without being copied at each write. */
class Content {
  #size: number;

  constructor(private room: Buffer) {
    this.#size = room.length;
  }

  get bytes(): Buffer {
    return this.room.subarray(0, this.#size);
  }

  take(change: Change): void {
    const size = 'size' in change ? change.size : Math.max(this.#size, change.at + change.data.length);
    if (size > this.room.length) this.room = Buffer.concat([this.bytes], 2 * size);
    // What is beyond the end reads as nothing when the file grows again.
    if (size < this.#size) this.room.fill(0, size, this.#size);
    this.#size = size;
    if ('data' in change) change.data.copy(this.room, change.at);
  }
}

function surviving(changes: readonly Change[], fate: Fate, chance: Chance): readonly Change[] {
  if (fate === 'nothing') return [];
  if (fate === 'a beginning') return changes.slice(0, Math.floor(chance.below(changes.length + 1)));
  return changes.filter(() => chance.yes(0.5));
}

/** Of a write the sectors that were reached. */
function sectorsOf(change: Change, chance: Chance): Change[] {
  if ('size' in change) return [change];
  const parts: Change[] = [];
  for (let from = 0; from < change.data.length; ) {
    const until = from + SECTOR - ((change.at + from) % SECTOR);
    if (chance.yes(0.5)) parts.push({ at: change.at + from, data: change.data.subarray(from, until) });
    from = until;
  }
  return parts;
}
