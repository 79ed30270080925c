import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { databaseKinds } from '../../../test/support/databases.js';
import { DATABASE } from '../../config/config.module.js';
import type { Database } from '../../config/database.js';
import { type Page, PublicSide } from './pages.fixture.js';

const DAY = 24 * 60 * 60_000;

/** What stands in the head of a page. */
const meta = ({ html }: Page, name: string): string | null => new RegExp(`<meta (?:name|property)="${name}" content="([^"]*)"`).exec(html)?.[1] ?? null;
const titlesIn = (html: string): string[] => [...html.matchAll(/<h3[^>]*>(?:<a[^>]*>)?([^<]*)/g)].map((found) => found[1] ?? '');
/** What comes, and what was. */
const titles = ({ html }: Page): string[] => titlesIn(html.split('class="past"')[0] ?? '');
const earlier = ({ html }: Page): string[] => titlesIn(html.split('class="past"')[1] ?? '');

/** Puts copies of a meeting beside it, a day apart. */
async function copies(side: PublicSide, id: string, many: number, from: string, change: object): Promise<void> {
  await side.server.get<Database>(DATABASE).write(async (query) => {
    const [row] = await query('SELECT * FROM meeting WHERE id = ?', [id]);
    for (let n = 0; n < many; n++) {
      const day = new Date(Date.parse(from) + n * DAY).toISOString().slice(0, 10);
      const copy = { ...row, id: `m${String(n)}`, slug: `cafe-${String(n)}`, code: null, permanent: `p${String(n)}`, title: `Nummer ${String(n)}`, date: day, starts_at: null, listed: 1, ...change };
      await query(`INSERT INTO meeting (${Object.keys(copy).join(', ')}) VALUES (${Object.keys(copy).map(() => '?').join(', ')})`, Object.values(copy));
    }
  });
}

/** Reads an agenda part after part. */
async function readOn(side: PublicSide, way: string, part: (page: Page) => string[]): Promise<{ read: string[][]; last: Page }> {
  let last = await side.get('/agenda');
  const read = [part(last)];
  for (;;) {
    const next = new RegExp(`href="(/agenda\\?vanaf=[^"]+)">${way}<`).exec(last.html)?.[1];
    if (next === undefined) return { read, last };
    last = await side.get(next);
    read.push(part(last));
  }
}

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

  test('lists what was, and shows what came out only when it was made public', async () => {
    const held = await side.plan({ title: 'Gehouden', date: '2027-01-15' });
    await side.hold(held.id);
    await side.plan({ title: 'Nooit geopend', date: '2027-01-10' });
    await side.plan({ title: 'Besloten', date: '2027-01-11', listed: false });
    await side.plan({ title: 'Werkbezoek', kind: 'werkteam', cafeType: null, date: '2027-01-12' });
    await side.tell((await side.plan({ title: 'Afgelast', date: '2027-01-11' })).id, 'cancel', { reason: '' });
    const quiet = await side.get('/agenda');
    expect(quiet.text).toContain('Eerder Gehouden vrijdag 15 januari 2027');
    expect(earlier(quiet)).toEqual(['Gehouden', 'Nooit geopend']);
    expect(quiet.text).not.toContain('eruit kwam');
    await side.tell(held.id, 'publish', { on: true });
    const page = await side.get('/agenda');
    expect(page.text).toContain('Eerder Van sommige bijeenkomsten kun je lezen wat mensen leerden en besloten. Gehouden vrijdag 15 januari 2027');
    expect([...page.html.matchAll(/<a href="([^"]+)">Lees wat eruit kwam/g)].map((found) => found[1])).toEqual([held.path]);
    await side.tell(held.id, 'publish', { on: false });
    expect((await side.get('/agenda')).text).not.toContain('eruit kwam');
  });

  test('goes back in time, twenty at a time', async () => {
    const one = await side.plan({ title: 'Straks' });
    await copies(side, one.id, 50, '2026-11-01', { status: 'closed' });
    const { read, last } = await readOn(side, 'Kijk verder terug', earlier);
    expect(read.map((part) => part.length)).toEqual([20, 20, 10]);
    expect(read.flat()).toEqual(Array.from({ length: 50 }, (_, n) => `Nummer ${String(49 - n)}`));
    expect(titles(last)).toEqual([]);
    expect(last.text).not.toContain('Er staat nu niets gepland');
    expect(last.html).toContain('<a class="button quiet" href="/agenda">Kijk wat er komt</a>');
    expect(meta(last, 'robots')).toBe('noindex, nofollow');
  });

  test('goes on where it ends when there is much to come', async () => {
    const one = await side.plan({ title: 'Eén' });
    await copies(side, one.id, 150, '2027-03-01', {});
    const { read, last } = await readOn(side, 'Kijk verder in de agenda', titles);
    expect(read.map((part) => part.length)).toEqual([60, 60, 31]);
    expect(read.flat()).toEqual(['Eén', ...Array.from({ length: 150 }, (_, n) => `Nummer ${String(n)}`)]);
    expect(meta(last, 'robots')).toBe('noindex, nofollow');
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
