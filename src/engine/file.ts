import { z } from 'zod';
import { FILE_KINDS, type FileKind, PAGE_LIMIT } from './file-kinds.js';
import type { JsonObject } from './json.js';
import { LABEL_LIMIT, randomIdentifier, text } from './text.js';

const kinds = Object.keys(FILE_KINDS) as [FileKind, ...FileKind[]];

/** Names a file of a meeting. `format` is what the form of settings knows it by. */
export const fileRef = z
  .strictObject({
    id: randomIdentifier,
    name: text(LABEL_LIMIT),
    kind: z.enum(kinds),
    pages: z.number().int('malformed').min(1, 'malformed').max(PAGE_LIMIT, 'malformed').default(1),
  })
  .meta({ format: 'file' });

/** A setting that may be a file. */
export const fileSetting = fileRef.nullable().default(null);

/** Settings of an item without the files in them, for what outlives the meeting that has them. */
export function withoutFiles(config: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(config).map(([name, value]) => [name, fileRef.safeParse(value).success ? null : value]));
}
