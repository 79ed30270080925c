import { writeFileSync } from 'node:fs';
import WebSocket from 'ws';
import { until } from '../support/retry.js';

/** Asks a running Node for what it does not know of itself: to collect its garbage, or where its time goes. */
export class Inspector {
  #next = 1;

  private constructor(private readonly socket: WebSocket) {}

  /**
   * Wakes the inspector of a process. It must have been started with `--inspect-port=0`, or two of them want the same port.
   * @param said what the process said on stderr so far
   */
  static async of(pid: number, said: () => string): Promise<Inspector> {
    const address = () => /Debugger listening on (ws:\/\/\S+)/.exec(said())?.[1] ?? null;
    if (address() === null) process.kill(pid, 'SIGUSR1');
    const socket = new WebSocket(await until('the inspector', address, { within: 30_000 }), { maxPayload: 0 });
    await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
    return new Inspector(socket);
  }

  async collectGarbage(): Promise<void> {
    // What finalisers let go of goes at the next time.
    for (let i = 0; i < 3; i++) await this.#ask('HeapProfiler.collectGarbage');
  }

  async startProfile(): Promise<void> {
    await this.#ask('Profiler.enable');
    await this.#ask('Profiler.setSamplingInterval', { interval: 250 });
    await this.#ask('Profiler.start');
  }

  /** Writes what was sampled since the start, as `--cpu-prof` does. */
  async writeProfile(file: string): Promise<void> {
    const { profile } = (await this.#ask('Profiler.stop')) as { profile: object };
    writeFileSync(file, JSON.stringify(profile));
  }

  close(): void {
    this.socket.close();
  }

  async #ask(method: string, params: object = {}): Promise<unknown> {
    const id = this.#next++;
    const answered = new Promise<unknown>((resolve, reject) => {
      const hear = (data: Buffer): void => {
        const said = JSON.parse(data.toString('utf8')) as { id?: number; result?: unknown; error?: { message: string } };
        if (said.id !== id) return;
        this.socket.off('message', hear);
        if (said.error) reject(new Error(`${method}: ${said.error.message}`));
        else resolve(said.result);
      };
      this.socket.on('message', hear);
    });
    this.socket.send(JSON.stringify({ id, method, params }));
    return answered;
  }
}
