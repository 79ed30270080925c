import type { Language } from '../../config/language.js';
import { sayWith } from '../copies/say-copies.js';
import nl from '../messages.nl.json' with { type: 'json' };

/** Wrong: the server does not start, or what people write is not safe. Attention: it works, and somebody should look. */
export type State = 'ok' | 'attention' | 'wrong';

/** What a check found. `name` is the same in every language; `todo` is there unless it is ok. */
export interface Finding {
  readonly name: string;
  readonly state: State;
  readonly says: string;
  readonly todo?: string;
}

type Said = Extract<keyof typeof nl, `doctor-${string}`>;
/** A sentence of the doctor, without `doctor-`. What to do is under the same key with `-todo`. */
export type Sentence = Said extends `doctor-${infer Rest}` ? Exclude<Rest, `${string}-todo`> : never;

/** A finding in the words of the catalogue. */
export function found(language: Language, name: string, state: State, sentence: Sentence, values: Readonly<Record<string, string | number>> = {}): Finding {
  const says = sayWith(`doctor-${sentence}`, language, values);
  const todo = `doctor-${sentence}-todo`;
  return state !== 'ok' && todo in nl ? { name, state, says, todo: sayWith(todo as Said, language, values) } : { name, state, says };
}

/**
 * Why something failed, in a word that holds no address and no password: messages of errors may.
 * @returns a code of the system, of Postgres or of nodemailer, e.g. `ECONNREFUSED`; `?` when there is none
 */
export function reasonOf(error: unknown): string {
  const { code, cause, name } = (error ?? {}) as { code?: unknown; cause?: unknown; name?: unknown };
  if (typeof code === 'string' && /^\w{1,60}$/.test(code)) return code;
  if (name === 'TimeoutError') return 'ETIMEDOUT';
  return cause === undefined ? '?' : reasonOf(cause);
}
