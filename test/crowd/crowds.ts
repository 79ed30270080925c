import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { atExit } from '../support/at-exit.js';
import type { Asked, Told } from './crowd-messages.js';

/** Many light phones, over a few processes. */
export class Crowds {
  readonly #children: readonly ChildProcess[];

  /** @param count of processes; a thousand phones or some more fit in one */
  constructor(count: number) {
    const entry = new URL('./crowd-process.js', import.meta.url);
    this.#children = Array.from({ length: count }, () => fork(entry, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] }));
    for (const child of this.#children) child.once('exit', atExit(() => child.kill('SIGKILL')));
  }

  /** Lets phones come in, and waits until each has its first frame. */
  async come(base: string, code: string, count: number, seed: string): Promise<void> {
    const each = Math.ceil(count / this.#children.length);
    await Promise.all(this.#children.map((child, n) => ask(child, { ask: 'come', base, code, count: Math.min(each, count - n * each), seed: `${seed}/${String(n)}` })));
  }

  /** @returns how many are connected, and how many of those show this step under this title */
  async look(run: string, title: string): Promise<{ connected: number; right: number }> {
    const looks = (await Promise.all(this.#children.map((child) => ask(child, { ask: 'look', run, title })))).filter((told) => told.told === 'look');
    return { connected: looks.reduce((sum, { connected }) => sum + connected, 0), right: looks.reduce((sum, { right }) => sum + right, 0) };
  }

  /** @returns when each phone got the first frame of its connection, in milliseconds since 1970, and how often connections broke or could not be made */
  async framed(): Promise<{ at: readonly number[]; breaks: number }> {
    const told = (await Promise.all(this.#children.map((child) => ask(child, { ask: 'framed' })))).filter((one) => one.told === 'framed');
    return { at: told.flatMap(({ at }) => at), breaks: told.reduce((sum, { breaks }) => sum + breaks, 0) };
  }

  close(): void {
    for (const child of this.#children) child.kill('SIGKILL');
  }
}

async function ask(child: ChildProcess, asked: Asked): Promise<Told> {
  child.send(asked);
  const [told] = (await once(child, 'message')) as [Told];
  return told;
}
