import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { databaseKinds } from '../../../test/support/databases.js';
import { decided, evening, FIVE_TWO, voted, writes } from '../evening.fixture.js';
import { type Page, PublicSide } from './pages.fixture.js';
import { readerFor } from './reader.js';
import { clockAfter, sayLength, sayZone } from './words.js';

const robots = ({ html }: Page): string | undefined => /<meta name="robots" content="([^"]*)"/.exec(html)?.[1];

describe.each([...databaseKinds()])('the page of a kenniscafé on %s', (kind) => {
  let side: PublicSide;
  beforeEach(async () => {
    side = await PublicSide.open(kind);
  });
  afterEach(() => side.close());

  test('says what it is about, when, where and for whom, and what will happen', async () => {
    const { path } = await side.plan({ capacity: 40 });
    const { status, text } = await side.get(path);
    expect(status).toBe(200);
    expect(text).toContain('Schulden & schaamte Kenniscafé. Podium: we bekijken een vraagstuk van meer kanten.');
    expect(text).toContain('Wanneer donderdag 18 februari 2027 19:30 tot 21:15 uur 1 uur en 45 minuten · Nederlandse tijd Waar De Kade, Dordrecht Voor wie Iedereen Plek Er is nog plek Door Onze leergemeenschap');
    expect(text).toContain('Waar het over gaat Waarom praten we er niet over? Programma 19:30 Binnenkomen 19:45 Pauze Meld je aan');
  });

  test('tells nothing that facilitators wrote for themselves', async () => {
    const { path } = await side.plan({ online: 'https://meet.example/zaal', question: 'GEHEIME HOOFDVRAAG', organisations: ['Gemeente Zuid'] });
    const { html, text } = await side.get(path);
    expect(html).not.toMatch(/GEHEIM|meet\.example|begeleid(er|ing)@/);
    expect(text).toContain('Meedoen kan ook online. De link krijg je als je bent aangemeld.');
  });

  test('can be found with a title, a description and what a calendar of events wants to know', async () => {
    const { path } = await side.plan();
    const page = await side.get(path);
    expect(page.html).toContain('<title>Schulden &amp; schaamte · Kenniscafé</title>');
    expect(page.html).toContain('<meta name="description" content="Kenniscafé op donderdag 18 februari 2027. Waarom praten we er niet over?"/>');
    expect(page.html).toContain(`<link rel="canonical" href="https://cafe.example${path}"/>`);
    expect(page.html).toContain('itemtype="https://schema.org/Event"');
    expect(page.html).toContain('<meta itemprop="startDate" content="2027-02-18T18:30:00.000Z"/><meta itemprop="endDate" content="2027-02-18T20:15:00.000Z"/>');
    expect(page.html).toMatch(/itemprop="eventStatus" href="https:\/\/schema\.org\/EventScheduled"/);
    expect(robots(page)).toBe('index, follow');
  });

  test('is there by its link when it is in no agenda, and asks search engines to forget it', async () => {
    const { path } = await side.plan({ listed: false });
    const page = await side.get(path);
    expect([page.status, robots(page), page.html.includes('rel="canonical"')]).toEqual([200, 'noindex, nofollow', false]);
    expect(page.text).toContain('Meld je aan');
  });

  test('needs no more than a title and a day', async () => {
    const { path } = await side.plan({ time: '', place: '', theme: '', forWhom: '', items: [], cafeType: 'dialoogtafel' });
    const { text } = await side.get(path);
    expect(text).toContain('Wanneer donderdag 18 februari 2027 De tijd volgt nog Waar De plek volgt nog Plek Er is nog plek');
    expect(text).not.toContain('Programma');
  });

  test('keeps what people write as it is, and nothing of it does anything', async () => {
    const title = '<script>alert(1)</script> "مرحبا" & co';
    const { path } = await side.plan({ title, theme: '"><img src=x onerror=alert(1)>', place: '</title><b>x</b>' });
    const { html } = await side.get(path);
    expect(html).toContain('&lt;script>alert(1)&lt;/script> &quot;مرحبا&quot; &amp; co');
    expect(html).not.toMatch(/<script|<img|<b>|\sstyle="|<[^>]*\son[a-z]+=/i);
  });

  test('says that it is off, and why', async () => {
    const { id, path } = await side.plan();
    await side.tell(id, 'cancel', { reason: 'De spreker is ziek.' });
    const page = await side.get(path);
    expect(page.text).toContain('Deze bijeenkomst gaat niet door. Waarom: De spreker is ziek. Kijk wat er nog komt');
    expect(page.html).not.toContain('<form');
    expect([robots(page), page.html.includes('schema.org/EventCancelled')]).toEqual(['noindex, nofollow', true]);
  });

  test('says that it moved to who was told the day before', async () => {
    const { id, path } = await side.plan();
    await side.register(path, { name: 'Anna' });
    const { body } = await side.server.ask('GET', `/api/meetings/${id}`);
    const plan = { kind: 'kenniscafe', cafeType: 'podium', title: 'Schulden & schaamte', date: '2027-02-25', listed: true, time: '20:00', version: body['version'] };
    expect((await side.server.ask('PUT', `/api/meetings/${id}`, plan)).status).toBe(200);
    const { text, html } = await side.get(path);
    expect(text).toContain('De dag, de tijd of de plek is veranderd. Wat hier staat, klopt.');
    expect(html).toContain('schema.org/EventRescheduled');
  });

  test('says in words how much room there is, and never how many places', async () => {
    const { path } = await side.plan({ capacity: 3 });
    const room = async (): Promise<string | undefined> => /Plek (.*?) Door/.exec((await side.get(path)).text)?.[1];
    expect(await room()).toBe('Er zijn nog een paar plekken');
    for (const name of ['Anna', 'Bilal']) await side.register(path, { name });
    expect(await room()).toBe('Er zijn nog een paar plekken');
    await side.register(path, { name: 'Chris' });
    expect(await room()).toBe('Het zit vol. Je kunt op de wachtlijst');
    expect((await side.get(path)).text).toContain('Kom op de wachtlijst Alle plekken zijn bezet.');
  });

  test('goes on taking people in while it is going on', async () => {
    const { id, path } = await side.plan({ date: '2027-01-15' });
    await side.tell(id, 'open');
    const { text, html } = await side.get(path);
    expect(text).toContain('Deze bijeenkomst is nu bezig. Je kunt nog aanschuiven. Meld je hieronder aan.');
    // The way in is for who registered.
    expect(html).not.toMatch(/href="\/[mj]\//);
  });

  test('says that it is over, and shows nothing that was not made public', async () => {
    const { id, path } = await side.plan({ date: '2027-01-15' });
    await side.hold(id);
    const { text, html } = await side.get(path);
    expect(text).toContain('Deze bijeenkomst is geweest. Wat mensen leerden en besloten, bleef tot nu toe bij wie erbij was.');
    expect(html).not.toContain('<form');
  });

  test('promises nothing any more of a meeting that is over', async () => {
    const bare = await side.plan({ date: '2022-05-30', time: '', place: '', items: [] });
    const both = await side.plan({ date: '2022-05-30', place: 'De Kade', online: 'https://meet.example/zaal' });
    for (const { path } of [bare, both]) expect((await side.get(path)).text).not.toMatch(/volgt nog|De link krijg je/);
    expect((await side.get(bare.path)).text).toMatch(/Wanneer maandag 30 mei 2022 Voor wie/);
    expect((await side.get(both.path)).text).toContain('Waar De Kade Voor wie');
  });

  test('is not there for a name that nobody has, in words', async () => {
    const pages = await Promise.all(['/kenniscafe/bestaat-niet', `/kenniscafe/${'x'.repeat(300)}`, '/kenniscafe/%F0%9F%8C%B1', '/aanmelding/abc', `/aanmelding/${'A'.repeat(43)}`].map((path) => side.get(path)));
    for (const page of pages) {
      expect([page.status, page.headers.get('content-type'), robots(page)]).toEqual([404, 'text/html; charset=utf-8', 'noindex, nofollow']);
      expect(page.html).toBe(pages[0]?.html);
    }
    expect(pages[0]?.text).toContain('Deze pagina is er niet Misschien is het adres niet helemaal overgenomen, of is de bijeenkomst weggehaald.');
    expect((await side.get('/kenniscafe/bestaat-niet?lang=en')).text).toContain('This page is not there');
  });
});

describe.each([...databaseKinds()])('the harvest on the page on %s', (kind) => {
  let side: PublicSide;
  beforeEach(async () => {
    side = await PublicSide.open(kind);
  });
  afterEach(() => side.close());

  const table = () => {
    const made = decided(voted(evening(), { mode: 'open', votes: FIVE_TWO }), 'open').given('facilitator', 'session/next');
    writes(made, 'Anna', { level: 'individual', text: 'Ik vraag eerst wat iemand al probeerde.', audience: 'community', named: true });
    writes(made, 'Bilal', { level: 'organisation', text: 'Ons loket gaat open.', audience: 'community', named: true, nextStep: 'Een proef', landsAt: 'Gemeente Zuid' });
    writes(made, 'Chris', { level: 'team', text: 'ALLEEN VOOR DE GROEP', audience: 'team' });
    made.given('facilitator', 'session/next').given('facilitator', 'check-out/agree-sentence', { text: 'Langskomen doet meer dan een folder.' });
    return made.given('facilitator', 'session/close').journal;
  };

  test('is what was shared with everybody, without names, and only while it is public', async () => {
    const { id, path } = await side.plan({ date: '2027-01-15' });
    await side.hold(id, table());
    expect((await side.get(path)).text).not.toContain('Wat eruit kwam');
    await side.tell(id, 'publish', { on: true });
    const { text } = await side.get(path);
    for (const said of ['Wat eruit kwam', 'We beginnen in maart met een spreekuur.', 'Een leeg spreekuur stopt.', 'Eerst een jaar onderzoek.', 'Langskomen doet meer dan een folder.', 'Ik vraag eerst', 'Een proef', 'Gemeente Zuid']) {
      expect(text).toContain(said);
    }
    expect(text).not.toMatch(/ALLEEN VOOR DE GROEP|Anna|Bilal|Fenna|Gijs/);
    await side.tell(id, 'publish', { on: false });
    expect((await side.get(path)).text).not.toContain('Wat eruit kwam');
  });
});

describe('the words of the public pages', () => {
  const [nl, en] = [readerFor('nl', undefined), readerFor('en', undefined)];

  test('say how long something takes', () => {
    expect([0, 45, 60, 61, 105, 120].map((minutes) => sayLength(minutes, nl))).toEqual(['', '45 minuten', '1 uur', '1 uur en 1 minuut', '1 uur en 45 minuten', '2 uur']);
    expect(sayLength(150, en)).toBe('2 hours and 30 minutes');
  });

  test('say the time of a zone', () => {
    expect([sayZone('Europe/Amsterdam', nl), sayZone('Europe/Amsterdam', en), sayZone('Europe/London', en)]).toEqual(['Nederlandse tijd', 'Dutch time', 'United Kingdom Time']);
  });

  test('count on past midnight', () => {
    expect([clockAfter('19:30', 105), clockAfter('23:30', 60), clockAfter('09:05', 0)]).toEqual(['21:15', '00:30', '09:05']);
  });

  test('keep the language that was asked for in every address', () => {
    expect(readerFor('en', 'nl').to('/agenda')).toBe('/agenda?lang=en');
    expect(readerFor('en', 'nl').to('/kenniscafe/x?aangemeld=1#y')).toBe('/kenniscafe/x?aangemeld=1&lang=en#y');
    expect(readerFor(undefined, 'en').to('/agenda')).toBe('/agenda');
  });

  test('are the same in both languages, with the same gaps', () => {
    const leaves = (value: unknown, path = ''): string[] =>
      typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([key, inner]) => leaves(inner, `${path}.${key}`)) : [`${path}: ${(String(value).match(/\{\{\w+\}\}/g) ?? []).sort().join()}`];
    const catalogue = (language: string): unknown => JSON.parse(readFileSync(new URL(`./messages.${language}.json`, import.meta.url), 'utf8'));
    expect(leaves(catalogue('en'))).toEqual(leaves(catalogue('nl')));
  });
});
