import type { INestApplicationContext } from '@nestjs/common';
import { IoAdapter } from '@nestjs/platform-socket.io';
import type { Server, ServerOptions } from 'socket.io';

/** The largest frame a client may send, in bytes: a text of 4,000 characters fits many times over. */
export const FRAME_LIMIT = 64 * 1024;

/**
 * The socket server of the product. Recovery of a connection's state stays off: after a reconnect everybody gets one full frame.
 * Compression stays off: it costs more memory per phone than it saves in bytes.
 */
export class SocketAdapter extends IoAdapter {
  /** @param allowedOrigin whether a page of this origin may connect; pages of the product only */
  constructor(
    app: INestApplicationContext,
    private readonly allowedOrigin: (origin: string, host: string) => boolean,
  ) {
    super(app);
  }

  override createIOServer(port: number, options?: ServerOptions): Server {
    return super.createIOServer(port, {
      ...options,
      maxHttpBufferSize: FRAME_LIMIT,
      perMessageDeflate: false,
      httpCompression: false,
      serveClient: false,
      // Half of these after one another is how long a dead connection goes unnoticed at most: about 16 seconds.
      pingInterval: 10_000,
      pingTimeout: 8_000,
      allowRequest: (request, decide) => {
        const { origin, host } = request.headers;
        decide(null, origin === undefined || this.allowedOrigin(origin, host ?? ''));
      },
    } as ServerOptions);
  }
}
