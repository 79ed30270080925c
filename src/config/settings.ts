import { resolve } from 'node:path';
import { z } from 'zod';

const url = (...protocols: string[]) =>
  z.string().refine((value) => URL.canParse(value) && protocols.includes(new URL(value).protocol), `must be an address that begins with ${protocols.map((p) => `${p}//`).join(' or ')}`);

// An empty variable is how most shells and compose files say "not set".
const unset = <T extends z.ZodType>(schema: T) => z.preprocess((value) => (value === '' ? undefined : value), schema);

/** `naam@voorbeeld.nl` or `Naam <naam@voorbeeld.nl>`. */
const mailbox = z.string().regex(/^(?:[^<>@\p{Cc}]*<[^\s<>@,;]+@[^\s<>@,;]+>|[^\s<>@,;]+@[^\s<>@,;]+)$/u, 'must be an e-mail address, with or without a name: Naam <naam@voorbeeld.nl>');

/** What a provider of logins is known by. Its answers say who somebody is, so they travel in the open only within one machine. */
const issuer = url('https:', 'http:')
  .refine((value) => !URL.canParse(value) || new URL(value).protocol === 'https:' || isLoopback(new URL(value).hostname), 'must begin with https://, unless it is on this machine')
  .refine((value) => !URL.canParse(value) || (new URL(value).search === '' && new URL(value).hash === ''), 'must have no ? and no #')
  .refine((value) => value.length <= 400, 'must be at most 400 characters');

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(host);
}

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
  SMTP_URL: unset(url('smtp:', 'smtps:').optional()),
  MAIL_FROM: unset(mailbox.optional()),
  OIDC_ISSUER: unset(issuer.optional()),
  OIDC_CLIENT_ID: unset(z.string().optional()),
  OIDC_CLIENT_SECRET: unset(z.string().optional()),
  OIDC_NAME: unset(z.string().max(60, 'must be at most 60 characters').optional()),
  NODE_ENV: unset(z.enum(['development', 'test', 'production'], 'must be development, test or production').default('production')),
  LANG: z.string().default(''),
});

/** What only makes sense together. */
const together = environment
  .refine((env) => env.SMTP_URL === undefined || env.MAIL_FROM !== undefined, { path: ['MAIL_FROM'], message: 'is needed with SMTP_URL: who the letters are from' })
  .refine((env) => env.OIDC_ISSUER === undefined || env.OIDC_CLIENT_ID !== undefined, { path: ['OIDC_CLIENT_ID'], message: 'is needed with OIDC_ISSUER: what the provider knows this server by' });

/** A provider of logins (OpenID Connect), such as SURFconext or Entra. */
export interface OidcSettings {
  readonly issuer: string;
  readonly clientId: string;
  /** Null for a public client. */
  readonly clientSecret: string | null;
  /** What people call it. */
  readonly name: string;
}

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
  /** Where letters are handed in and who they are from; null: letters are shown to be copied. */
  readonly post: { readonly smtpUrl: string; readonly from: string } | null;
  /** Where people log in who have an account elsewhere; null: with a passphrase only. */
  readonly oidc: OidcSettings | null;
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
  const read = together.safeParse(env);
  if (!read.success) throw new SettingsError(read.error);
  const { PORT, HOST, DATA_DIR, DATABASE_URL, PUBLIC_URL, SMTP_URL, MAIL_FROM, OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_NAME, NODE_ENV, LANG } = read.data;
  return {
    port: PORT,
    host: HOST,
    dataDir: resolve(DATA_DIR),
    databaseUrl: DATABASE_URL ?? null,
    publicUrl: PUBLIC_URL === undefined ? null : new URL(PUBLIC_URL).origin,
    post: SMTP_URL === undefined || MAIL_FROM === undefined ? null : { smtpUrl: SMTP_URL, from: MAIL_FROM },
    oidc:
      OIDC_ISSUER === undefined || OIDC_CLIENT_ID === undefined
        ? null
        : { issuer: OIDC_ISSUER, clientId: OIDC_CLIENT_ID, clientSecret: OIDC_CLIENT_SECRET ?? null, name: OIDC_NAME ?? new URL(OIDC_ISSUER).hostname },
    mode: NODE_ENV,
    terminalLanguage: LANG.startsWith('en') ? 'en' : 'nl',
  };
}
