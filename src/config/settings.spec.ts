import { describe, expect, it } from '@jest/globals';
import { readSettings, SettingsError } from './settings.js';

describe('settings', () => {
  it('has a default for everything', () => {
    expect(readSettings({})).toMatchObject({ port: 3000, host: '0.0.0.0', databaseUrl: null, publicUrl: null, mode: 'production', terminalLanguage: 'nl' });
  });

  it('takes an empty variable as not set', () => {
    expect(readSettings({ PORT: '', DATABASE_URL: '', PUBLIC_URL: '' })).toMatchObject({ port: 3000, databaseUrl: null, publicUrl: null });
  });

  it('reads what is set', () => {
    const env = { PORT: '0', HOST: '127.0.0.1', DATA_DIR: '/var/lib/x', DATABASE_URL: 'postgres://h/db', PUBLIC_URL: 'https://cafe.example/', NODE_ENV: 'test', LANG: 'en_GB.UTF-8' };
    expect(readSettings(env)).toEqual({ port: 0, host: '127.0.0.1', dataDir: '/var/lib/x', databaseUrl: 'postgres://h/db', publicUrl: 'https://cafe.example', mode: 'test', terminalLanguage: 'en' });
  });

  it.each([
    [{ PORT: 'http' }, /PORT must be a number/],
    [{ PORT: '70000' }, /PORT must be 0 to 65535/],
    [{ DATABASE_URL: 'mysql://h/db' }, /DATABASE_URL must be an address that begins with postgres:\/\//],
    [{ PUBLIC_URL: 'cafe.example' }, /PUBLIC_URL must be an address/],
    [{ PUBLIC_URL: 'https://x.example/app' }, /PUBLIC_URL must have no path/],
    [{ NODE_ENV: 'prod' }, /NODE_ENV must be development, test or production/],
  ])('refuses %j by the name of the variable', (env, message) => {
    expect(() => readSettings(env)).toThrow(SettingsError);
    expect(() => readSettings(env)).toThrow(message);
  });

  it('never repeats a value, which may hold a password', () => {
    expect(() => readSettings({ DATABASE_URL: 'mysql://anna:hush@h/db' })).not.toThrow(/hush/);
  });
});
