import { describe, expect, it } from '@jest/globals';
import { readSettings, readUsableSettings, SettingsError } from './settings.js';

describe('settings', () => {
  it('has a default for everything', () => {
    expect(readSettings({})).toMatchObject({ port: 3000, host: '0.0.0.0', databaseUrl: null, publicUrl: null, post: null, oidc: null, mode: 'production', terminalLanguage: 'nl' });
  });

  it('takes an empty variable as not set', () => {
    expect(readSettings({ PORT: '', DATABASE_URL: '', PUBLIC_URL: '' })).toMatchObject({ port: 3000, databaseUrl: null, publicUrl: null });
  });

  it('reads what is set', () => {
    const post = { SMTP_URL: 'smtps://post.example', MAIL_FROM: 'Werkplaats <post@cafe.example>' };
    const env = { PORT: '0', HOST: '127.0.0.1', DATA_DIR: '/var/lib/x', DATABASE_URL: 'postgres://h/db', PUBLIC_URL: 'https://cafe.example/', NODE_ENV: 'test', LANG: 'en_GB.UTF-8', ...post };
    expect(readSettings(env)).toMatchObject({
      port: 0,
      host: '127.0.0.1',
      dataDir: '/var/lib/x',
      databaseUrl: 'postgres://h/db',
      publicUrl: 'https://cafe.example',
      post: { smtpUrl: 'smtps://post.example', from: 'Werkplaats <post@cafe.example>' },
      mode: 'test',
      terminalLanguage: 'en',
    });
  });

  it('believes a proxy on this machine when there is a name, one that is named otherwise, and else none', () => {
    expect(readSettings({}).trustedProxies).toEqual([]);
    expect(readSettings({ PUBLIC_URL: 'https://cafe.example' }).trustedProxies).toEqual(['loopback']);
    expect(readSettings({ TRUSTED_PROXIES: ' 10.0.0.5,fd00::/8, uniquelocal' }).trustedProxies).toEqual(['10.0.0.5', 'fd00::/8', 'uniquelocal']);
  });

  it('writes sentences for who looks at the terminal and JSON for everybody else, unless it is told', () => {
    const format = (env: NodeJS.ProcessEnv, terminal: boolean): string => readSettings(env, terminal).logFormat;
    expect([format({}, true), format({}, false)]).toEqual(['plain', 'json']);
    expect([format({ LOG_FORMAT: 'json' }, true), format({ LOG_FORMAT: 'plain' }, false), format({ NODE_ENV: 'development' }, false)]).toEqual(['json', 'plain', 'plain']);
  });

  it('reads what is for operators', () => {
    expect(readSettings({})).toMatchObject({ metricsToken: null, shutdownDelay: 0 });
    expect(readSettings({ METRICS_TOKEN: 'x'.repeat(16), SHUTDOWN_DELAY: '5' })).toMatchObject({ metricsToken: 'x'.repeat(16), shutdownDelay: 5000 });
  });

  it('reads where people log in, also without a secret or a name', () => {
    const set = { OIDC_ISSUER: 'https://inloggen.example/a', OIDC_CLIENT_ID: 'kenniscafe' };
    expect(readSettings({ ...set, OIDC_CLIENT_SECRET: '', OIDC_NAME: '' }).oidc).toEqual({ issuer: 'https://inloggen.example/a', clientId: 'kenniscafe', clientSecret: null, name: 'inloggen.example' });
    expect(readSettings({ ...set, OIDC_CLIENT_SECRET: 'q8Yt0nT4o2mWkXb1', OIDC_NAME: 'SURFconext' }).oidc).toMatchObject({ clientSecret: 'q8Yt0nT4o2mWkXb1', name: 'SURFconext' });
  });

  it.each(['http://localhost:4000', 'http://127.0.0.1:4000', 'http://[::1]:4000'])('takes a provider at %s, which is on this machine', (OIDC_ISSUER) => {
    expect(readSettings({ OIDC_ISSUER, OIDC_CLIENT_ID: 'k' }).oidc).toMatchObject({ issuer: OIDC_ISSUER });
  });

  it.each([
    [{ PORT: 'http' }, /PORT must be a number/],
    [{ PORT: '70000' }, /PORT must be 0 to 65535/],
    [{ DATABASE_URL: 'mysql://h/db' }, /DATABASE_URL must be an address that begins with postgres:\/\//],
    [{ PUBLIC_URL: 'cafe.example' }, /PUBLIC_URL must be an address/],
    [{ PUBLIC_URL: 'https://x.example/app' }, /PUBLIC_URL must have no path/],
    [{ SMTP_URL: 'https://post.example', MAIL_FROM: 'a@b.nl' }, /SMTP_URL must be an address that begins with smtp:\/\/ or smtps:\/\//],
    [{ SMTP_URL: 'smtp://post.example' }, /MAIL_FROM is needed with SMTP_URL/],
    [{ MAIL_FROM: 'de werkplaats' }, /MAIL_FROM must be an e-mail address/],
    [{ MAIL_FROM: 'a@b.nl\nBcc: c@d.nl' }, /MAIL_FROM must be an e-mail address/],
    [{ TRUSTED_PROXIES: 'mijn-proxy' }, /TRUSTED_PROXIES must be addresses or networks/],
    [{ TRUSTED_PROXIES: '10.0.0.0/33' }, /TRUSTED_PROXIES must be/],
    [{ TRUSTED_PROXIES: '0.0.0.0/0' }, /TRUSTED_PROXIES must be/],
    [{ OIDC_ISSUER: 'inloggen.example', OIDC_CLIENT_ID: 'k' }, /OIDC_ISSUER must be an address/],
    [{ OIDC_ISSUER: 'http://inloggen.example', OIDC_CLIENT_ID: 'k' }, /OIDC_ISSUER must begin with https/],
    [{ OIDC_ISSUER: 'http://127.0.0.1.example', OIDC_CLIENT_ID: 'k' }, /OIDC_ISSUER must begin with https/],
    [{ OIDC_ISSUER: 'https://inloggen.example' }, /OIDC_CLIENT_ID is needed with OIDC_ISSUER/],
    [{ LOG_FORMAT: 'xml' }, /LOG_FORMAT must be json or plain/],
    [{ METRICS_TOKEN: 'short' }, /METRICS_TOKEN must be at least 16 characters/],
    [{ METRICS_TOKEN: 'with a space in the middle' }, /METRICS_TOKEN must be letters, digits and signs/],
    [{ SHUTDOWN_DELAY: '5m' }, /SHUTDOWN_DELAY must be a number of seconds/],
    [{ SHUTDOWN_DELAY: '600' }, /SHUTDOWN_DELAY must be 0 to 60/],
    [{ OIDC_ISSUER: 'https://inloggen.example', OIDC_CLIENT_ID: 'k', OIDC_CLIENT_SECRET: 'kort' }, /OIDC_CLIENT_SECRET must be at least 16 characters/],
    [{ OIDC_ISSUER: 'https://inloggen.example', OIDC_CLIENT_ID: 'k', OIDC_CLIENT_SECRET: 'change-me-change-me' }, /OIDC_CLIENT_SECRET must be made by chance/],
    [{ OIDC_ISSUER: 'https://inloggen.example', OIDC_CLIENT_ID: 'k', OIDC_CLIENT_SECRET: 'aaaaaaaaaaaaaaaaaaaa' }, /OIDC_CLIENT_SECRET must be made by chance/],
    [{ NODE_ENV: 'prod' }, /NODE_ENV must be development, test or production/],
  ])('refuses %j by the name of the variable', (env, message) => {
    expect(() => readSettings(env)).toThrow(SettingsError);
    expect(() => readSettings(env)).toThrow(message);
  });

  it('never repeats a value, which may hold a password', () => {
    const hush = { DATABASE_URL: 'mysql://anna:hush@h/db', SMTP_URL: 'ftp://anna:hush@h', MAIL_FROM: 'hush' };
    expect(() => readSettings(hush)).toThrow(SettingsError);
    expect(() => readSettings(hush)).not.toThrow(/hush/);
  });

  it('reads what can be used when something is wrong, and names all that is wrong', () => {
    const { settings, wrong, leftOut } = readUsableSettings({ PORT: 'x', REDIS_URL: 'redis://r', SMTP_URL: 'smtp://post.example', OIDC_ISSUER: 'https://login.example', DATA_DIR: '/srv/cafe', LANG: 'en' });
    expect(settings).toMatchObject({ dataDir: '/srv/cafe', terminalLanguage: 'en', redisUrl: null, post: null, oidc: null });
    expect(wrong.map(({ name }) => name).sort()).toEqual(['DATABASE_URL', 'MAIL_FROM', 'OIDC_CLIENT_ID', 'PORT']);
    expect([...leftOut].sort()).toEqual(['OIDC_ISSUER', 'PORT', 'REDIS_URL', 'SMTP_URL']);
  });

  it('leaves nothing out when all is right', () => {
    expect(readUsableSettings({ PORT: '8080' })).toMatchObject({ settings: { port: 8080 }, wrong: [], leftOut: new Set() });
  });
});
