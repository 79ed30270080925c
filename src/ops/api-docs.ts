import { createHash } from 'node:crypto';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import type { NextFunction, Request, Response } from 'express';
import { problemSchema } from '../config/problem.js';
import { version } from '../config/version.js';

/** Serves what the REST side can do, to be read by people (`/api/docs`) and by programs (`/api/openapi.json`). */
export function documentApi(app: NestExpressApplication): void {
  const config = new DocumentBuilder()
    .setTitle('Kenniscafé')
    .setDescription('Every refusal is a problem document (RFC 9457) with its name in `refused`. The live protocol is in docs/protocol.md.')
    .setVersion(version())
    .addCookieAuth('kc_session')
    .addGlobalResponse({ status: 'default', description: 'Refused, with the name of the refusal', standardSchema: problemSchema })
    .build();
  app.use('/api/docs', allowOwnStyles);
  SwaggerModule.setup('api/docs', app, () => SwaggerModule.createDocument(app, config), { jsonDocumentUrl: 'api/openapi.json', raw: ['json'] });
}

/** The page brings styles of its own: exactly those are let through, by their hashes. */
function allowOwnStyles(_request: Request, response: Response, next: NextFunction): void {
  const send = response.send.bind(response);
  response.send = (body: unknown) => {
    const policy = response.getHeader('Content-Security-Policy');
    if (typeof body === 'string' && typeof policy === 'string') {
      const written = [...body.matchAll(/<style>([^<]*)<\/style>| style="([^"]*)"/g)].map(([, inside, attribute]) => inside ?? attribute ?? '');
      const hashes = [...new Set(written)].map((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`);
      response.setHeader('Content-Security-Policy', policy.replace("style-src 'self'", `style-src 'self' 'unsafe-hashes' ${hashes.join(' ')}`));
    }
    return send(body);
  };
  next();
}
