import { z } from 'zod';
import { IMPORT_PROBLEMS } from './import-rows.js';

/** A file with members, line by line. */
export const importAnswer = z.object({
  encoding: z.enum(['utf-8', 'utf-16', 'windows-1252']),
  delimiter: z.enum([';', ',', '\t']),
  ignored: z.array(z.string()).describe('columns with a name that we do not know'),
  rows: z.array(
    z.object({
      line: z.number().int(),
      name: z.string(),
      email: z.string().nullable(),
      organisation: z.string(),
      perspective: z.string(),
      function: z.string(),
      joinedOn: z.string().nullable().describe('YYYY-MM-DD; null for the day of the import'),
      state: z.enum(['new', 'known', 'error']),
      problems: z.array(z.object({ column: z.enum(['', 'name', 'email', 'organisation', 'perspective', 'function', 'joined']), problem: z.enum(IMPORT_PROBLEMS) })),
    }),
  ),
  newOrganisations: z.array(z.string()),
  newPerspectives: z.array(z.string()),
  counts: z.object({ new: z.number().int(), known: z.number().int(), error: z.number().int() }),
  applied: z.boolean(),
});
export type ImportAnswer = z.infer<typeof importAnswer>;
