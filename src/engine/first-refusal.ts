import type { z } from 'zod';
import { REFUSALS, refuse, type Refusal, type RefusalName } from './refusal.js';

const NAMES = new Set<string>(REFUSALS);

/**
 * The refusal for input that did not fit its schema: the name a rule gave as its message, else `malformed`.
 * The field is named, its content never.
 */
export function firstRefusal(error: z.ZodError): Refusal {
  const named = error.issues.find((issue) => NAMES.has(issue.message)) ?? error.issues[0];
  const field = named?.path.filter((part) => typeof part === 'string').join('.') ?? '';
  const name = named && NAMES.has(named.message) ? (named.message as RefusalName) : 'malformed';
  return field === '' ? refuse(name) : refuse(name, { field });
}
