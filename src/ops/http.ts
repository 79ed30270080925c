import { join } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import compression from 'compression';
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import helmet from 'helmet';
import { SETTINGS } from '../config/config.module.js';
import { giveRequestId } from '../config/request-id.js';
import type { Settings } from '../config/settings.js';
import { documentApi } from './api-docs.js';
import { CLIENT_FOLDER } from './pages.controller.js';

/** Addresses of the API; capitals or not are the same to the router. */
const API = /^\/api\//i;

/** The largest request body. A full programme of 60 items in its longest words fits. */
export const BODY_LIMIT = '512kb';

/**
 * Sets up what holds for every request: security headers, the size of a body, whose address counts, the API's documentation.
 * Create the app with `bodyParser: false`, so that JSON is the only thing that is parsed.
 */
export function configureHttp(app: NestExpressApplication): void {
  const settings = app.get<Settings>(SETTINGS);
  app.disable('x-powered-by');
  // Behind a proxy of our own the address of the phone is in a header; from anybody else that would be made up.
  if (settings.trustedProxies.length > 0) app.set('trust proxy', [...settings.trustedProxies]);
  app.use(giveRequestId);
  app.use(securityHeaders(settings));
  const compressed = compression();
  app.use((request: Request, response: Response, next: NextFunction) => {
    // Pages and their files are compressed and nothing else: an answer of the API may hold a secret beside what somebody else sent.
    if (!API.test(request.path)) return compressed(request, response, next);
    response.setHeader('Cache-Control', 'no-store');
    next();
  });
  app.useBodyParser('json', { limit: BODY_LIMIT });
  app.useStaticAssets(join(app.get<string>(CLIENT_FOLDER), 'assets'), { prefix: '/assets/', immutable: true, maxAge: '365d', index: false });
  documentApi(app);
}

function securityHeaders(settings: Settings): RequestHandler {
  const https = settings.publicUrl?.startsWith('https:') ?? false;
  const directives = {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    // A file of a meeting is fetched with what lets a phone or screen in, and then shown from its memory.
    imgSrc: ["'self'", 'data:', 'blob:'],
    fontSrc: ["'self'"],
    // Older phones do not count a WebSocket of this host as 'self'.
    connectSrc: ["'self'", 'ws:', 'wss:'],
    formAction: ["'self'"],
    // The console shows what a phone shows, in a frame of its own.
    frameSrc: ["'self'"],
    frameAncestors: ["'none'"],
    objectSrc: ["'none'"],
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
  // That frame holds nothing by itself: the console around it tells it what to show.
  const framed = helmet({ ...common, contentSecurityPolicy: { useDefaults: false, directives: { ...directives, frameAncestors: ["'self'"] } } });
  return (request, response, next) => (request.path === '/kijkje' ? framed : pages)(request, response, next);
}
