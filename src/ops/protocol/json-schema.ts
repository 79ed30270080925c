import { z } from 'zod';

/** A JSON schema (draft 7, the dialect of AsyncAPI 3). */
export type Schema = { readonly [key: string]: unknown };

/** Where the schema of "any JSON value" is in the protocol file. */
export const ANY_JSON = '#/components/schemas/json';

/** What may be sent for a Zod schema. Rules that have no form in JSON schema (a BSN, an empty text) are in the refusals. */
export function schemaOf(schema: z.ZodType): Schema {
  const { $schema: _, definitions: __, ...plain } = z.toJSONSchema(schema, { target: 'draft-7', io: 'input' });
  // The only thing that refers to itself in our schemas is `z.json()`.
  return JSON.parse(JSON.stringify(plain).replaceAll(/"#\/definitions\/__schema\d+"/g, JSON.stringify(ANY_JSON))) as Schema;
}

/** Draws an example that fits a schema; texts come from `words` by the name of their field. */
export function exampleOf(schema: Schema, words: Readonly<Record<string, string>>, field = ''): unknown {
  if ('default' in schema && schema['type'] !== 'string') return schema['default'];
  if ('const' in schema) return schema['const'];
  if (Array.isArray(schema['enum'])) return schema['enum'][0] as unknown;
  const either = schema['anyOf'] ?? schema['oneOf'];
  if (Array.isArray(either)) return exampleOf(either[0] as Schema, words, field);
  switch (schema['type']) {
    case 'object': {
      const fields = (schema['properties'] ?? {}) as Record<string, Schema>;
      return Object.fromEntries(Object.entries(fields).map(([name, inner]) => [name, exampleOf(inner, words, name)]));
    }
    case 'array':
      return [exampleOf((schema['items'] ?? {}) as Schema, words, field)];
    case 'boolean':
      return true;
    case 'number':
    case 'integer':
      return 1;
    default:
      return words[field] ?? words['id'] ?? '';
  }
}
