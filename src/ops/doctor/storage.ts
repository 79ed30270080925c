import type { Language } from '../../config/language.js';
import { sayBytes } from '../copies/say-copies.js';
import { type Finding, found } from './finding.js';

const [LITTLE, TOO_LITTLE] = [1_000_000_000, 100_000_000];
/** Milliseconds: a vote of a full room waits for a hundred of these. */
const SLOW = 50;
const DAY = 86_400_000;
/** Days after which a backup is old. */
const OLD = 7;

/** File systems on another machine, or run by a program, by the number that Linux gives them (statfs(2)): locks and fsync may not hold there. */
const DISTANT: ReadonlyMap<number, string> = new Map([
  [0x6969, 'NFS'],
  [0x517b, 'SMB'],
  [0xff534d42, 'CIFS'],
  [0xfe534d42, 'SMB2'],
  [0x65735546, 'FUSE'],
  [0x01021997, '9P'],
  [0x00c36400, 'Ceph'],
]);

/** The folder of the data; when it is not `there` yet, `writable` is about the nearest folder above it that is. */
export interface FolderProbe {
  readonly folder: string;
  readonly there: boolean;
  readonly writable: boolean;
}

/** The database file as the product opens it. `reason` is a code of SQLite or of the system. */
export type SqliteProbe = { readonly is: 'none' } | { readonly is: 'unreadable'; readonly reason: string } | { readonly is: 'open'; readonly journal: string; readonly synchronous: number; readonly check: string; readonly flaw: 'not-ours' | 'newer' | null };

export function judgeFolder({ folder, there, writable }: FolderProbe, language: Language): Finding {
  if (!writable) return found(language, 'data-folder', 'wrong', 'folder-closed', { folder });
  return found(language, 'data-folder', 'ok', there ? 'folder-right' : 'folder-new', { folder });
}

/** @param bytes that this user may still write */
export function judgeSpace(bytes: number, language: Language): Finding {
  const values = { size: sayBytes(bytes, language) };
  if (bytes < TOO_LITTLE) return found(language, 'disk-space', 'wrong', 'space-none', values);
  return bytes < LITTLE ? found(language, 'disk-space', 'attention', 'space-little', values) : found(language, 'disk-space', 'ok', 'space-enough', values);
}

/** @param type `f_type` of statfs(2) */
export function judgeFileSystem(type: number, language: Language): Finding {
  const kind = DISTANT.get(type >>> 0);
  return kind === undefined ? found(language, 'file-system', 'ok', 'disk-near') : found(language, 'file-system', 'attention', 'disk-distant', { kind });
}

/** @param times milliseconds of each write that was made durable */
export function judgeWriting(times: readonly number[], language: Language): Finding {
  const sorted = [...times].sort((a, b) => a - b);
  const half = sorted.length / 2;
  const median = ((sorted[Math.ceil(half) - 1] ?? 0) + (sorted[Math.floor(half)] ?? 0)) / 2;
  const values = { ms: median.toLocaleString(language, { maximumFractionDigits: 1 }) };
  return median > SLOW ? found(language, 'disk-speed', 'attention', 'writing-slow', values) : found(language, 'disk-speed', 'ok', 'writing-fast', values);
}

/** Whether the file is whole and ours, and whether what is acknowledged is on disk. */
export function judgeSqlite(probe: SqliteProbe, language: Language): Finding[] {
  if (probe.is === 'none') return [found(language, 'database', 'ok', 'sqlite-none')];
  if (probe.is === 'unreadable') return [found(language, 'database', 'wrong', 'sqlite-unreadable', { reason: probe.reason })];
  if (probe.flaw !== null) return [found(language, 'database', 'wrong', `sqlite-${probe.flaw}`)];
  const { journal, synchronous } = probe;
  const durable = journal === 'wal' && synchronous === 2;
  return [
    probe.check === 'ok' ? found(language, 'database', 'ok', 'sqlite-whole') : found(language, 'database', 'wrong', 'sqlite-damaged'),
    found(language, 'durability', durable ? 'ok' : 'wrong', durable ? 'sqlite-durable' : 'sqlite-unsafe', { journal, synchronous }),
  ];
}

/**
 * @param made when the newest backup was made, in milliseconds since 1970; null when there is none
 * @param now likewise
 */
export function judgeBackup(made: number | null, now: number, folder: string, language: Language): Finding {
  if (made === null) return found(language, 'backup', 'attention', 'backup-none', { folder });
  const days = Math.max(0, Math.floor((now - made) / DAY));
  return now - made > OLD * DAY ? found(language, 'backup', 'attention', 'backup-old', { folder, days }) : found(language, 'backup', 'ok', 'backup-fresh', { folder, days });
}
