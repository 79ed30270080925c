import { type ArgumentsHost, Catch, type CallHandler, type ExceptionFilter, HttpException, Injectable, Logger, type NestInterceptor, StandardSchemaValidationPipe } from '@nestjs/common';
import type { ExecutionContext } from '@nestjs/common';
import type { Request, Response } from 'express';
import { map, type Observable } from 'rxjs';
import { z } from 'zod';
import { type Denial, denialOf, deny, isDenial, statusOf } from './denial.js';
import { type Language, languageOf } from './language.js';
import { sayRefusal } from './messages/refusals.js';
import type { LineWithFacts } from './logging/nest-log.js';
import { safeError } from './logging/safe-error.js';
import { Refused } from './refused.js';
import { isStorageFailure } from './storage-state.js';
import { tellDenial, whoAsked } from './told-denials.js';

/** Problem details (RFC 9457), the answer to everything that is refused. */
export const problemSchema = z.object({
  type: z.string().describe('urn:kenniscafe:refused:<name>'),
  title: z.string().describe('The name in words'),
  status: z.number().int(),
  detail: z.string().describe('What to do, in plain words, in the language of Accept-Language'),
  refused: z.string().describe('The name of the refusal'),
  field: z.string().optional().describe('What it is about, e.g. items.2.minutes'),
});
export type Problem = z.infer<typeof problemSchema>;

/** Says a denial as problem details. */
export function problemOf(denial: Denial, language: Language): Problem {
  const field = denial.detail?.['field'];
  return {
    type: `urn:kenniscafe:refused:${denial.refused}`,
    title: denial.refused.replaceAll('-', ' '),
    status: statusOf(denial.refused),
    detail: sayRefusal(denial.refused, language),
    refused: denial.refused,
    ...(typeof field === 'string' ? { field } : {}),
  };
}

/** Every "no" and every bug leaves the server as problem details. A bug is logged, and tells nobody else what it was. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('http');

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<Request>();
    const response = host.switchToHttp().getResponse<Response>();
    if (response.headersSent) {
      response.end();
      return;
    }
    const denial = this.denialFor(error, request);
    const wait = denial.detail?.['retryAfter'];
    if (typeof wait === 'number') response.setHeader('Retry-After', String(wait));
    const problem = problemOf(denial, languageOf(request.headers['accept-language']));
    response.status(problem.status).type('application/problem+json').set('Cache-Control', 'no-store').send(JSON.stringify(problem));
  }

  /** What is said of an error, and logged of it: the refusal that it is, or `internal` for a bug. */
  protected denialFor(error: unknown, request: Request): Denial {
    const denial = this.denialIn(error);
    tellDenial(denial, request);
    // The message of an error of the database may hold what people wrote: only its kind and place are logged.
    if (denial.refused === 'internal') this.logger.error({ says: 'a request failed', facts: { ...whoAsked(request), error: safeError(error) } } satisfies LineWithFacts);
    return denial;
  }

  private denialIn(error: unknown): Denial {
    if (error instanceof Refused) return error.denial;
    if (isStorageFailure(error)) return deny('storage-unavailable');
    switch (statusIn(error)) {
      case 400:
        return deny('malformed');
      case 404:
      case 405:
        return deny('not-found');
      case 413:
        return deny('too-large');
      case 415:
        return deny('unsupported-media');
      default:
        return deny('internal');
    }
  }
}

/** The status of an error of Nest or of Express' body parser. */
function statusIn(error: unknown): number {
  if (error instanceof HttpException) return error.getStatus();
  return error instanceof Error && 'status' in error && typeof error.status === 'number' ? error.status : 500;
}

/** A handler that returns a denial answers with it. */
@Injectable()
export class DenialInterceptor implements NestInterceptor {
  intercept(_context: ExecutionContext, next: CallHandler): Observable<unknown> {
    return next.handle().pipe(
      map((answer: unknown) => {
        if (isDenial(answer)) throw new Refused(answer);
        return answer;
      }),
    );
  }
}

/** Checks every parameter that names a schema, and refuses by the name of the rule. */
export function inputPipe(): StandardSchemaValidationPipe {
  return new StandardSchemaValidationPipe({ exceptionFactory: (issues) => new Refused(denialOf(issues)) });
}
