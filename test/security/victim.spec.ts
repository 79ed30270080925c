import { expect, test } from '@jest/globals';
import { RestServer } from '../support/rest-server.js';

test('who guesses locks nobody else out: the owner logs in from another address meanwhile', async () => {
  const server = await RestServer.start('sqlite', { TRUSTED_PROXIES: 'loopback' });
  const owner = { email: 'begeleider@example.org', passphrase: 'drie losse woorden zijn genoeg' };
  const token = await server.access.createSetupLink();
  expect((await server.ask('POST', '/api/setup', { token, name: 'A', ...owner })).status).toBe(201);
  const from = (address: string, passphrase: string): Promise<number> => server.ask('POST', '/api/login', { email: owner.email, passphrase }, { 'x-forwarded-for': address }).then(({ status }) => status);
  const guesses: number[] = [];
  for (let i = 0; i < 12; i++) guesses.push(await from('203.0.113.1', `gok nummer ${String(i)}`));
  expect(guesses.slice(0, 8)).toEqual(Array.from({ length: 8 }, () => 401));
  expect(guesses.at(-1)).toBe(429);
  expect(await from('203.0.113.1', owner.passphrase)).toBe(429);
  expect(await from('198.51.100.7', owner.passphrase)).toBe(200);
  await server.stop();
});
