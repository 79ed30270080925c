import { type ArgumentsHost, Catch, Inject, Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Address } from '../../config/address.js';
import { ADDRESS } from '../../config/config.module.js';
import { type Denial, statusOf } from '../../config/denial.js';
import { ProblemFilter } from '../../config/problem.js';
import { type Message, messagePage } from './message-page.js';
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
    if (response.headersSent || !this.wantsPage(request)) {
      super.catch(error, host);
      return;
    }
    const denial = this.denialFor(error, request);
    const wait = denial.detail?.['retryAfter'];
    if (typeof wait === 'number') response.setHeader('Retry-After', String(wait));
    const page = messagePage(this.messageFor(denial, request), this.address.origin, readerOf(request));
    sendPage(response, page, { status: statusOf(denial.refused), keep: false });
  }

  /** Whether who asks reads pages. */
  protected wantsPage(_request: Request): boolean {
    return true;
  }

  /** What the page says of a refusal. */
  protected messageFor(denial: Denial, request: Request): Message {
    return { name: String(statusOf(denial.refused)), path: '/agenda', back: readerOf(request).to('/agenda'), backName: 'to-agenda' };
  }
}
