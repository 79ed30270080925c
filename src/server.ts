import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { isOwnPage } from './access/own-page.js';
import { AppModule } from './app.module.js';
import type { Address } from './config/address.js';
import { ADDRESS } from './config/config.module.js';
import { NestLog } from './config/logging/nest-log.js';
import type { LogSink } from './config/logging/sink.js';
import { Readiness } from './config/readiness.js';
import type { Settings } from './config/settings.js';
import { SocketAdapter } from './live/socket-adapter.js';
import { configureHttp } from './ops/http.js';
import { endingOf } from './ops/shut-down.js';
import { type Patience, PATIENCE, patientWith } from './ops/patience.js';

/** Connections that may wait to be taken in: a room that opens its phones at once must not stand before a closed door. */
const BACKLOG = 4096;

/** A running server. */
export interface Running {
  readonly app: NestExpressApplication;
  readonly port: number;
  readonly stop: () => Promise<void>;
}

/**
 * Opens the database, brings its tables up to date and serves.
 * @param patience how long a connection may take to say what it wants
 * @param sink where the log goes; without one, warnings and errors go to the terminal as Nest writes them
 * @throws Error when the settings, the database or the port can't be used
 */
export async function startServer(settings: Settings, patience: Patience = PATIENCE, sink?: LogSink): Promise<Running> {
  const app = await NestFactory.create<NestExpressApplication>(AppModule.with(settings), {
    logger: sink ? new NestLog(sink) : ['error', 'warn', 'fatal'],
    bodyParser: false,
    abortOnError: false,
  });
  const address = app.get<Address>(ADDRESS);
  configureHttp(app);
  app.useWebSocketAdapter(new SocketAdapter(app, (headers) => isOwnPage(headers, settings.publicUrl), patience.hello));
  await app.init();
  const server = patientWith(app.getHttpServer(), patience);
  const stop = endingOf(app, server, app.get(Readiness), settings.shutdownDelay);
  server.listen({ port: settings.port, host: settings.host, backlog: BACKLOG });
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  address.listensOn(port);
  return { app, port, stop };
}
