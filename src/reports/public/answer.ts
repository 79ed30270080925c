import { type ArgumentsHost, Catch, Inject, Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Address } from '../../config/address.js';
import { ADDRESS } from '../../config/config.module.js';
import { statusOf } from '../../config/denial.js';
import { ProblemFilter } from '../../config/problem.js';
import { messagePage } from './message-page.js';
import { type Reader, readerFor } from './reader.js';

const CSP = "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

/** Who asks, by the address and the browser. */
export function readerOf(request: Request): Reader {
  return readerFor(request.query['lang'], request.headers['accept-language']);
}

/** Sends a page. `keep`: whether a browser may keep it, to ask again before it shows it. */
export function sendPage(response: Response, html: string, { status = 200, keep = true }: { readonly status?: number; readonly keep?: boolean } = {}): void {
  response
    .status(status)
    .type('text/html; charset=utf-8')
    .vary('Accept-Language')
    .set('Content-Security-Policy', CSP)
    .set('Cache-Control', keep ? 'no-cache' : 'no-store')
    .send(html);
}

/** Sends a browser to another page of this site, which it asks for with GET. */
export function goTo(response: Response, path: string): void {
  response.status(303).set('Cache-Control', 'no-store').location(path).end();
}

/** On a page that people open a "no" is a page too, in words. */
@Injectable()
@Catch()
export class PageFilter extends ProblemFilter {
  constructor(@Inject(ADDRESS) private readonly address: Address) {
    super();
  }

  override catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<Request>();
    const response = host.switchToHttp().getResponse<Response>();
    if (response.headersSent) {
      response.end();
      return;
    }
    const denial = this.denialFor(error);
    const wait = denial.detail?.['retryAfter'];
    if (typeof wait === 'number') response.setHeader('Retry-After', String(wait));
    const status = statusOf(denial.refused);
    sendPage(response, messagePage(status, this.address.origin, '/agenda', readerOf(request)), { status, keep: false });
  }
}
