import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RestServer } from '../../test/support/rest-server.js';
import { DATABASE } from '../config/config.module.js';
import type { Database } from '../config/database.js';
import { languageOf } from '../config/language.js';
import { sayRefusal } from '../config/messages/refusals.js';
import { version } from '../config/version.js';

describe('every request', () => {
  let server: RestServer;
  beforeAll(async () => {
    server = await RestServer.start();
  });
  afterAll(() => server.stop());

  it('can ask how the server is', async () => {
    server.clock.at += 61_000;
    expect((await server.ask('GET', '/api/health')).body).toEqual({ status: 'ok', version: version(), database: 'sqlite', uptimeSeconds: 61 });
  });

  it.each([
    ['broken JSON', '{"email":', 400, 'malformed'],
    ['a JSON text', '"x"', 400, 'malformed'],
    ['a list', '[]', 400, 'malformed'],
    ['one megabyte', JSON.stringify({ email: 'x'.repeat(1024 * 1024) }), 413, 'too-large'],
  ])('with %s gets a problem document', async (_what, body, status, refused) => {
    const answer = await server.ask('POST', '/api/login', body);
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(answer.body).toEqual({
      type: `urn:kenniscafe:refused:${refused}`,
      title: refused.replaceAll('-', ' '),
      status,
      detail: expect.any(String),
      refused,
    });
  });

  it('may only bring JSON', async () => {
    const answer = await server.ask('POST', '/api/login', 'email=a&passphrase=b', { 'content-type': 'application/x-www-form-urlencoded' });
    expect([answer.status, answer.body['refused']]).toEqual([400, 'malformed']);
    const charset = await server.ask('POST', '/api/login', '{}', { 'content-type': 'application/json; charset=klingon' });
    expect([charset.status, charset.body['refused']]).toEqual([415, 'unsupported-media']);
  });

  it('for what is not there gets a problem document', async () => {
    const answer = await server.ask('GET', '/api/nergens');
    expect([answer.status, answer.body['refused']]).toEqual([404, 'not-found']);
  });

  it('is answered in the language that is asked for', async () => {
    const english = await server.ask('GET', '/api/me', undefined, { 'accept-language': 'en' });
    expect(english.body['detail']).toBe(sayRefusal('not-recognised', 'en'));
    expect((await server.ask('GET', '/api/me')).body['detail']).toBe(sayRefusal('not-recognised', 'nl'));
  });

  it('gets the headers that keep other sites out', async () => {
    const { headers } = await server.ask('GET', '/api/health');
    expect(headers.get('content-security-policy')).toContain("script-src 'self'");
    expect(headers.get('content-security-policy')).not.toContain('upgrade-insecure-requests');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-powered-by')).toBeNull();
    expect(headers.get('strict-transport-security')).toBeNull();
  });

  it('is described in OpenAPI, with what goes in and out', async () => {
    const { body } = await server.ask('GET', '/api/openapi.json');
    const document = body as unknown as { openapi: string; paths: Record<string, Record<string, { requestBody?: unknown; responses: unknown }>> };
    expect(document.openapi).toMatch(/^3\./);
    for (const path of ['/api/health', '/api/me', '/api/login', '/api/meetings', '/api/meetings/{id}/open', '/api/join', '/api/templates']) expect(document.paths).toHaveProperty([path]);
    expect(JSON.stringify(document.paths['/api/login']?.['post']?.requestBody)).toContain('passphrase');
    expect(JSON.stringify(document.paths['/api/meetings']?.['post']?.responses)).toContain('permanentUrl');
    expect(JSON.stringify(document.paths['/api/join']?.['post']?.responses)).toContain('"refused"');
  });
});

describe('a bug', () => {
  it('is a 500 that tells nothing, and a database that is gone a 503', async () => {
    const server = await RestServer.start();
    await server.setUp();
    const database = server.get<Database>(DATABASE);
    await database.write((query) => query('DROP TABLE meeting'));
    const answer = await server.ask('GET', '/api/meetings');
    expect([answer.status, answer.body['refused']]).toEqual([500, 'internal']);
    expect(JSON.stringify(answer.body)).not.toMatch(/meeting-store|sqlite|no such table/i);
    await server.stop();
  });
});

describe('the language of an answer', () => {
  it.each([
    [undefined, 'nl'],
    ['', 'nl'],
    ['en', 'en'],
    ['en-US,en;q=0.9,nl;q=0.8', 'en'],
    ['nl-NL,nl;q=0.9,en;q=0.8', 'nl'],
    ['fr,en;q=0.3,nl;q=0.7', 'nl'],
    ['de', 'nl'],
    ['en;q=0', 'nl'],
  ])('for %j is %s', (header, language) => {
    expect(languageOf(header)).toBe(language);
  });
});
