import type { Request } from 'express';
import { z } from 'zod';
import { type Denial, denialOf, deny } from '../../config/denial.js';
import type { Language } from '../../config/language.js';
import { type Wish, wishFields } from '../../meetings/registration/registration.js';

/** What can be filled in, in the order of the page. */
export const FIELDS = ['name', 'email', 'organisation', 'perspective', 'brings', 'wants'] as const;
export type Field = (typeof FIELDS)[number];

/** A field that people do not see and must leave empty: who fills it in is a machine. */
export const TRAP = 'toelichting';
/** The random key that a form brings, see `RegistrationsService`. */
export const KEY = 'sleutel';

/** The form as it is shown: what was typed, and what is wrong with it. */
export interface Filled {
  readonly values: Readonly<Record<Field, string>>;
  /** Key of the sentence beside a field. */
  readonly problems: Readonly<Partial<Record<Field, string>>>;
  /** What is wrong with the whole, in words. */
  readonly notice: string | null;
  readonly key: string;
}

const LIMIT = 64 * 1024;
const wishForm = z.object(wishFields);

/** A form without anything in it. */
export function emptyForm(key: string): Filled {
  return { values: { name: '', email: '', organisation: '', perspective: '', brings: '', wants: '' }, problems: {}, notice: null, key };
}

/** Reads a form as browsers send it. */
export async function readForm(request: Request): Promise<URLSearchParams | Denial> {
  if (!request.is('application/x-www-form-urlencoded')) return deny('unsupported-media');
  const length = Number(request.headers['content-length'] ?? NaN);
  if (!Number.isInteger(length)) return deny('malformed');
  if (length > LIMIT) return deny('too-large');
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of request) chunks.push(chunk as Buffer);
  } catch {
    return deny('malformed'); // who sent it went away
  }
  return new URLSearchParams(Buffer.concat(chunks).toString('utf8'));
}

/** What was typed, field by field. Browsers send new lines in their own way. */
export function valuesOf(form: URLSearchParams): Record<Field, string> {
  const value = (field: Field): string => (form.get(field) ?? '').replace(/\r\n?/g, '\n');
  return { name: value('name'), email: value('email'), organisation: value('organisation'), perspective: value('perspective'), brings: value('brings'), wants: value('wants') };
}

/** Checks what was typed. @returns the wish, or for each field that is wrong the key of a sentence */
export function checkForm(values: Readonly<Record<Field, string>>, language: Language): { readonly wish: Wish } | { readonly problems: Filled['problems'] } {
  const checked = wishForm.safeParse(values);
  if (checked.success) return { wish: { ...checked.data, language } };
  const problems: Partial<Record<Field, string>> = {};
  for (const field of FIELDS) {
    const issues = checked.error.issues.filter((issue) => issue.path[0] === field);
    if (issues.length === 0) continue;
    const { refused } = denialOf(issues);
    problems[field] = field === 'name' && refused === 'text-empty' ? 'error.name' : `error.${refused}`;
  }
  return { problems };
}
