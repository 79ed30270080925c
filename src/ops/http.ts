import type { NestExpressApplication } from '@nestjs/platform-express';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import helmet from 'helmet';
import { SETTINGS } from '../config/config.module.js';
import type { Settings } from '../config/settings.js';
import { version } from '../config/version.js';

/** The largest request body. A full programme of 60 items in its longest words fits. */
export const BODY_LIMIT = '512kb';

/**
 * Sets up what holds for every request: security headers, the size of a body, whose address counts, the API's documentation.
 * Create the app with `bodyParser: false`, so that JSON is the only thing that is parsed.
 */
export function configureHttp(app: NestExpressApplication): void {
  const settings = app.get<Settings>(SETTINGS);
  const https = settings.publicUrl?.startsWith('https:') ?? false;
  app.disable('x-powered-by');
  // Behind a proxy of our own the address of the phone is in a header; without one anybody could make that up.
  if (settings.publicUrl !== null) app.set('trust proxy', 'loopback, uniquelocal');
  app.use(
    helmet({
      contentSecurityPolicy: {
        directives: {
          defaultSrc: ["'self'"],
          // Older phones do not count a WebSocket of this host as 'self'.
          connectSrc: ["'self'", 'ws:', 'wss:'],
          imgSrc: ["'self'", 'data:'],
          // Elements carry widths and positions of their own; scripts never do.
          styleSrc: ["'self'", "'unsafe-inline'"],
          scriptSrc: ["'self'"],
          objectSrc: ["'none'"],
          frameAncestors: ["'none'"],
          // In a LAN the product is served over plain http; upgrading would break it there.
          upgradeInsecureRequests: https ? [] : null,
        },
      },
      strictTransportSecurity: https,
      crossOriginOpenerPolicy: https,
      originAgentCluster: https,
      referrerPolicy: { policy: 'same-origin' },
    }),
  );
  app.useBodyParser('json', { limit: BODY_LIMIT });
  app.enableShutdownHooks();
  documentApi(app);
}

function documentApi(app: NestExpressApplication): void {
  const config = new DocumentBuilder()
    .setTitle('Kenniscafé')
    .setDescription('Every refusal is a problem document (RFC 9457) with its name in `refused`. The live protocol is in docs/protocol.md.')
    .setVersion(version())
    .addCookieAuth('kc_session')
    .build();
  SwaggerModule.setup('api/docs', app, () => SwaggerModule.createDocument(app, config), { jsonDocumentUrl: 'api/openapi.json', raw: ['json'] });
}
