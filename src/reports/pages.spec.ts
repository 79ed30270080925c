import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { RestServer } from '../../test/support/rest-server.js';
import { type ActorName, newWorld, type World } from '../../test/support/worlds.js';
import { JOURNAL, type Journal } from '../journal/journal.js';
import { decided, evening, FIVE_TWO, voted, writes } from './evening.fixture.js';
import { ReportsModule } from './reports.module.js';

describe('the report over http', () => {
  let server: RestServer;
  let world: World;

  beforeAll(async () => {
    server = await RestServer.start('sqlite', {}, [ReportsModule]);
    world = await worldOf('facilitator of the team');
  });
  afterAll(() => server.stop());

  /** A meeting in which something was decided, and something was shared with its people only. */
  async function worldOf(actor: ActorName): Promise<World> {
    const made = await newWorld(server.application, actor, server.clock.now());
    const table = decided(voted(evening(), { mode: 'open', votes: FIVE_TWO }), 'open').given('facilitator', 'session/next');
    writes(table, 'Chris', { level: 'team', text: 'Alleen voor ons.' });
    await server.get<Journal>(JOURNAL).commit(made.ids.meeting, { facts: table.journal, seals: [], unseal: [], redact: [], closes: false });
    return made;
  }

  const at = (path: string, of = world): string => path.replace('MEETING', of.ids.meeting);
  const get = (path: string, headers: Readonly<Record<string, string>> = world.headers): Promise<Response> => fetch(server.origin + at(path), { headers, redirect: 'manual' });

  test('is a page under a strict policy, with a style sheet and a font that are there', async () => {
    const answer = await get('/verslag/MEETING');
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'; style-src 'self'");
    expect(await answer.text()).toContain('We beginnen in maart met een spreekuur.');
    const css = await get('/verslag/assets/report.css');
    expect(css.headers.get('content-type')).toBe('text/css; charset=utf-8');
    for (const [, font] of (await css.text()).matchAll(/url\('([^']+)'\)/g)) expect((await get(font ?? '')).headers.get('content-type')).toBe('font/woff2');
  });

  test('is data, and a file to save', async () => {
    expect(await (await get('/api/meetings/MEETING/report')).json()).toMatchObject({ session: world.ids.meeting, status: 'provisional', decisions: [{ status: 'decided' }] });
    const file = await get('/api/meetings/MEETING/report.md');
    expect(file.headers.get('content-disposition')).toMatch(/^attachment; filename="?verslag-2026-01-13-repetitie\.md"?$/);
    expect(file.headers.get('content-type')).toBe('text/markdown; charset=utf-8');
  });

  test('comes in the language that is asked for', async () => {
    expect(await (await get('/verslag/MEETING?lang=en')).text()).toContain('<html lang="en">');
    expect(await (await get('/verslag/MEETING', { ...world.headers, 'accept-language': 'en-GB' })).text()).toContain('<html lang="en">');
  });

  test('comes for whom it is asked, and for nobody in particular when that is not understood', async () => {
    for (const wish of ['community', 'everybody', '']) expect(await (await get(`/api/meetings/MEETING/report?for=${wish}`)).json()).toMatchObject({ readers: 'community' });
  });

  test('what was for the group only is read by who facilitates it; a coordinator reads what everybody may', async () => {
    const coordinator = await worldOf('coordinator');
    const texts = (path: string, of: World) => get(at(path, of), of.headers).then(async (answer) => ({ status: answer.status, text: await answer.text() }));
    for (const path of ['/api/meetings/MEETING/report', '/api/meetings/MEETING/report.md', '/verslag/MEETING']) {
      expect((await texts(path, world)).text).toContain('Alleen voor ons');
      const theirs = await texts(path, coordinator);
      expect([theirs.status, theirs.text.includes('We beginnen in maart'), theirs.text.includes('Alleen voor ons')]).toEqual([200, true, false]);
      expect(theirs.text).not.toMatch(/Fenna|for=team/);
      const asked = await texts(`${path}?for=team`, coordinator);
      expect([asked.status, asked.text.includes('not-allowed'), asked.text.includes('Alleen voor ons')]).toEqual([403, true, false]);
    }
  });

  test('sends who is not logged in to the place where one logs in', async () => {
    const page = await get('/verslag/MEETING', {});
    expect([page.status, page.headers.get('location')]).toEqual([302, '/begeleiding']);
    expect((await get('/api/meetings/MEETING/report', {})).status).toBe(401);
  });

  test.each(['/api/meetings/unknown/report', '/api/meetings/unknown/report.md', '/verslag/unknown', '/verslag/%3Cscript%3E'])('%s is refused by name', async (path) => {
    const answer = await get(path);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([404, 'application/problem+json; charset=utf-8']);
    expect(await answer.json()).toMatchObject({ refused: 'meeting-unknown' });
  });

  test('a browser gets a page in words where there is no report', async () => {
    const planned = await newWorld(server.application, 'facilitator of the team', server.clock.now());
    const browser = { ...planned.headers, accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8' };
    const page = await get(at('/verslag/MEETING', planned), browser);
    expect([page.status, page.headers.get('content-type'), page.headers.get('cache-control')]).toEqual([404, 'text/html; charset=utf-8', 'no-store']);
    expect(page.headers.get('vary')).toContain('Accept');
    const html = await page.text();
    expect(html).toContain('<h1>Er is nog geen verslag</h1>');
    expect(html).toContain('<a class="button" href="/begeleiding">Naar je bijeenkomsten</a>');
    expect(html).toContain(at('href="/verslag/MEETING?lang=en"', planned));
    expect(await (await get(at('/verslag/MEETING?lang=en', planned), browser)).text()).toContain('<h1>There is no report yet</h1>');
    expect(await (await get('/verslag/unknown', browser)).text()).toContain('<h1>Dit verslag is er niet</h1>');
    const hostile = await (await get('/verslag/%3Cscript%3Ealert(1)', browser)).text();
    expect(hostile).not.toContain('<script');
    expect((await get('/verslag/MEETING', { accept: browser.accept })).status).toBe(302);
    const program = await get('/verslag/unknown', { ...world.headers, accept: 'application/json' });
    expect(program.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
  });
});
