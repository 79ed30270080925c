import type { INestApplicationContext } from '@nestjs/common';
import { IoAdapter } from '@nestjs/platform-socket.io';
import type { IncomingHttpHeaders } from 'node:http';
import type { Server, ServerOptions } from 'socket.io';

/** The largest frame a client may send, in bytes: a text of 4,000 characters fits many times over. */
export const FRAME_LIMIT = 64 * 1024;

/**
 * The socket server of the product. Recovery of a connection's state stays off: after a reconnect everybody gets one full frame.
 * Compression stays off: it costs more memory per phone than it saves in bytes.
 */
export class SocketAdapter extends IoAdapter {
  /**
   * @param fromOwnPage whether a page with these headers may connect, by websocket or polling; pages of the product only
   * @param hello milliseconds that a connection may take to say who it is
   */
  constructor(
    app: INestApplicationContext,
    private readonly fromOwnPage: (headers: IncomingHttpHeaders) => boolean,
    private readonly hello: number,
  ) {
    super(app);
  }

  override createIOServer(port: number, options?: ServerOptions): Server {
    const server = super.createIOServer(port, {
      ...options,
      maxHttpBufferSize: FRAME_LIMIT,
      perMessageDeflate: false,
      httpCompression: false,
      serveClient: false,
      // Half of these after one another is how long a dead connection goes unnoticed at most: about 16 seconds.
      pingInterval: 10_000,
      pingTimeout: 8_000,
      connectTimeout: this.hello,
      allowRequest: (request, decide) => decide(null, this.fromOwnPage(request.headers)),
    } as ServerOptions);
    // What polling answers is text for a program, whatever a browser would make of it.
    server.engine.on('headers', (headers: Record<string, string>) => Object.assign(headers, { 'X-Content-Type-Options': 'nosniff', 'Referrer-Policy': 'same-origin' }));
    return server;
  }
}
