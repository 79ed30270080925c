import { join } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import compression from 'compression';
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import helmet from 'helmet';
import { SETTINGS } from '../config/config.module.js';
import { problemSchema } from '../config/problem.js';
import type { Settings } from '../config/settings.js';
import { version } from '../config/version.js';
import { CLIENT_FOLDER } from './pages.controller.js';

/** The largest request body. A full programme of 60 items in its longest words fits. */
export const BODY_LIMIT = '512kb';

/**
 * Sets up what holds for every request: security headers, the size of a body, whose address counts, the API's documentation.
 * Create the app with `bodyParser: false`, so that JSON is the only thing that is parsed.
 */
export function configureHttp(app: NestExpressApplication): void {
  const settings = app.get<Settings>(SETTINGS);
  app.disable('x-powered-by');
  // Behind a proxy of our own the address of the phone is in a header; without one anybody could make that up.
  if (settings.publicUrl !== null) app.set('trust proxy', 'loopback, uniquelocal');
  app.use(securityHeaders(settings));
  app.use((request: Request, response: Response, next: NextFunction) => {
    if (request.path.startsWith('/api/')) response.setHeader('Cache-Control', 'no-store');
    next();
  });
  // Pages and their files only: an answer of the API may hold a secret beside what somebody else sent.
  app.use(compression({ filter: (request, response) => !request.url.startsWith('/api/') && compression.filter(request, response) }));
  app.useBodyParser('json', { limit: BODY_LIMIT });
  app.useStaticAssets(join(app.get<string>(CLIENT_FOLDER), 'assets'), { prefix: '/assets/', immutable: true, maxAge: '365d', index: false });
  app.enableShutdownHooks();
  documentApi(app);
}

function securityHeaders(settings: Settings): RequestHandler {
  const https = settings.publicUrl?.startsWith('https:') ?? false;
  const directives = {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'", 'data:'],
    fontSrc: ["'self'"],
    // Older phones do not count a WebSocket of this host as 'self'.
    connectSrc: ["'self'", 'ws:', 'wss:'],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
    baseUri: ["'none'"],
  };
  const common = {
    // In a LAN the product is served over plain http; sending phones to https would break it there.
    strictTransportSecurity: https,
    crossOriginOpenerPolicy: https,
    originAgentCluster: https,
    referrerPolicy: { policy: 'same-origin' as const },
  };
  const pages = helmet({ ...common, contentSecurityPolicy: { useDefaults: false, directives } });
  // The API's documentation brings styles inside its page; nothing that people wrote is shown there.
  const docs = helmet({ ...common, contentSecurityPolicy: { useDefaults: false, directives: { ...directives, styleSrc: ["'self'", "'unsafe-inline'"] } } });
  return (request, response, next) => (request.path.startsWith('/api/docs') ? docs : pages)(request, response, next);
}

function documentApi(app: NestExpressApplication): void {
  const config = new DocumentBuilder()
    .setTitle('Kenniscafé')
    .setDescription('Every refusal is a problem document (RFC 9457) with its name in `refused`. The live protocol is in docs/protocol.md.')
    .setVersion(version())
    .addCookieAuth('kc_session')
    .addGlobalResponse({ status: 'default', description: 'Refused, with the name of the refusal', standardSchema: problemSchema })
    .build();
  SwaggerModule.setup('api/docs', app, () => SwaggerModule.createDocument(app, config), { jsonDocumentUrl: 'api/openapi.json', raw: ['json'] });
}
