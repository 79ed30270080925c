import { spawn } from 'node:child_process';

/** How a command of the system ended; `missing` when there is no such command here. */
export type Ended = { readonly is: 'done' } | { readonly is: 'missing' } | { readonly is: 'failed'; readonly said: string };

/**
 * Runs a command of the system, without a shell.
 * @param more what it finds in its environment beside ours: passwords go here, as arguments are seen by everybody on the machine
 */
export function runCommand(name: string, args: readonly string[], more: Readonly<Record<string, string>>): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(name, [...args], { env: { ...process.env, ...more }, stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString('utf8')));
    child.once('error', (error: NodeJS.ErrnoException) => resolve(error.code === 'ENOENT' ? { is: 'missing' } : { is: 'failed', said: error.message }));
    child.once('close', (code) => resolve(code === 0 ? { is: 'done' } : { is: 'failed', said: said.trim() }));
  });
}
