import type { JsonObject } from '../../src/engine/json';

/** What the console tells the frame in which a phone is shown. */
export interface Peek {
  readonly kind: 'kc.peek';
  readonly room: JsonObject;
  /** What is one's own for somebody who did nothing yet. */
  readonly nobody: JsonObject | null;
}

/** What that frame says when it listens. */
export const PEEK_READY = 'kc.peek.ready';
/** Where that frame is. */
export const PEEK_PATH = '/kijkje';

export function isPeek(data: unknown): data is Peek {
  return typeof data === 'object' && data !== null && (data as { kind?: unknown }).kind === 'kc.peek';
}
