import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { atExit } from '../support/at-exit.js';

/** A gate before a service that nodes use: shut, it is gone for them, and every connection through it breaks. */
export class Gate {
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  #shut = false;

  private constructor(target: URL, standard: number) {
    this.#server = createServer((socket) => {
      if (this.#shut) return socket.destroy();
      const beyond = connect(Number(target.port || standard), target.hostname);
      beyond.setNoDelay(true);
      socket.setNoDelay(true);
      for (const [one, other] of [
        [socket, beyond],
        [beyond, socket],
      ] as const) {
        this.#sockets.add(one);
        one.on('error', () => one.destroy());
        one.once('close', () => {
          this.#sockets.delete(one);
          other.destroy();
        });
      }
      socket.pipe(beyond).pipe(socket);
    });
  }

  /** @param standard the port when the address names none */
  static async before(address: string, standard: number): Promise<Gate> {
    const gate = new Gate(new URL(address), standard);
    gate.#server.listen(0, '127.0.0.1');
    await once(gate.#server, 'listening');
    atExit(() => gate.#server.close());
    return gate;
  }

  /** The address of the service through this gate. */
  through(address: string): string {
    const url = new URL(address);
    url.hostname = '127.0.0.1';
    url.port = String((this.#server.address() as AddressInfo).port);
    return url.href;
  }

  shut(): void {
    this.#shut = true;
    for (const socket of this.#sockets) socket.destroy();
  }

  open(): void {
    this.#shut = false;
  }

  async close(): Promise<void> {
    this.shut();
    this.#server.close();
    await once(this.#server, 'close');
  }
}
