import { Agent, request } from 'node:http';

/**
 * The least that posts JSON: `fetch` takes more of a core than what is measured. Connections are kept and shared, as a
 * proxy in front of the product does.
 */
export class RawRest {
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 64 });

  constructor(private readonly base: string) {}

  /** @throws Error when the answer is not a 2xx */
  post(path: string, body: unknown): Promise<unknown> {
    const text = JSON.stringify(body);
    return new Promise((resolve, reject) => {
      const headers = { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(text) };
      const asked = request(this.base + path, { method: 'POST', agent: this.#agent, headers }, (answer) => {
        let said = '';
        answer.setEncoding('utf8');
        answer.on('data', (part: string) => (said += part));
        answer.on('error', reject);
        answer.on('end', () => {
          const { statusCode = 0 } = answer;
          if (statusCode >= 200 && statusCode < 300) resolve(JSON.parse(said));
          else reject(new Error(`POST ${path} answered ${String(statusCode)} ${said}`));
        });
      });
      asked.on('error', (error: NodeJS.ErrnoException) => {
        // The server closed a connection that was quiet for a while, just when it was taken again: asked anew, as a proxy does.
        if (asked.reusedSocket && error.code === 'ECONNRESET') this.post(path, body).then(resolve, reject);
        else reject(error);
      });
      asked.end(text);
    });
  }

  close(): void {
    this.#agent.destroy();
  }
}
