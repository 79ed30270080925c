import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { atExit } from './at-exit.js';
import { residentKB } from './process-figures.js';
import { until } from './retry.js';

/** How long a server may take to answer after it was started, in milliseconds. */
const BOOT_LIMIT = 60_000;

/** Entry of the built server: this file is in `test/support`, or built in `dist/test/support`. */
const HERE = fileURLToPath(new URL('../..', import.meta.url));
const SERVER_ENTRY = join(existsSync(join(HERE, 'package.json')) ? join(HERE, 'dist') : HERE, 'src/main.js');

/** The built server as a process of its own, to be killed and started again on the same data and port. */
export class ServerProcess {
  /** Everything it said on stdout and stderr, over all its lives. */
  said = '';
  #child: ChildProcess | null = null;

  private constructor(
    readonly port: number,
    private readonly env: Readonly<Record<string, string>>,
    private readonly nodeOptions: readonly string[],
  ) {}

  /**
   * Starts a server on a free port and waits until it answers.
   * @param env what it finds in its environment, see `ServerPlace.env`
   * @param nodeOptions for node itself, e.g. `--cpu-prof`
   */
  static async start(env: Readonly<Record<string, string>>, nodeOptions: readonly string[] = []): Promise<ServerProcess> {
    if (!existsSync(SERVER_ENTRY)) throw new Error('the server is not built: npm run build:server');
    const server = new ServerProcess(await freePort(), env, nodeOptions);
    await server.startAgain();
    return server;
  }

  get base(): string {
    return `http://127.0.0.1:${String(this.port)}`;
  }

  /** Process id, 0 when it does not run. */
  get pid(): number {
    return this.#child?.pid ?? 0;
  }

  /** Resident memory in kB, or null where the system does not tell. */
  get residentKB(): number | null {
    return residentKB(this.pid);
  }

  /** Starts it on the same data and port. @returns the moment at which it first answered, in milliseconds since 1970 */
  async startAgain(): Promise<number> {
    const child = spawn(process.execPath, [...this.nodeOptions, SERVER_ENTRY], {
      env: { ...process.env, NODE_ENV: 'production', HOST: '127.0.0.1', PUBLIC_URL: '', ...this.env, PORT: String(this.port) },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#child = child;
    child.once('exit', atExit(() => child.kill('SIGKILL')));
    const hear = (chunk: Buffer) => (this.said += chunk.toString('utf8'));
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    const ended = () => child.exitCode !== null || child.signalCode !== null;
    const answers = async () => ended() || (await fetch(`${this.base}/api/health`)).ok;
    await until('the server answers', answers, { within: BOOT_LIMIT, every: 10 });
    if (ended()) throw new Error(`the server ended instead of answering:\n${this.said}`);
    return Date.now();
  }

  /** Kills it with -9, at whatever it is doing. */
  async kill(): Promise<void> {
    await this.#end('SIGKILL');
  }

  /** Asks it to stop, and waits until it has. */
  async stop(): Promise<void> {
    await this.#end('SIGTERM');
  }

  /** Asks it to stop, and tells how it ended: the code is null when a signal ended it. */
  async terminate(): Promise<{ code: number | null; signal: NodeJS.Signals | null }> {
    const child = this.#child;
    if (!child) throw new Error('the server does not run');
    const gone = once(child, 'exit') as Promise<[number | null, NodeJS.Signals | null]>;
    child.kill('SIGTERM');
    const [code, signal] = await gone;
    return { code, signal };
  }

  async #end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    const child = this.#child;
    this.#child = null;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill(signal);
    await gone;
  }
}

/** A port that nobody listens on now. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}
