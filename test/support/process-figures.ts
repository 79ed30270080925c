import { existsSync, readFileSync } from 'node:fs';

/** Clock ticks per second in /proc; fixed for programs on Linux. */
const TICKS = 100;

/** Resident memory of a process in kB, or null where the system does not tell. */
export function residentKB(pid: number): number | null {
  const line = /^VmRSS:\s+(\d+) kB$/m.exec(read(pid, 'status'));
  return line ? Number(line[1]) : null;
}

/** Milliseconds of processor that a process used so far, or null where the system does not tell. */
export function processorMs(pid: number): number | null {
  // The second field is a name in brackets that may hold anything; utime and stime are 12 and 13 after it.
  const stat = read(pid, 'stat');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return stat === '' ? null : ((Number(fields[11]) + Number(fields[12])) * 1000) / TICKS;
}

function read(pid: number, file: string): string {
  const path = `/proc/${String(pid)}/${file}`;
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}
