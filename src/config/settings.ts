import { isIP } from 'node:net';
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

/** A key that programs show each other: long enough that nobody finds it by trying, and not one of those that stand in examples. */
export const sharedSecret = z
  .string()
  .min(16, 'must be at least 16 characters')
  .refine((value) => new Set(value).size >= 6 && !/change.?me|password|wachtwoord|your.?secret/i.test(value), 'must be made by chance, not made up');

/** Proxies whose word on the address of a phone counts, as Express reads them. */
const proxies = z
  .string()
  .transform((list) => list.split(',').map((one) => one.trim()).filter((one) => one !== ''))
  .refine((list) => list.every(isNetwork), 'must be addresses or networks with commas between them: 10.0.0.5, 172.16.0.0/12, loopback, linklocal or uniquelocal');

function isNetwork(said: string): boolean {
  if (['loopback', 'linklocal', 'uniquelocal'].includes(said)) return true;
  const [address = '', bits, ...more] = said.split('/');
  const most = { 0: -1, 4: 32, 6: 128 }[isIP(address)] ?? -1;
  // A network of everybody would let everybody make up addresses.
  return most > 0 && more.length === 0 && (bits === undefined || (/^[1-9]\d{0,2}$/.test(bits) && Number(bits) <= most));
}

const environment = z.object({
  PORT: unset(z.coerce.number('must be a number').int('must be a whole number').min(0, 'must be 0 to 65535').max(65535, 'must be 0 to 65535').default(3000)),
  HOST: unset(z.string().default('0.0.0.0')),
  DATA_DIR: unset(z.string().default('./data')),
  DATABASE_URL: unset(url('postgres:', 'postgresql:').optional()),
  REDIS_URL: unset(url('redis:', 'rediss:').optional()),
  PUBLIC_URL: unset(
    url('http:', 'https:')
      .refine((value) => URL.canParse(value) && new URL(value).pathname === '/', 'must have no path: the product lives at the root of its address')
      .optional(),
  ),
  TRUSTED_PROXIES: unset(proxies.optional()),
  SMTP_URL: unset(url('smtp:', 'smtps:').optional()),
  MAIL_FROM: unset(mailbox.optional()),
  OIDC_ISSUER: unset(issuer.optional()),
  OIDC_CLIENT_ID: unset(z.string().optional()),
  OIDC_CLIENT_SECRET: unset(sharedSecret.optional()),
  OIDC_NAME: unset(z.string().max(60, 'must be at most 60 characters').optional()),
  NODE_ENV: unset(z.enum(['development', 'test', 'production'], 'must be development, test or production').default('production')),
  LANG: z.string().default(''),
  LOG_FORMAT: unset(z.enum(['json', 'plain'], 'must be json or plain').optional()),
  METRICS_TOKEN: unset(
    z
      .string()
      .regex(/^[\x21-\x7e]+$/, 'must be letters, digits and signs without spaces')
      .min(16, 'must be at least 16 characters: make one with `openssl rand -hex 16`')
      .max(200, 'must be at most 200 characters')
      .optional(),
  ),
  SHUTDOWN_DELAY: unset(z.coerce.number('must be a number of seconds').int('must be a whole number of seconds').min(0, 'must be 0 to 60').max(60, 'must be 0 to 60').default(0)),
});

/** The names of everything that can be set, in the order of docs/operating.md. */
export const SETTING_NAMES: readonly string[] = Object.keys(environment.shape);

/** What only makes sense together. */
const together = environment
  .refine((env) => env.REDIS_URL === undefined || env.DATABASE_URL !== undefined, { path: ['DATABASE_URL'], message: 'is needed with REDIS_URL: several nodes share one Postgres' })
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
  /** Where several nodes of one installation meet; null for one process. */
  readonly redisUrl: string | null;
  /** Origin under which phones reach this server, without a slash at the end; null: the address in this network. */
  readonly publicUrl: string | null;
  /** Proxies whose `X-Forwarded-For` is believed, see Express' `trust proxy`; empty for none. */
  readonly trustedProxies: readonly string[];
  /** Where letters are handed in and who they are from; null: letters are shown to be copied. */
  readonly post: { readonly smtpUrl: string; readonly from: string } | null;
  /** Where people log in who have an account elsewhere; null: with a passphrase only. */
  readonly oidc: OidcSettings | null;
  readonly mode: 'development' | 'test' | 'production';
  /** Language of what the terminal says; pages follow the browser. */
  readonly terminalLanguage: 'nl' | 'en';
  /** Lines of JSON, or sentences for who looks at the terminal. */
  readonly logFormat: 'json' | 'plain';
  /** What must be shown to read the metrics; null: there are none. */
  readonly metricsToken: string | null;
  /** Milliseconds between saying that this node ends and ending: so long a proxy may take to notice. */
  readonly shutdownDelay: number;
}

