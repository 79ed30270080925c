import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { databaseKinds, newPlace, type Place } from '../../../test/support/databases.js';
import { MailServer } from '../../../test/support/mail-server.js';
import { Address } from '../../config/address.js';
import { randomId, randomToken } from '../../config/clock.js';
import { type Database, openDatabase } from '../../config/database.js';
import { readSettings } from '../../config/settings.js';
import { insertRows } from '../../config/sql.js';
import { Postman } from '../../post/postman.js';
import { PostService } from '../../post/post.service.js';
import { wish } from '../../post/post.fixture.js';
import { InventedTeam } from '../brief/team.fixture.js';
import { decided, evening, FIVE_TWO, voted } from '../evening.fixture.js';
import { block } from '../markdown-escape.js';
import { ReportsService } from '../reports.service.js';
import { LettersService } from './letters.service.js';
import { plainText } from './plain-text.js';

const BY = { id: 'b', name: 'Noor', email: 'noor@example.org', language: 'nl' } as const;

describe.each([...databaseKinds()])('letters on %s', (kind) => {
  let place: Place;
  let database: Database;
  let team: InventedTeam;
  let mail: MailServer;
  let postman: Postman;
  let post: PostService;
  let letters: LettersService;
  const clock = { at: 0, now: () => clock.at };

  beforeEach(async () => {
    place = newPlace(kind);
    database = await openDatabase(place.target);
    team = await InventedTeam.in(database);
    mail = await MailServer.start();
    clock.at = Date.parse('2027-05-03T12:00:00Z');
    serve(mail.url);
  });
  afterEach(async () => {
    await postman.beforeApplicationShutdown();
    await mail.down();
    await database.close();
    await place.remove();
  });

  /** The letters of a server with or without a mail server. */
  function serve(smtpUrl: string): void {
    const settings = readSettings({ SMTP_URL: smtpUrl, MAIL_FROM: 'post@cafe.example', PUBLIC_URL: 'https://cafe.example' });
    postman = new Postman(database, clock, settings);
    post = new PostService(clock, postman);
    letters = new LettersService(database, clock, new Address(settings), post, new ReportsService(team.journal));
  }

  const held = (): Promise<string> => team.meeting('Schulden in januari', '2027-01-14', decided(voted(evening(), { mode: 'open', votes: FIVE_TWO }), 'open').given('facilitator', 'session/close'));

  async function registered(meeting: string, name: string, more: Record<string, unknown> = {}): Promise<void> {
    const all: Record<string, unknown> = {
      id: randomId(), meeting, token: randomToken(), state: 'confirmed', place: (clock.at += 1) % 1e9, name, email: `${name.toLowerCase()}@example.org`, organisation: '', perspective: '', brings: '', wants: '', language: 'nl', made_at: 0, ...more,
    };
    await database.write((query) => insertRows(query, 'registration', Object.keys(all), [Object.values(all)]));
  }

  test('bring the report to who registered, each in their language, without what was for the room only', async () => {
    const meeting = await held();
    await registered(meeting, 'Fatima');
    await registered(meeting, 'Dora', { language: 'en' });
    await registered(meeting, 'Wachtend', { state: 'waiting' });
    await registered(meeting, 'Afgemeld', { state: 'cancelled' });
    await registered(meeting, 'Zonder', { email: null });
    expect(await letters.sendReport(meeting, { to: 'registered' }, BY)).toEqual({ letters: 2, sent: true });
    await postman.round();
    const byName = new Map(mail.received.map((letter) => [letter.to, letter]));
    expect([...byName.keys()].sort()).toEqual(['dora@example.org', 'fatima@example.org']);
    const dutch = byName.get('fatima@example.org');
    expect(dutch?.headers['subject']).toBe('Verslag: Schulden in januari');
    expect(dutch?.text).toContain('Dag Fatima,');
    expect(dutch?.text).toContain('Besloten: Beginnen we in maart?');
    expect(dutch?.text).not.toMatch(/^#|\*\*|\|/m);
    expect(byName.get('dora@example.org')?.text).toContain('Hello Dora,');
    for (const { text, html } of mail.received) expect(text + html).not.toMatch(/Fenna|Gijs/);
  });

  test('bring a link instead, once the harvest is public', async () => {
    const meeting = await held();
    await database.write((query) => query('UPDATE meeting SET published_at = 1, slug = ? WHERE id = ?', ['schulden-x', meeting]));
    await letters.sendReport(meeting, { to: ['Iemand@Example.org', 'iemand@example.org'] }, BY);
    await postman.round();
    expect(mail.received).toHaveLength(1);
    expect(mail.received[0]?.text).toContain('https://cafe.example/kenniscafe/schulden-x');
    expect(mail.received[0]?.text).not.toContain('Besloten');
  });

  test('bring the report to who is in the team now', async () => {
    const meeting = await held();
    await team.member('noor', '2026-09-01');
    await team.member('emre', '2026-09-01', { leftOn: '2027-02-01' });
    expect(await letters.sendReport(meeting, { to: 'members' }, BY)).toMatchObject({ letters: 1 });
  });

  test('are written down as a change, with how many and not to whom', async () => {
    const meeting = await held();
    await letters.sendReport(meeting, { to: ['a@example.org'] }, BY);
    await letters.sendReport(meeting, { to: 'registered' }, BY);
    const noted = await database.query('SELECT action, account, subject, detail FROM audit_entry');
    expect(noted).toEqual([{ action: 'report-sent', account: 'b', subject: meeting, detail: '{"letters":1}' }]);
  });

  test('of a meeting that is not there, or was never opened, are refused by name', async () => {
    expect(await letters.sendReport('nergens', { to: 'registered' }, BY)).toMatchObject({ refused: 'meeting-unknown' });
    expect(await letters.sendReport(await team.meeting('Leeg', '2027-01-14', null), { to: 'registered' }, BY)).toMatchObject({ refused: 'session-unknown' });
  });

  test('that nobody sends can be copied, and are done with then', async () => {
    serve('');
    const meeting = await held();
    expect(await letters.sendReport(meeting, { to: ['a@example.org'] }, BY)).toEqual({ letters: 1, sent: false });
    const { on, letters: list } = await letters.list({ meeting }, 'nl');
    expect(on).toBe(false);
    expect(list).toMatchObject([{ kind: 'report', to: 'a@example.org', state: 'to-copy', text: expect.stringContaining('Besloten'), trouble: null }]);
    const id = list[0]?.id ?? '';
    expect(await letters.retry({ meeting }, id)).toMatchObject({ refused: 'post-off' });
    expect(await letters.done({ meeting: 'ander' }, id)).toMatchObject({ refused: 'no-longer-there' });
    expect(await letters.done({ meeting }, id)).toBeUndefined();
    expect(await letters.done({ meeting }, id)).toMatchObject({ refused: 'changed-meanwhile' });
    expect((await letters.list({ meeting }, 'nl')).letters).toMatchObject([{ state: 'done', text: null }]);
  });

  test('that were refused say why in plain words, without the address, and can be sent again', async () => {
    mail.verdict = (to) => ({ code: 550, words: `${to} unknown` });
    await database.write((query) => post.post(query, wish('invitation', { community: team.community })));
    await postman.round();
    const at = { community: team.community };
    const [dutch] = (await letters.list(at, 'nl')).letters;
    const [english] = (await letters.list(at, 'en')).letters;
    expect([dutch?.state, dutch?.trouble]).toEqual(['failed', 'De mailserver neemt dit bericht niet aan. Kijk of het adres klopt.']);
    expect(english?.trouble).toBe('The mail server does not take this letter. See whether the address is right.');
    mail.verdict = () => null;
    expect(await letters.retry(at, dutch?.id ?? '')).toBeUndefined();
    await postman.round();
    expect((await letters.list(at, 'nl')).letters).toMatchObject([{ state: 'sent', text: null, trouble: null }]);
    expect(await letters.retry(at, dutch?.id ?? '')).toMatchObject({ refused: 'changed-meanwhile' });
  });
});

describe('a report as plain text', () => {
  test('has no signs of Markdown, and keeps what people wrote', () => {
    const typed = '# kop\n- punt\n| a | b |\n**vet** & <b> \\ $x$';
    const text = plainText(`# Titel\n\n**Wat was er nodig?**\n\n> ${block(typed, '> ')}\n\n| Onderdeel | Gepland |\n| --- | ---: |\n| Pauze | 5 min |`);
    expect(text).toBe('Titel\n\nWat was er nodig?\n\n  # kop\n  - punt\n  | a | b |\n  **vet** & <b> \\ $x$\n\nOnderdeel · Gepland\nPauze · 5 min');
  });
});
