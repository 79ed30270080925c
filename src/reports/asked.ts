import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import { type Speaker, speakerFor } from './speaker.js';

/** What somebody asks of what exists in two versions and two languages. */
export interface Asked {
  /** Value of `?for=`, of any shape; which version it is, says `readingFor`. */
  readonly version: unknown;
  /** In the language of `?lang=`, else in the one the browser prefers. */
  readonly speaker: Speaker;
}

/** A parameter of a handler: which version is asked for, in which language. */
export const AskedFor = createParamDecorator((_data: unknown, context: ExecutionContext): Asked => {
  const { query, headers } = context.switchToHttp().getRequest<Request>();
  return { version: query['for'], speaker: speakerFor(query['lang'], headers['accept-language']) };
});
