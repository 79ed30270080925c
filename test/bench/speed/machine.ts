import { execFileSync } from 'node:child_process';
import { availableParallelism } from 'node:os';

/** Files that a process has open beside its sockets, with something to spare. */
const SPARE = 200;

/** How the load and what it measures share the machine. */
export interface Places {
  /** Whether each has a core of its own. */
  readonly pinned: boolean;
  /** Puts a process that was just started on the core of the servers. */
  server(pid: number): void;
}

/** Puts this process, which is the load, on a core of its own, where the system can. */
export function takePlaces(wanted: boolean): Places {
  const pinned = wanted && availableParallelism() > 1 && pin(process.pid, 1);
  return { pinned, server: (pid) => void (pinned && pin(pid, 0)) };
}

function pin(pid: number, core: number): boolean {
  try {
    execFileSync('taskset', ['-a', '-c', '-p', String(core), String(pid)], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** Why so many phones can't be connected from one process, in plain words; null when they can. */
export function tooFewFiles(phones: number): string | null {
  // Node takes what the system allows it when it starts; a shell that it starts has the same.
  const limit = execFileSync('sh', ['-c', 'ulimit -n'], { encoding: 'utf8' }).trim();
  const needed = phones + SPARE;
  if (limit === 'unlimited' || Number(limit) >= needed) return null;
  return `${String(phones)} phones take ${String(needed)} open files, and this machine allows a process ${limit}. Raise it (\`ulimit -n ${String(needed)}\`, as root when that is refused) or ask for fewer phones (\`--clients\`).`;
}
