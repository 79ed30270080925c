import { resolve } from 'node:path';
import { z } from 'zod';

const url = (...protocols: string[]) =>
  z.string().refine((value) => URL.canParse(value) && protocols.includes(new URL(value).protocol), `must be an address that begins with ${protocols.map((p) => `${p}//`).join(' or ')}`);

// An empty variable is how most shells and compose files say "not set".
const unset = <T extends z.ZodType>(schema: T) => z.preprocess((value) => (value === '' ? undefined : value), schema);

const environment = z.object({
  PORT: unset(z.coerce.number('must be a number').int('must be a whole number').min(0, 'must be 0 to 65535').max(65535, 'must be 0 to 65535').default(3000)),
  HOST: unset(z.string().default('0.0.0.0')),
  DATA_DIR: unset(z.string().default('./data')),
  DATABASE_URL: unset(url('postgres:', 'postgresql:').optional()),
  PUBLIC_URL: unset(
    url('http:', 'https:')
      .refine((value) => URL.canParse(value) && new URL(value).pathname === '/', 'must have no path: the product lives at the root of its address')
      .optional(),
  ),
  NODE_ENV: unset(z.enum(['development', 'test', 'production'], 'must be development, test or production').default('production')),
  LANG: z.string().default(''),
});

/** What an operator can set, checked once at boot. */
export interface Settings {
  /** 0 lets the system choose. */
  readonly port: number;
  readonly host: string;
  /** Absolute path of the folder with the SQLite file. */
  readonly dataDir: string;
  /** Postgres instead of SQLite; null for SQLite. */
  readonly databaseUrl: string | null;
  /** Origin under which phones reach this server, without a slash at the end; null: the address in this network. */
  readonly publicUrl: string | null;
  readonly mode: 'development' | 'test' | 'production';
  /** Language of what the terminal says; pages follow the browser. */
  readonly terminalLanguage: 'nl' | 'en';
}

/** A setting that can't be used. The message names the variable and what is wrong, never its value: it may hold a password. */
export class SettingsError extends Error {
  constructor(error: z.ZodError) {
    super(`These settings can't be used:\n${error.issues.map((i) => `  ${i.path.join('.')} ${i.message}`).join('\n')}`);
    this.name = 'SettingsError';
  }
}

/**
 * Reads the settings.
 * @throws SettingsError when one of them is wrong
 */
export function readSettings(env: NodeJS.ProcessEnv = process.env): Settings {
  const read = environment.safeParse(env);
  if (!read.success) throw new SettingsError(read.error);
  const { PORT, HOST, DATA_DIR, DATABASE_URL, PUBLIC_URL, NODE_ENV, LANG } = read.data;
  return {
    port: PORT,
    host: HOST,
    dataDir: resolve(DATA_DIR),
    databaseUrl: DATABASE_URL ?? null,
    publicUrl: PUBLIC_URL === undefined ? null : new URL(PUBLIC_URL).origin,
    mode: NODE_ENV,
    terminalLanguage: LANG.startsWith('en') ? 'en' : 'nl',
  };
}
