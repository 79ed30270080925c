import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { RestServer } from '../../test/support/rest-server.js';
import { readSettings } from '../config/settings.js';
import { announce } from './first-run.js';
import en from './messages.en.json' with { type: 'json' };
import nl from './messages.nl.json' with { type: 'json' };

describe('what the terminal says at the start', () => {
  let server: RestServer;
  const said = async (env: NodeJS.ProcessEnv = {}): Promise<string> => {
    const lines: string[] = [];
    await announce(server.application, readSettings({ HOST: '192.168.1.20', ...env }), 3000, (line) => lines.push(line));
    return lines.join('\n');
  };

  beforeEach(async () => {
    server = await RestServer.start();
  });
  afterEach(() => server.stop());

  it('is a link that makes the first account, the address for phones and its QR code', async () => {
    const text = await said();
    const token = /http:\/\/192\.168\.1\.20:3000\/begin#([\w-]{43})\n/.exec(text)?.[1];
    expect(text).toContain(`${nl.phones} http://192.168.1.20:3000/`);
    expect(text).toMatch(/[█▀▄]{5}/);
    const answer = await server.ask('POST', '/api/setup', { token, name: 'A', email: 'a@example.org', passphrase: 'een rustige zin' });
    expect(answer.status).toBe(201);
  });

  it('has no link any more once there is an account', async () => {
    await server.setUp();
    expect(await said()).not.toContain('/begin#');
  });

  it('follows the language of the terminal and the public address', async () => {
    const text = await said({ LANG: 'en_US.UTF-8', PUBLIC_URL: 'https://cafe.example' });
    expect(text).toContain(`${en.setup}\n  https://cafe.example/begin#`);
  });
});
