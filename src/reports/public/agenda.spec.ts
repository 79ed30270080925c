import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { databaseKinds } from '../../../test/support/databases.js';
import { DATABASE } from '../../config/config.module.js';
import type { Database } from '../../config/database.js';
import { type Page, PublicSide } from './pages.fixture.js';

const DAY = 24 * 60 * 60_000;

/** What stands in the head of a page. */
const meta = ({ html }: Page, name: string): string | null => new RegExp(`<meta (?:name|property)="${name}" content="([^"]*)"`).exec(html)?.[1] ?? null;
const titles = ({ html }: Page): string[] => [...html.matchAll(/<h3[^>]*>(?:<a[^>]*>)?([^<]*)/g)].map((found) => found[1] ?? '');

describe.each([...databaseKinds()])('the public agenda on %s', (kind) => {
  let side: PublicSide;
  beforeEach(async () => {
    side = await PublicSide.open(kind);
  });
  afterEach(() => side.close());

  test('says how to begin when there is nothing', async () => {
    const page = await side.get('/agenda');
    expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect(page.text).toContain('Er staat nu niets gepland. Zet de agenda in je eigen kalender.');
    expect(page.html).toContain('href="webcal://cafe.example/agenda.ics"');
  });

  test('shows what is listed, the nearest first and by month, and nothing else', async () => {
    await side.plan({ title: 'Later', date: '2027-03-04' });
    const { path } = await side.plan({ title: 'Eerst', online: 'https://meet.example/zaal' });
    await side.plan({ title: 'Werkbezoek', kind: 'werkteam', cafeType: null, date: '2027-02-20' });
    await side.plan({ title: 'Besloten', listed: false });
    await side.plan({ title: 'Voorbij', date: '2027-01-10' });
    const page = await side.get('/agenda');
    expect(titles(page)).toEqual(['Eerst', 'Werkbezoek', 'Later']);
    expect(page.html).toMatch(/februari 2027<\/h2>[^]*maart 2027<\/h2>/);
    expect(page.html).toContain(`<a href="${path}">Eerst</a>`);
    expect(page.text).toContain('donderdag 18 februari 2027 , 19:30 tot 21:15 uur · De Kade, Dordrecht, online Kenniscafé: Een vraagstuk van meer kanten · Onze leergemeenschap');
    expect(page.html).not.toMatch(/GEHEIM|meet\.example/);
  });

  test('says what is off, what is full and what goes on', async () => {
    const off = await side.plan({ title: 'Afgelast' });
    await side.tell(off.id, 'cancel', { reason: 'Ziek' });
    const now = await side.plan({ title: 'Nu', date: '2027-01-15' });
    await side.tell(now.id, 'open');
    const full = await side.plan({ title: 'Vol', date: '2027-02-20', capacity: 1 });
    await side.register(full.path, { name: 'Anna' });
    await side.plan({ title: 'Bijna vol', date: '2027-02-21', capacity: 5 });
    await side.plan({ title: 'Ruim', date: '2027-02-22', capacity: 50 });
    const { html } = await side.get('/agenda');
    const tagOf = (title: string): string | undefined => /<p class="tag \w+">([^<]*)/.exec(html.split(`>${title}</`)[1]?.split('</li>')[0] ?? '')?.[1];
    expect(['Nu', 'Afgelast', 'Vol', 'Bijna vol', 'Ruim'].map(tagOf)).toEqual(['Nu bezig', 'Gaat niet door', 'Vol, met wachtlijst', 'Nog een paar plekken', undefined]);
  });

  test('forgets what was cancelled after its day, and what is over', async () => {
    const off = await side.plan({ title: 'Afgelast' });
    await side.tell(off.id, 'cancel', { reason: '' });
    await side.plan({ title: 'Geweest' });
    side.server.clock.at = Date.parse('2027-02-18T23:30:00+01:00');
    expect(titles(await side.get('/agenda'))).toEqual(['Afgelast']);
    side.server.clock.at += DAY;
    expect(titles(await side.get('/agenda'))).toEqual([]);
  });

  test('shows what came out only when it was made public', async () => {
    const held = await side.plan({ title: 'Gehouden', date: '2027-01-15' });
    await side.hold(held.id);
    expect((await side.get('/agenda')).text).not.toContain('Gehouden');
    await side.tell(held.id, 'publish', { on: true });
    const page = await side.get('/agenda');
    expect(page.text).toContain('Wat eruit kwam Van deze bijeenkomsten kun je lezen wat mensen leerden en besloten. Gehouden vrijdag 15 januari 2027');
    await side.tell(held.id, 'publish', { on: false });
    expect((await side.get('/agenda')).text).not.toContain('Gehouden');
  });

  test('goes on where it ends when there is much to come', async () => {
    const one = await side.plan({ title: 'Eén' });
    await side.server.get<Database>(DATABASE).write(async (query) => {
      const [row] = await query('SELECT * FROM meeting WHERE id = ?', [one.id]);
      for (let n = 0; n < 150; n++) {
        const day = new Date(Date.parse('2027-03-01') + n * DAY).toISOString().slice(0, 10);
        const copy = { ...row, id: `m${String(n)}`, slug: `cafe-${String(n)}`, code: null, permanent: `p${String(n)}`, title: `Nummer ${String(n)}`, date: day, starts_at: null, listed: 1 };
        await query(`INSERT INTO meeting (${Object.keys(copy).join(', ')}) VALUES (${Object.keys(copy).map(() => '?').join(', ')})`, Object.values(copy));
      }
    });
    const read: string[][] = [];
    let [next, last]: [string | undefined, Page | null] = ['/agenda', null];
    while (next !== undefined) {
      last = await side.get(next);
      read.push(titles(last));
      next = /href="(\/agenda\?vanaf=[^"]+)"/.exec(last.html)?.[1];
    }
    expect(read.map((part) => part.length)).toEqual([60, 60, 31]);
    expect(read.flat()).toEqual(['Eén', ...Array.from({ length: 150 }, (_, n) => `Nummer ${String(n)}`)]);
    expect(last && meta(last, 'robots')).toBe('noindex, nofollow');
    expect(titles(await side.get('/agenda?vanaf=morgen'))).toHaveLength(60);
  });

  test('is in the language of the address, else of the browser, and keeps it', async () => {
    await side.plan();
    const english = await side.get('/agenda?lang=en', { 'accept-language': 'nl' });
    expect(english.html).toMatch(/^<!doctype html>\n<html lang="en">/);
    expect(english.text).toContain('Thursday, 18 February 2027 , 19:30 to 21:15');
    expect(english.html).toMatch(/href="\/kenniscafe\/[^"]+\?lang=en"/);
    expect((await side.get('/agenda', { 'accept-language': 'en-GB' })).html).toContain('<html lang="en">');
    expect((await side.get('/agenda?lang=fr')).html).toContain('<html lang="nl">');
    expect(english.headers.get('vary')).toContain('Accept-Language');
  });

  test('can be found, and says what it is', async () => {
    const page = await side.get('/agenda');
    expect(page.html).toContain('<title>Agenda met open kenniscafés · Kenniscafé</title>');
    expect([meta(page, 'robots'), meta(page, 'og:url'), meta(page, 'og:locale')]).toEqual(['index, follow', 'https://cafe.example/agenda', 'nl_NL']);
    expect(page.html).toContain('<link rel="canonical" href="https://cafe.example/agenda"/>');
    expect(meta(page, 'description')?.length).toBeGreaterThan(50);
  });

  test('tells search engines which pages there are, without those that are nobody’s business', async () => {
    const listed = await side.plan({ title: 'Open' });
    const hidden = await side.plan({ title: 'Besloten', listed: false });
    const off = await side.plan({ title: 'Af' });
    await side.tell(off.id, 'cancel', { reason: '' });
    const map = await side.get('/sitemap.xml');
    expect(map.headers.get('content-type')).toBe('application/xml; charset=utf-8');
    expect([...map.html.matchAll(/<loc>([^<]*)<\/loc>/g)].map((found) => found[1])).toEqual(['https://cafe.example/agenda', `https://cafe.example${listed.path}`]);
    expect(map.html).not.toContain(hidden.path);
    const robots = await side.get('/robots.txt');
    expect(robots.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(robots.html).toMatch(/^User-agent: \*\nDisallow: \/api\/\nDisallow: \/aanmelding\/\n[^]*\n\nSitemap: https:\/\/cafe\.example\/sitemap\.xml\n$/);
  });
});

describe('the style sheet of the public pages', () => {
  test('is there with its fonts and its picture, and the pages need no script', async () => {
    const side = await PublicSide.open('sqlite');
    const page = await side.get('/agenda');
    expect(page.headers.get('content-security-policy')).toBe("default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'");
    expect(page.html).not.toMatch(/<script| style="|<style|\son[a-z]+=/i);
    const css = await side.get('/agenda/assets/public.css');
    expect(css.headers.get('content-type')).toBe('text/css; charset=utf-8');
    const files = [...css.html.matchAll(/url\('([^']+)'\)/g)].map((found) => found[1] ?? '');
    expect(files.length).toBeGreaterThanOrEqual(3);
    for (const file of files) expect((await side.get(file)).headers.get('content-type')).toMatch(/^(font\/woff2|image\/svg\+xml)/);
    await side.close();
  });
});