/** A setting that can't be used. The message names the variable and what is wrong, never its value: it may hold a password. */
export class SettingsError extends Error {
  /** Every variable that is wrong, and what it must be. */
  readonly wrong: readonly { readonly name: string; readonly must: string }[];

  constructor(error: z.ZodError) {
    super(`These settings can't be used:\n${error.issues.map((i) => `  ${i.path.join('.')} ${i.message}`).join('\n')}`);
    this.name = 'SettingsError';
    this.wrong = error.issues.map((i) => ({ name: i.path.join('.'), must: i.message }));
  }
}

/** What a variable that is missing is needed for: without that one the others can be read. */
const NEEDED_FOR: Readonly<Record<string, string>> = { DATABASE_URL: 'REDIS_URL', MAIL_FROM: 'SMTP_URL', OIDC_CLIENT_ID: 'OIDC_ISSUER' };

/**
 * Reads the settings as far as they can be used, to look at the rest when some are wrong.
 * @returns the settings as if what is `wrong` was not set; `leftOut` names every variable that is not in them
 */
export function readUsableSettings(env: NodeJS.ProcessEnv = process.env): { readonly settings: Settings; readonly wrong: SettingsError['wrong']; readonly leftOut: ReadonlySet<string> } {
  try {
    return { settings: readSettings(env), wrong: [], leftOut: new Set() };
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    const out = error.wrong.map(({ name }) => ((env[name] ?? '') === '' ? (NEEDED_FOR[name] ?? name) : name));
    const rest = readUsableSettings(Object.fromEntries(Object.entries(env).filter(([name]) => !out.includes(name))));
    const wrong = [...error.wrong, ...rest.wrong];
    return { settings: rest.settings, wrong: wrong.filter(({ name }, at) => wrong.findIndex((one) => one.name === name) === at), leftOut: new Set([...out, ...rest.leftOut]) };
  }
}

/**
 * Reads the settings.
 * @param terminal whether somebody looks at what is written on stdout
 * @throws SettingsError when one of them is wrong
 */
export function readSettings(env: NodeJS.ProcessEnv = process.env, terminal = process.stdout.isTTY): Settings {
  const read = together.safeParse(env);
  if (!read.success) throw new SettingsError(read.error);
  const { PORT, HOST, DATA_DIR, DATABASE_URL, REDIS_URL, PUBLIC_URL, TRUSTED_PROXIES, SMTP_URL, MAIL_FROM, OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_NAME, NODE_ENV, LANG } = read.data;
  const { LOG_FORMAT, METRICS_TOKEN, SHUTDOWN_DELAY } = read.data;
  return {
    port: PORT,
    host: HOST,
    dataDir: resolve(DATA_DIR),
    databaseUrl: DATABASE_URL ?? null,
    redisUrl: REDIS_URL ?? null,
    publicUrl: PUBLIC_URL === undefined ? null : new URL(PUBLIC_URL).origin,
    trustedProxies: TRUSTED_PROXIES ?? (PUBLIC_URL === undefined ? [] : ['loopback']),
    post: SMTP_URL === undefined || MAIL_FROM === undefined ? null : { smtpUrl: SMTP_URL, from: MAIL_FROM },
    oidc:
      OIDC_ISSUER === undefined || OIDC_CLIENT_ID === undefined
        ? null
        : { issuer: OIDC_ISSUER, clientId: OIDC_CLIENT_ID, clientSecret: OIDC_CLIENT_SECRET ?? null, name: OIDC_NAME ?? new URL(OIDC_ISSUER).hostname },
    mode: NODE_ENV,
    terminalLanguage: LANG.startsWith('en') ? 'en' : 'nl',
    logFormat: LOG_FORMAT ?? (terminal || NODE_ENV === 'development' ? 'plain' : 'json'),
    metricsToken: METRICS_TOKEN ?? null,
    shutdownDelay: SHUTDOWN_DELAY * 1000,
  };
}
