import { join } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';
import helmet from 'helmet';
import type { Settings } from '../config/settings.js';
import { CLIENT_FOLDER } from './pages.controller.js';

/** The largest body of a request: a whole programme of 60 items with long questions fits. */
const BODY_LIMIT = '256kb';

/** Headers, limits and files of everything that goes over http. */
export function secureHttp(app: NestExpressApplication, settings: Settings): void {
  const https = settings.publicUrl?.startsWith('https:') ?? false;
  const directives = {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'", 'data:'],
    fontSrc: ["'self'"],
    // Older Safari does not take `self` for sockets.
    connectSrc: ["'self'", 'ws:', 'wss:'],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
    baseUri: ["'none'"],
  };
  const common = {
    // Phones in a café network come over plain http: nothing may send them to an https that is not there.
    strictTransportSecurity: https,
    referrerPolicy: { policy: 'no-referrer' as const },
    crossOriginOpenerPolicy: https,
    originAgentCluster: https,
  };
  const strict = helmet({ ...common, contentSecurityPolicy: { useDefaults: false, directives } });
  // The page of the API's description brings a style sheet inside its page; it shows nothing that people wrote.
  const docs = helmet({ ...common, contentSecurityPolicy: { useDefaults: false, directives: { ...directives, styleSrc: ["'self'", "'unsafe-inline'"] } } });
  app.use((request: Request, response: Response, next: NextFunction) => (request.path.startsWith('/api/docs') ? docs : strict)(request, response, next));
  app.use((request: Request, response: Response, next: NextFunction) => {
    if (request.path.startsWith('/api/')) response.setHeader('Cache-Control', 'no-store');
    next();
  });
  app.disable('x-powered-by');
  app.useBodyParser('json', { limit: BODY_LIMIT, strict: true });
  app.useStaticAssets(join(app.get<string>(CLIENT_FOLDER), 'assets'), { prefix: '/assets/', immutable: true, maxAge: '365d', index: false });
}
