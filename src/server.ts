import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { AppModule } from './app.module.js';
import type { Address } from './config/address.js';
import { ADDRESS } from './config/config.module.js';
import type { Settings } from './config/settings.js';
import { SocketAdapter } from './live/socket-adapter.js';
import { configureHttp } from './ops/http.js';

/** Connections that may wait to be taken in: a room that opens its phones at once must not stand before a closed door. */
const BACKLOG = 4096;

/** A running server. */
export interface Running {
  readonly app: NestExpressApplication;
  readonly port: number;
  stop(): Promise<void>;
}

/**
 * Opens the database, brings its tables up to date and serves.
 * @throws Error when the settings, the database or the port can't be used
 */
export async function startServer(settings: Settings): Promise<Running> {
  const app = await NestFactory.create<NestExpressApplication>(AppModule.with(settings), {
    logger: ['error', 'warn', 'fatal'],
    bodyParser: false,
    abortOnError: false,
  });
  const address = app.get<Address>(ADDRESS);
  configureHttp(app);
  app.useWebSocketAdapter(new SocketAdapter(app, (origin, host) => isOwn(origin, host, settings)));
  await app.init();
  const server = app.getHttpServer();
  server.listen({ port: settings.port, host: settings.host, backlog: BACKLOG });
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  address.listensOn(port);
  return { app, port, stop: () => app.close() };
}

/** Whether a page comes from this server: by the name in its address bar, or by the address it is known under. */
function isOwn(origin: string, host: string, settings: Settings): boolean {
  if (origin === settings.publicUrl) return true;
  return URL.canParse(origin) && new URL(origin).host === host;
}
