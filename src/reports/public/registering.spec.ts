import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { databaseKinds } from '../../../test/support/databases.js';
import { VISITS } from '../../meetings/registration/registrations.service.js';
import { type Page, PublicSide } from './pages.fixture.js';

const FIELDS = ['name', 'email', 'organisation', 'perspective', 'brings', 'wants'];
const keyIn = ({ html }: Page): string => /name="sleutel" value="([\w-]{43})"/.exec(html)?.[1] ?? '';
const valueOf = ({ html }: Page, field: string): string | undefined => {
  const [, area] = new RegExp(`<textarea[^>]*name="${field}"[^>]*>([^<]*)`).exec(html) ?? [];
  const [input = ''] = new RegExp(`<input[^>]*name="${field}"[^>]*>`).exec(html) ?? [];
  return area ?? / value="([^"]*)"/.exec(input)?.[1];
};
const problemOf = ({ html }: Page, field: string): string | undefined => new RegExp(`id="f-${field}-problem">([^<]*)`).exec(html)?.[1];

describe.each([...databaseKinds()])('registering on the page on %s', (kind) => {
  let side: PublicSide;
  beforeEach(async () => {
    side = await PublicSide.open(kind);
  });
  afterEach(() => side.close());

  const people = async (id: string): Promise<unknown[]> => (await side.server.ask('GET', `/api/meetings/${id}/registrations`)).body['people'] as unknown as unknown[];

  test('leads from the form to a page of one’s own', async () => {
    const { id, path } = await side.plan({ online: 'https://meet.example/zaal' });
    const key = keyIn(await side.get(path));
    const location = await side.register(path, { sleutel: key, name: ' Anna ', email: 'Anna@Example.org', organisation: 'Gemeente Zuid', perspective: 'beleid', brings: 'Een ervaring\r\nvan thuis', wants: '' });
    expect(location).toBe(`/aanmelding/${key}?nieuw=1`);
    expect(await people(id)).toMatchObject([{ name: 'Anna', email: 'anna@example.org', organisation: 'Gemeente Zuid', perspective: 'beleid', brings: 'Een ervaring\nvan thuis', wants: '', state: 'confirmed' }]);
    const own = await side.get(location);
    expect(own.text).toContain('Schulden & schaamte Je bent aangemeld, Anna Als de bijeenkomst begint, staat hier een knop om mee te doen met je telefoon. Bewaar dit adres.');
    expect(own.text).toContain('Online meedoen https://meet.example/zaal');
    expect(own.html).toContain(`href="${path}/kalender.ics"`);
    expect([own.headers.get('cache-control'), /name="robots" content="([^"]*)"/.exec(own.html)?.[1]]).toEqual(['no-store', 'noindex, nofollow']);
    // The address is a key: other sites may not hear it.
    expect(own.headers.get('referrer-policy')).toBe('same-origin');
  });

  test('shows again what was typed, with a sentence beside what is wrong', async () => {
    const { id, path } = await side.plan();
    const typed = { name: ' ', email: 'nee', organisation: 'Zuid "&" <b', perspective: '', brings: 'Mijn nummer is 123456782', wants: 'x'.repeat(1001) };
    const page = await side.send(`${path}/aanmelden`, typed);
    expect(page.status).toBe(400);
    expect(page.html).toContain('<title>Kijk na: Schulden &amp; schaamte · Kenniscafé</title>');
    expect(FIELDS.map((field) => problemOf(page, field))).toEqual([
      'Vul je naam in. Een voornaam is genoeg.',
      'Dit is geen e-mailadres. Kijk na of er een @ en een punt in staan, of laat het leeg.',
      undefined,
      undefined,
      'Hier staat een BSN in. Dat mogen we niet bewaren. Haal het weg, dan kun je verder.',
      'Dit is te lang. Maak het korter, dan kun je verder.',
    ]);
    expect([valueOf(page, 'email'), valueOf(page, 'organisation'), valueOf(page, 'brings')]).toEqual(['nee', 'Zuid &quot;&amp;&quot; &lt;b', 'Mijn nummer is 123456782']);
    expect(page.html).toMatch(/<input id="f-name"[^>]*aria-describedby="f-name-problem"[^>]*aria-invalid="true"[^>]*autofocus/);
    expect(await people(id)).toEqual([]);
  });

  test('is refused to a machine that fills in everything, and not in secret', async () => {
    const { id, path } = await side.plan();
    const page = await side.send(`${path}/aanmelden`, { name: 'Anna', toelichting: 'https://koop.example' });
    expect(page.status).toBe(400);
    expect(page.text).toContain('Je aanmelding is nog niet verstuurd, want er stond iets in een veld dat leeg moet blijven.');
    expect(page.html).not.toContain('koop.example');
    expect(valueOf(page, 'name')).toBe('Anna');
    expect(await people(id)).toEqual([]);
  });

  test('says the same sentence to whoever sends an address again, and shows them nothing', async () => {
    const { id, path } = await side.plan();
    await side.register(path, { name: 'Anna', email: 'anna@example.org' });
    const location = await side.register(path, { name: 'Vreemde', email: 'ANNA@example.org' });
    expect(location).toBe(`${path}?aangemeld=1`);
    const page = await side.get(location);
    expect(page.text).toContain('Je aanmelding is binnen Meldde je je al eerder aan met dit e-mailadres? Dan houd je de plek die je had, en werkt de link die je toen kreeg.');
    expect(page.html).not.toMatch(/\/aanmelding\/|anna@|<form/i);
    expect(await people(id)).toHaveLength(1);
  });

  test('gives the last place to one of two who send at once', async () => {
    const { path } = await side.plan({ capacity: 1 });
    const both = await Promise.all(['Anna', 'Bilal'].map((name) => side.register(path, { name })));
    const pages = await Promise.all(both.map((location) => side.get(location)));
    expect(pages.map((page) => /Je (bent aangemeld|staat op de wachtlijst)/.exec(page.text)?.[1]).sort()).toEqual(['bent aangemeld', 'staat op de wachtlijst']);
  });

  test('can be taken back, and then the next has the place', async () => {
    const { path } = await side.plan({ capacity: 1, online: 'https://meet.example/zaal' });
    const [anna, bilal] = [await side.register(path, { name: 'Anna' }), await side.register(path, { name: 'Bilal' })];
    const waiting = await side.get(bilal);
    expect(waiting.text).toContain('Je staat op de wachtlijst, Bilal Je bent nummer 1 op de wachtlijst. Komt er een plek vrij, dan zie je dat op deze pagina.');
    expect(waiting.html).not.toContain('meet.example');
    const [own = ''] = anna.split('?');
    const left = await side.send(`${own}/afmelden`, {});
    expect([left.status, left.headers.get('location')]).toEqual([303, own]);
    const gone = await side.get(own);
    expect(gone.text).toContain('Je bent afgemeld, Anna Wil je er toch bij zijn? Dan kun je je opnieuw aanmelden.');
    expect(gone.html).toContain(`href="${path}#aanmelden"`);
    expect(gone.html).not.toMatch(/meet\.example|<form/);
    expect((await side.get(bilal)).text).toContain('Je bent aangemeld, Bilal');
    expect((await side.send(`${own}/afmelden`, {})).status).toBe(303);
  });

  test('has a large button to join once the meeting is open', async () => {
    const { id, path } = await side.plan({ date: '2027-01-15' });
    const location = await side.register(path, { name: 'Anna' });
    const [, token = ''] = /\/aanmelding\/([\w-]+)/.exec(location) ?? [];
    expect((await side.get(location)).html).not.toContain('/m/');
    await side.tell(id, 'open');
    const { html } = await side.get(location);
    expect(html).toMatch(new RegExp(`<a class="button large" href="/m/[\\w-]{43}#aanmelding=${token}">Doe mee met je telefoon</a>`));
  });

  test('says on one’s own page that the meeting moved, is off or is over', async () => {
    const { id, path } = await side.plan();
    const own = await side.register(path, { name: 'Anna' });
    side.server.clock.at += 1000;
    const { body } = await side.server.ask('GET', `/api/meetings/${id}`);
    await side.server.ask('PUT', `/api/meetings/${id}`, { kind: 'kenniscafe', cafeType: 'podium', title: 'Schulden', date: '2027-02-25', version: body['version'] });
    expect((await side.get(own)).text).toContain('Let op: na je aanmelding is de dag, de tijd of de plek veranderd.');
    side.server.clock.at += 1000;
    expect((await side.get(await side.register(path, { name: 'Bilal' }))).text).not.toContain('Let op');
    await side.tell(id, 'cancel', { reason: 'Ziek' });
    const off = await side.get(own);
    expect(off.text).toContain('Deze bijeenkomst gaat niet door. Waarom: Ziek');
    expect(off.html).not.toContain('<form');
    const closed = await side.send(`${own.split('?')[0] ?? ''}/afmelden`, {});
    expect([closed.status, closed.headers.get('content-type')]).toEqual([409, 'text/html; charset=utf-8']);
    expect(closed.text).toContain('Dit kan niet meer');
    expect((await side.send(`${path}/aanmelden`, { name: 'Laat' })).status).toBe(409);
  });

  test('says when to come back when very many come from one place, and keeps what was typed', async () => {
    const { path } = await side.plan();
    for (let n = 0; n < VISITS.limit; n++) await side.register(path, { name: 'Anna', email: 'a@example.org' });
    side.server.clock.at += 60_000;
    const page = await side.send(`${path}/aanmelden`, { name: 'Bilal' });
    expect([page.status, page.headers.get('retry-after')]).toEqual([429, '540']);
    expect(page.text).toContain('Je aanmelding is nog niet verstuurd. Probeer het over 9 minuten nog een keer.');
    expect(valueOf(page, 'name')).toBe('Bilal');
  });

  test('speaks the language of the page, also afterwards', async () => {
    const { id, path } = await side.plan();
    const wrong = await side.send(`${path}/aanmelden?lang=en`, { name: '' });
    expect(problemOf(wrong, 'name')).toBe('Fill in your name. A first name is enough.');
    expect(wrong.html).toContain(`action="${path}/aanmelden?lang=en#aanmelden"`);
    const sent = await side.send(`${path}/aanmelden?lang=en`, { name: 'Anna' });
    expect(sent.headers.get('location')).toMatch(/\?nieuw=1&lang=en$/);
    expect((await side.get(sent.headers.get('location') ?? '')).text).toContain('You are registered, Anna');
    expect(await people(id)).toHaveLength(1);
  });

  test('says "no" in words on a page, whatever was sent', async () => {
    const { path } = await side.plan();
    const ask = async (init: RequestInit): Promise<unknown[]> => {
      const answer = await fetch(`${side.server.origin}${path}/aanmelden`, { method: 'POST', redirect: 'manual', ...init });
      return [answer.status, answer.headers.get('content-type'), /<h1>([^<]*)/.exec(await answer.text())?.[1]];
    };
    const html = 'text/html; charset=utf-8';
    expect(await ask({ body: new URLSearchParams({ name: 'x'.repeat(70_000) }) })).toEqual([413, html, 'Dit konden we niet lezen']);
    expect(await ask({ body: '{"name":"Anna"}', headers: { 'content-type': 'application/json' } })).toEqual([415, html, 'Dit konden we niet lezen']);
    expect(await ask({ body: new URLSearchParams({ name: 'Anna' }), headers: { origin: 'https://kwaad.example' } })).toEqual([403, html, 'Dit kan hier niet']);
    const again = await side.get(`${path}/aanmelden`);
    expect([again.status, again.headers.get('location')]).toEqual([303, `${path}#aanmelden`]);
  });
});

describe('registering on the page, with post', () => {
  test('answers the first and the next with an address exactly the same', async () => {
    const side = await PublicSide.open('sqlite', { SMTP_URL: 'smtp://127.0.0.1:9', MAIL_FROM: 'cafe@example.org' });
    const { path } = await side.plan({ capacity: 9 });
    expect((await side.get(path)).text).toContain('Dan krijg je een bevestiging met een link om je af te melden.');
    const before = await side.get(path);
    const answers: unknown[] = [];
    for (const name of ['Anna', 'Vreemde']) {
      const sent = await side.send(`${path}/aanmelden`, { sleutel: keyIn(await side.get(path)), name, email: 'anna@example.org' });
      const page = await side.get(sent.headers.get('location') ?? '');
      const room = /Plek (.*?) Door/.exec((await side.get(path)).text)?.[1];
      answers.push([sent.status, sent.headers.get('location'), sent.html, page.status, page.text, room]);
    }
    expect(answers[0]).toEqual(answers[1]);
    expect(String((answers[0] as unknown[])[4])).toContain('Je aanmelding is binnen Kijk in je e-mail.');
    expect((await side.get(`/aanmelding/${keyIn(before)}`)).status).toBe(404);
    await side.close();
  });
});
