import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { databaseKinds } from '../../../test/support/databases.js';
import { type Answer, RestServer } from '../../../test/support/rest-server.js';
import { Neighbours } from '../meetings.fixture.js';
import { type CalendarEvent, calendarOf } from './calendar.js';

const PLAN = {
  kind: 'kenniscafe', cafeType: 'podium', title: 'Inspraak; wie, wat \\ en hoe?\n🌱', date: '2027-02-18', time: '19:30', place: 'De Kade; zaal 2', online: 'https://meet.example/geheim',
  theme: 'Wat vraagt inspraak?', aim: 'Alleen voor ons', forWhom: 'Iedereen', items: [{ id: 'a', werkvorm: 'pause', minutes: 105 }],
};

/** The events of a calendar file, as a calendar program reads them. */
function read(file: string): { name: string; events: ICAL.Event[]; lines: string[] } {
  const calendar = new ICAL.Component(ICAL.parse(file) as unknown[]);
  expect(calendar.getFirstPropertyValue('version')).toBe('2.0');
  return { name: String(calendar.getFirstPropertyValue('name')), events: calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event)), lines: file.split('\r\n') };
}
const value = (event: ICAL.Event | undefined, name: string): string => String(event?.component.getFirstPropertyValue(name) ?? '');

describe.each([...databaseKinds()])('calendars on %s', (kind) => {
  let server: RestServer;
  let neighbours: Neighbours;
  beforeEach(async () => {
    server = await RestServer.start(kind, { PUBLIC_URL: 'https://cafe.example' });
    await server.setUp();
    neighbours = new Neighbours(server);
  });
  afterEach(() => server.stop());

  const plan = async (change: object = {}): Promise<Answer['body']> => (await server.ask('POST', '/api/meetings', { community: server.community, ...PLAN, ...change })).body;
  const get = async (path: string, headers: Record<string, string> = {}): Promise<{ status: number; type: string; text: string }> => {
    const answer = await fetch(`${server.origin}${path}`, { headers: { cookie: server.cookie, ...headers } });
    return { status: answer.status, type: answer.headers.get('content-type') ?? '', text: await answer.text() };
  };

  it('put one meeting in a calendar, with its end and its place', async () => {
    const made = await plan();
    const { status, type, text } = await get(`/api/meetings/${String(made['id'])}/calendar.ics`);
    expect([status, type]).toEqual([200, 'text/calendar; charset=utf-8']);
    const { events: [event], lines } = read(text);
    expect(event?.summary).toBe(PLAN.title);
    expect(event?.startDate.toJSDate().toISOString()).toBe('2027-02-18T18:30:00.000Z');
    expect(event?.endDate.toJSDate().toISOString()).toBe('2027-02-18T20:15:00.000Z');
    expect(event?.location).toBe('De Kade; zaal 2');
    expect(event?.description).toContain('Alleen voor ons');
    expect(event?.description).toContain(PLAN.online);
    expect(value(event, 'url')).toBe(made['publicUrl']);
    expect(lines).toContain('DTSTART:20270218T183000Z');
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
    for (const secret of [made['code'], made['permanentUrl'], made['screenUrl']]) expect(text.replace(/\r\n /g, '')).not.toContain(String(secret).split(/[/#]/).at(-1));
  });

  it('are on the day itself without a time, and need no programme', async () => {
    const [event] = read((await get(`/api/meetings/${String((await plan({ time: '' }))['id'])}/calendar.ics`)).text).events;
    expect([event?.startDate.isDate, event?.startDate.toString()]).toEqual([true, '2027-02-18']);
    const [short] = read((await get(`/api/meetings/${String((await plan({ items: [] }))['id'])}/calendar.ics`)).text).events;
    expect(short?.component.getFirstProperty('dtend')).toBeNull();
  });

  it('keep the name of a meeting and count its changes, also when it is off', async () => {
    const { id } = await plan();
    const path = `/api/meetings/${String(id)}`;
    const event = async () => read((await get(`${path}/calendar.ics`, { 'accept-language': 'en' })).text).events[0];
    const first = await event();
    expect([first?.uid, first?.sequence, value(first, 'status')]).toEqual([`${String(id)}@kenniscafe`, 0, 'CONFIRMED']);
    await server.ask('PUT', path, { ...PLAN, time: '20:00', version: 1 });
    expect((await event())?.sequence).toBe(1);
    await server.ask('POST', `${path}/cancel`, { reason: 'De spreker is ziek' });
    const off = await event();
    expect([off?.uid, off?.sequence, value(off, 'status'), off?.summary]).toEqual([first?.uid, 2, 'CANCELLED', `Cancelled: ${PLAN.title}`]);
    expect(off?.description).toMatch(/^Cancelled. De spreker is ziek/);
    await server.ask('POST', `${path}/restore`);
    expect(value(await event(), 'status')).toBe('CONFIRMED');
  });

  it('of a team are for who has its token', async () => {
    const team = await neighbours.team('Gezond-sociaal');
    const werkteam = { kind: 'werkteam', cafeType: null, teamId: team.id };
    await plan({ ...werkteam, title: 'Derde', date: '2027-04-01' });
    await plan({ ...werkteam, title: 'Eerste', place: '' });
    await plan({ ...werkteam, title: 'Lang geleden', date: '2025-12-01' });
    await plan({ title: 'Van een ander' });
    const answer = await get(`/kalender/team/${team.calendar}.ics`, { cookie: '' });
    expect([answer.status, answer.type]).toEqual([200, 'text/calendar; charset=utf-8']);
    const { name, events } = read(answer.text);
    expect([name, events.map((event) => event.summary)]).toEqual(['Gezond-sociaal', ['Eerste', 'Derde']]);
    expect(events[0]?.location).toBe(PLAN.online);
    expect((await get(`/kalender/team/${team.id}.ics`)).status).toBe(404);
  });

  it('of the public agenda hold what is listed, and no link of a meeting', async () => {
    expect(read((await get('/agenda.ics')).text).events).toEqual([]);
    await plan({ listed: true, place: '' });
    expect(read((await get('/agenda.ics')).text).events).toHaveLength(1);
    const off = await plan({ listed: true, title: 'Vervallen', date: '2027-03-01' });
    await server.ask('POST', `/api/meetings/${String(off['id'])}/cancel`, { reason: '' });
    await plan({ listed: false, title: 'Besloten' });
    await plan({ listed: true, title: 'Van ons team', kind: 'werkteam', cafeType: null });
    const answer = await get('/agenda.ics', { cookie: '' });
    expect([answer.status, answer.type]).toEqual([200, 'text/calendar; charset=utf-8']);
    const { name, events } = read(answer.text);
    expect(name).toBe('Agenda van de kenniscafés');
    expect(events.map((event) => event.summary)).toEqual([PLAN.title, 'Gaat niet door: Vervallen']);
    expect([events[0]?.location, events[0]?.description]).toEqual(['Online', 'Wat vraagt inspraak?\n\nVoor wie: Iedereen']);
    expect(answer.text).not.toMatch(/meet\.example|Alleen voor ons/);
  });

  it('of one café are for who has the address of its page, listed or not', async () => {
    const made = await plan();
    const { pathname } = new URL(String(made['publicUrl']));
    const answer = await get(`${pathname}/kalender.ics`, { cookie: '' });
    expect([answer.status, answer.type]).toEqual([200, 'text/calendar; charset=utf-8']);
    expect(read(answer.text).events[0]?.summary).toBe(PLAN.title);
    expect(answer.text).not.toContain('meet.example');
    expect((await get('/kenniscafe/bestaat-niet/kalender.ics')).status).toBe(404);
  });
});

describe('any calendar', () => {
  const text = fc.string({ unit: fc.oneof(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }), fc.constantFrom('\n', '\r\n', '\u000B', '\u0085', ';', ',', ':', '\\n', '\nEND:VEVENT\n')), maxLength: 120 });
  /** As it comes back: new lines are one sign, and what no calendar may hold is gone. */
  const kept = (said: string): string => said.replace(/\r\n?/g, '\n').replace(/\u000B/g, '');
  const events = fc.record({
    id: fc.stringMatching(/^[\w-]{22}$/),
    title: text.filter((title) => kept(title).trim() !== ''),
    date: fc.constant('2027-02-18'),
    startsAt: fc.option(fc.integer({ min: 0, max: 4_000_000_000 }).map((seconds) => seconds * 1000)),
    minutes: fc.integer({ min: 0, max: 6000 }),
    place: text,
    online: fc.constantFrom('', 'https://meet.example/x'),
    about: fc.array(text, { maxLength: 3 }),
    forWhom: text,
    url: fc.option(fc.webUrl()),
    cancelled: fc.boolean(),
    cancelReason: text,
    version: fc.nat(),
  }) satisfies fc.Arbitrary<CalendarEvent>;

  it('can be read back as it was meant, whatever people wrote', () => {
    fc.assert(
      fc.property(text, fc.array(events, { maxLength: 4 }), fc.constantFrom('table' as const, 'public' as const), (name, list, readers) => {
        const back = read(calendarOf(name, list, { readers, language: 'nl', now: 1_800_000_000_000 })).events;
        expect(back.map((event) => event.uid)).toEqual(list.map((event) => `${event.id}@kenniscafe`));
        back.forEach((event, i) => {
          const meant = list[i];
          expect(event.summary).toBe(kept(meant?.cancelled ? `Gaat niet door: ${meant.title}` : (meant?.title ?? '')));
          if (meant?.startsAt != null) expect(event.startDate.toJSDate().getTime()).toBe(meant.startsAt);
          if (meant?.startsAt != null && meant.minutes > 0) expect(event.endDate.toJSDate().getTime()).toBe(meant.startsAt + meant.minutes * 60_000);
          if (readers === 'public') expect(event.component.toString()).not.toContain('meet.example');
        });
      }),
    );
  });
});
