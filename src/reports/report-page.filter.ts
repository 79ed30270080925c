import { type ArgumentsHost, Catch, Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Denial } from '../config/denial.js';
import { Refused } from '../config/refused.js';
import { PageFilter } from './public/answer.js';
import type { Message } from './public/message-page.js';

/** A "no" where a report was asked for: a page in words for a browser, problem details for a program. */
@Injectable()
@Catch()
export class ReportPageFilter extends PageFilter {
  override catch(error: unknown, host: ArgumentsHost): void {
    const response = host.switchToHttp().getResponse<Response>();
    // Who follows a link to a report without being logged in comes to the place where one logs in.
    if (error instanceof Refused && error.denial.refused === 'not-recognised') {
      response.redirect(302, '/begeleiding');
      return;
    }
    if (!response.headersSent) response.vary('Accept');
    super.catch(error, host);
  }

  protected override wantsPage(request: Request): boolean {
    return request.accepts(['application/problem+json', 'text/html']) === 'text/html';
  }

  protected override messageFor(denial: Denial, request: Request): Message {
    const { name } = super.messageFor(denial, request);
    const none = denial.refused === 'session-unknown' ? 'no-report' : 'report-unknown';
    return { name: name === '404' ? none : name, path: request.path, back: '/begeleiding', backName: 'to-desk' };
  }
}
