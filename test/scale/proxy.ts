import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { atExit } from '../support/at-exit.js';

const COOKIE = 'node';

/**
 * The proxy before the nodes: each new connection goes to the next node that takes it, without stickiness; a request
 * with the cookie of a node goes to that one as long as it is there, which polling needs.
 */
export class Proxy {
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  #next = 0;

  private constructor(
    private readonly ports: readonly number[],
    /** Whether the cookie is set and heeded. */
    private readonly sticky: boolean,
  ) {
    this.#server = createServer((incoming, outgoing) => this.#pass(incoming, outgoing));
    this.#server.on('upgrade', (incoming: IncomingMessage, socket: Socket, head: Buffer) => this.#upgrade(incoming, socket, head));
    this.#server.keepAliveTimeout = 60_000;
  }

  static async before(ports: readonly number[], { sticky = false } = {}): Promise<Proxy> {
    const proxy = new Proxy(ports, sticky);
    proxy.#server.listen({ port: 0, host: '127.0.0.1', backlog: 4096 });
    await once(proxy.#server, 'listening');
    atExit(() => proxy.#server.close());
    return proxy;
  }

  get base(): string {
    return `http://127.0.0.1:${String((this.#server.address() as AddressInfo).port)}`;
  }

  async close(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, 'close');
  }

  /** The nodes in the order in which they are tried. */
  #order(incoming: IncomingMessage): readonly number[] {
    const named = this.sticky ? new RegExp(`(?:^|; )${COOKIE}=(\\d+)`).exec(incoming.headers.cookie ?? '')?.[1] : undefined;
    const from = this.#next++ % this.ports.length;
    const turned = [...this.ports.slice(from), ...this.ports.slice(0, from)];
    return named === undefined ? turned : [Number(named), ...turned.filter((port) => port !== Number(named))];
  }

  #pass(incoming: IncomingMessage, outgoing: ServerResponse): void {
    const chunks: Buffer[] = [];
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
    incoming.on('end', () => this.#try(incoming, outgoing, Buffer.concat(chunks), this.#order(incoming)));
  }

  #try(incoming: IncomingMessage, outgoing: ServerResponse, body: Buffer, [port, ...others]: readonly number[]): void {
    if (port === undefined) {
      outgoing.writeHead(502).end();
      return;
    }
    const onward = request({ port, host: '127.0.0.1', method: incoming.method, path: incoming.url, headers: { ...incoming.headers, 'x-forwarded-for': '127.0.0.1' } }, (answer) => {
      const { headers } = answer;
      if (this.sticky) headers['set-cookie'] = [...(headers['set-cookie'] ?? []), `${COOKIE}=${String(port)}; Path=/; HttpOnly`];
      outgoing.writeHead(answer.statusCode ?? 502, headers);
      answer.pipe(outgoing);
    });
    outgoing.once('close', () => onward.destroy());
    // Only what never reached a node is tried at another one: a request that was half heard may have been done.
    onward.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ECONNREFUSED') this.#try(incoming, outgoing, body, others);
      else outgoing.destroy();
    });
    onward.end(body);
  }

  #upgrade(incoming: IncomingMessage, socket: Socket, head: Buffer): void {
    this.#sockets.add(socket);
    socket.once('close', () => this.#sockets.delete(socket));
    socket.on('error', () => socket.destroy());
    this.#bridge(incoming, socket, head, this.#order(incoming));
  }

  #bridge(incoming: IncomingMessage, socket: Socket, head: Buffer, [port, ...others]: readonly number[]): void {
    if (port === undefined) return void socket.destroy();
    const node = connect(port, '127.0.0.1');
    node.setNoDelay(true);
    let through = false;
    node.once('connect', () => {
      through = true;
      const lines = Object.entries(incoming.headers).flatMap(([name, value]) => [value].flat().map((one) => `${name}: ${String(one)}`));
      node.write(`${incoming.method ?? 'GET'} ${incoming.url ?? '/'} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`);
      node.write(head);
      node.pipe(socket).pipe(node);
    });
    node.on('error', () => {
      if (through) socket.destroy();
      else this.#bridge(incoming, socket, head, others);
    });
    node.once('close', () => through && socket.destroy());
    socket.once('close', () => node.destroy());
  }
}
