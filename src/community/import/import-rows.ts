import type { z } from 'zod';
import { LABEL_LIMIT, optionalText, text } from '../../engine/text.js';
import { daySchema, emailSchema } from '../community.schemas.js';
import { nameKey } from '../names.js';
import type { Column, CsvFile, CsvLine } from './csv-file.js';

/** What is wrong or worth knowing on a line. Names of refusals where there is one, so that they have words already. */
export const IMPORT_PROBLEMS = [
  'text-empty', 'too-long', 'contains-bsn', 'malformed', 'email-malformed', 'date-malformed', 'email-taken',
  // more values than columns: often a sign inside a value that should have been between quotes
  'too-many-values',
  // the same person stands on an earlier line
  'twice-in-file',
  // an organisation in the archive is not chosen anew
  'organisation-archived',
  // not wrong: nothing happens to who is in the team, and who is only in the community joins it
  'already-in-team', 'already-in-community',
] as const;
export type ImportProblem = (typeof IMPORT_PROBLEMS)[number];

/** One line of a file and what would become of it. */
export interface ImportRow {
  readonly line: number;
  readonly name: string;
  readonly email: string | null;
  readonly organisation: string;
  readonly perspective: string;
  readonly function: string;
  /** Null for the day of the import. */
  readonly joinedOn: string | null;
  readonly state: 'new' | 'known' | 'error';
  readonly problems: readonly { readonly column: Column | ''; readonly problem: ImportProblem }[];
  /** The member it is, for who is known. */
  readonly member: string | null;
}

/** What is there already, before the import. Keys are those of {@link nameKey}, e-mail addresses in small letters. */
export interface KnownPeople {
  /** `mine`: whether who imports may see them; of others nothing may be told or done. */
  readonly byEmail: ReadonlyMap<string, { readonly id: string; readonly inTeam: boolean; readonly mine: boolean }>;
  /** Members of the team now, by {@link personKey}. */
  readonly inTeam: ReadonlyMap<string, string>;
  readonly archived: ReadonlySet<string>;
}

const FIELDS: Readonly<Record<Exclude<Column, 'joined'>, z.ZodType>> = {
  name: text(LABEL_LIMIT),
  email: emailSchema,
  organisation: optionalText(LABEL_LIMIT),
  perspective: optionalText(LABEL_LIMIT),
  function: optionalText(200),
};

/** How somebody without an e-mail address is told from others. */
export function personKey(name: string, organisation: string): string {
  return JSON.stringify([nameKey(name), nameKey(organisation)]);
}

/** Says of every line what would become of it. Pure. */
export function judge(file: Pick<CsvFile, 'lines'>, known: KnownPeople): ImportRow[] {
  const seen = new Set<string>();
  return file.lines.map((line) => judgeLine(line, known, seen));
}

function judgeLine({ line, values, tooMany }: CsvLine, known: KnownPeople, seen: Set<string>): ImportRow {
  const problems: { column: Column | ''; problem: ImportProblem }[] = tooMany ? [{ column: '', problem: 'too-many-values' }] : [];
  for (const column of Object.keys(FIELDS) as (keyof typeof FIELDS)[]) {
    const problem = column === 'email' && values.email === '' ? null : wrongWith(FIELDS[column], values[column]);
    if (problem) problems.push({ column, problem });
  }
  const joinedOn = values.joined === '' ? null : dayOf(values.joined);
  if (joinedOn === undefined) problems.push({ column: 'joined', problem: 'date-malformed' });
  const { name, organisation, perspective, function: does } = values;
  const email = values.email === '' ? null : values.email.toLowerCase();
  const row = { line, name, email, organisation, perspective, function: does, joinedOn: joinedOn ?? null };

  const key = email ?? personKey(name, organisation);
  if (name !== '' && seen.has(key)) problems.push({ column: email === null ? 'name' : 'email', problem: 'twice-in-file' });
  seen.add(key);
  const owner = email === null ? undefined : known.byEmail.get(email);
  if (owner && !owner.mine) problems.push({ column: 'email', problem: 'email-taken' });
  const member = owner?.id ?? (email === null ? known.inTeam.get(key) : undefined) ?? null;
  if (member === null && known.archived.has(nameKey(organisation))) problems.push({ column: 'organisation', problem: 'organisation-archived' });
  if (problems.length > 0) return { ...row, state: 'error', problems, member: null };
  if (member === null) return { ...row, state: 'new', problems, member };
  const problem = owner && !owner.inTeam ? 'already-in-community' : 'already-in-team';
  return { ...row, state: 'known', problems: [{ column: email === null ? 'name' : 'email', problem }], member };
}

function wrongWith(schema: z.ZodType, value: string): ImportProblem | null {
  const read = schema.safeParse(value);
  if (read.success) return null;
  const names = read.error.issues.map((issue) => issue.message);
  return IMPORT_PROBLEMS.find((problem) => names.includes(problem)) ?? 'malformed';
}

/** A day as it is written in the Netherlands, or as a computer writes it. @returns undefined for what is no day */
function dayOf(value: string): string | undefined {
  const dutch = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(value);
  const day = dutch ? [dutch[3], dutch[2]?.padStart(2, '0'), dutch[1]?.padStart(2, '0')].join('-') : value;
  return daySchema.safeParse(day).success ? day : undefined;
}

/** Names that are not there yet, each once, as they are written first. */
export function newNames(names: readonly string[], there: readonly string[]): string[] {
  const known = new Set(['', ...there.map(nameKey)]);
  return names.flatMap((name) => {
    const key = nameKey(name);
    if (known.has(key)) return [];
    known.add(key);
    return [name];
  });
}
