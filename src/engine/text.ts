import { z } from 'zod';
import { containsBsn } from './privacy.js';

/** The most characters (UTF-16 units, as a text field counts them) in one text, everywhere. */
export const TEXT_LIMIT = 4000;
/** The most characters in a name, a word or a label. */
export const LABEL_LIMIT = 120;

/**
 * A text of a person: kept as written (emoji, right-to-left, newlines), never empty, at most `max` characters,
 * without a valid BSN (rule 19). The messages of the issues are refusal names, see `firstRefusal`.
 */
export function text(max: number = TEXT_LIMIT): z.ZodString {
  return limited(max)
    .refine((value) => value.trim().length > 0, 'text-empty')
    .refine((value) => !containsBsn(value), 'contains-bsn')
    .refine(isWellFormed, 'malformed');
}

/** As {@link text}, but nothing written is fine too. */
export function optionalText(max: number = TEXT_LIMIT): z.ZodDefault<z.ZodString> {
  return limited(max)
    .refine((value) => !containsBsn(value), 'contains-bsn')
    .refine(isWellFormed, 'malformed')
    .default('');
}

/** The address of a page on the web, http or https; nothing is fine too. */
export const optionalLink = z
  .string()
  .max(2000, 'too-long')
  .refine((value) => value === '' || /^https?:\/\/[^\s]+$/i.test(value), 'malformed')
  .meta({ format: 'uri' })
  .default('');

/** `max` gives JSON Schema its limit and counts code points; a text field, and so the person who types, counts UTF-16 units. */
function limited(max: number): z.ZodString {
  return z
    .string()
    .max(max, { error: 'too-long', abort: true })
    .refine((value) => value.length <= max, { error: 'too-long', abort: true });
}

/** An id that a client or a server made: letters, digits, dash, underscore; no names, no secrets. */
export const identifier = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/, 'malformed');

/** A random id of at least 128 bit (22 base64url or 32 hex characters), for envelopes that must not be guessed. */
export const randomIdentifier = z.string().regex(/^[A-Za-z0-9_-]{22,64}$/, 'malformed');

// Postgres refuses U+0000 in text, and half a surrogate pair has no UTF-8 form: neither can be kept as written.
function isWellFormed(value: string): boolean {
  return !value.includes('\u0000') && !/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/.test(value);
}
