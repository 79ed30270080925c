import type { NextFunction, Request, Response } from 'express';
import { randomId } from './clock.js';

const ids = new WeakMap<Request, string>();

/**
 * Gives every request an id and says it in `X-Request-Id`. One that comes along is kept when it comes from a proxy that is
 * trusted (`trust proxy`); from anybody else it could be made up, or hold something that does not belong in a log.
 */
export function giveRequestId(request: Request, response: Response, next: NextFunction): void {
  const id = fromProxy(request) ?? randomId();
  ids.set(request, id);
  response.setHeader('X-Request-Id', id);
  next();
}

/** The id of a request; empty when it has none. */
export function requestIdOf(request: Request): string {
  return ids.get(request) ?? '';
}

function fromProxy(request: Request): string | null {
  const said = request.headers['x-request-id'];
  if (typeof said !== 'string' || !/^[A-Za-z0-9_-]{8,64}$/.test(said)) return null;
  const trusts = request.app.get('trust proxy fn') as (address: string, hop: number) => boolean;
  return trusts(request.socket.remoteAddress ?? '', 0) ? said : null;
}
