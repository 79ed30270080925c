import type { LoggerService } from '@nestjs/common';
import { isStack, safeError } from './safe-error.js';
import type { LogFacts, LogLevel, LogSink } from './sink.js';

/**
 * What `new Logger('room')` of Nest writes to: every line becomes one line of the log. An error is cut down to its kind and
 * place on the way. Nest's own stories about what it starts are left out.
 */
export class NestLog implements LoggerService {
  constructor(private readonly sink: LogSink) {}

  log(message: unknown, ...rest: unknown[]): void {
    this.#line('info', message, rest);
  }

  warn(message: unknown, ...rest: unknown[]): void {
    this.#line('warn', message, rest);
  }

  error(message: unknown, ...rest: unknown[]): void {
    this.#line('error', message, rest);
  }

  fatal(message: unknown, ...rest: unknown[]): void {
    this.#line('fatal', message, rest);
  }

  #line(level: LogLevel, message: unknown, rest: readonly unknown[]): void {
    // Nest puts the name of who logs at the end.
    const from = rest.at(-1);
    const room = typeof from === 'string' && !isStack(from) ? from : undefined;
    if (room !== undefined && NEST.has(room) && level === 'info') return;
    const error = [message, ...rest].find((one) => one instanceof Error || (typeof one === 'string' && isStack(one)));
    const facts: LogFacts = { ...(room === undefined ? {} : { room }), ...factsIn(message), ...(error === undefined ? {} : { error: safeError(error) }) };
    this.sink.line(level, sentence(message), facts);
  }
}

const NEST = new Set(['NestFactory', 'InstanceLoader', 'RoutesResolver', 'RouterExplorer', 'WebSocketsController', 'NestApplication', 'NestApplicationContext']);

/** A line with facts: what a room logs when a sentence alone is too little. */
export interface LineWithFacts {
  readonly says: string;
  readonly facts: LogFacts;
}

function isLineWithFacts(message: unknown): message is LineWithFacts {
  return typeof message === 'object' && message !== null && 'says' in message && 'facts' in message;
}

function factsIn(message: unknown): LogFacts {
  return isLineWithFacts(message) ? message.facts : {};
}

function sentence(message: unknown): string {
  if (typeof message === 'string') return isStack(message) ? 'something failed' : message;
  return isLineWithFacts(message) ? message.says : 'something failed';
}
