import { afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { readFileSync } from 'node:fs';
import { databaseKinds, newPlace, type Place } from '../../test/support/databases.js';
import { MailServer } from '../../test/support/mail-server.js';
import { until } from '../../test/support/retry.js';
import { type Database, openDatabase } from '../config/database.js';
import type { Row } from '../config/sql.js';
import type { LetterWish, Posted } from './letter.js';
import { claimLetter, dueLetters, finishLetter, lettersIn, sendAgain } from './outbox.js';
import { KEY, KINDS, wish } from './post.fixture.js';
import { Postman, PAUSES } from './postman.js';
import { PostService } from './post.service.js';

const MINUTE = 60_000;
const FROM = 'Werkplaats <post@cafe.example>';

describe.each([...databaseKinds()])('the postman on %s', (kind) => {
  let place: Place;
  let database: Database;
  let mail: MailServer;
  let postmen: Postman[];
  const clock = { at: 0, now: () => clock.at };

  beforeAll(() => {
    Logger.overrideLogger(false);
  });
  beforeEach(async () => {
    place = newPlace(kind);
    database = await openDatabase(place.target);
    mail = await MailServer.start();
    postmen = [];
    clock.at = 1_800_000_000_000;
  });
  afterEach(async () => {
    for (const postman of postmen) await postman.beforeApplicationShutdown();
    await mail.down();
    await database.close();
    await place.remove();
  });

  /** A node of the server: one that sends, or one without SMTP_URL. */
  function node(smtpUrl: string | null = mail.url): { postman: Postman; post: (letter: LetterWish) => Promise<Posted> } {
    const postman = new Postman(database, clock, { post: smtpUrl === null ? null : { smtpUrl, from: FROM } });
    postmen.push(postman);
    const service = new PostService(clock, postman);
    return { postman, post: (letter) => database.write((query) => service.post(query, letter)) };
  }

  const rows = (): Promise<Row[]> => database.query('SELECT id, state, content, tries, trouble, sent_at FROM letter ORDER BY made_at, id');

  test.each(['nl', 'en'] as const)('brings every kind of letter, in %s, with no secret in any subject', async (language) => {
    const { postman, post } = node();
    const texts: string[] = [];
    for (const one of KINDS) {
      const { letter, sent } = await post(wish(one, { language }));
      expect(sent).toBe(true);
      texts.push(letter.text);
    }
    await postman.round();
    expect(mail.received.map((letter) => letter.text.trim()).sort()).toEqual(texts.map((text) => text.trim()).sort());
    for (const letter of mail.received) {
      expect(letter).toMatchObject({ to: 'fatima@example.org', from: 'post@cafe.example' });
      expect(letter.headers).toMatchObject({ 'auto-submitted': 'auto-generated', 'content-language': language, from: FROM });
      expect(letter.headers['message-id']).toMatch(/^<[\w-]{22}@cafe\.example>$/);
      expect(letter.headers['subject']).not.toMatch(/geheim|http/);
      expect(letter.html).toContain(`<html lang="${language}">`);
      expect(letter.html).toContain(KEY);
    }
  });

  test('destroys what a letter said as soon as it has gone out, and sends it once', async () => {
    const { postman, post } = node();
    await post(wish('personal-link'));
    await Promise.all([postman.round(), postman.round()]);
    await postman.round();
    expect(mail.received).toHaveLength(1);
    expect(await rows()).toMatchObject([{ state: 'sent', content: null, tries: 1, trouble: null }]);
    if (place.target.kind === 'sqlite') for (const end of ['', '-wal']) expect(readFileSync(place.target.file + end).includes(KEY)).toBe(false);
  });

  test('writes nothing when what it is about is not stored either', async () => {
    const { postman } = node();
    const service = new PostService(clock, postman);
    const failing = database.write(async (query) => {
      await service.post(query, wish('invitation'));
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    await postman.round();
    expect(mail.received).toEqual([]);
  });

  test('two nodes at once send every letter once', async () => {
    const nodes = [node(), node(), node()];
    for (let i = 0; i < 12; i++) await nodes[0]?.post(wish('meeting-moved', { to: `m${String(i)}@example.org` }));
    while ((await rows()).some((row) => row['state'] === 'waiting')) await Promise.all(nodes.map(({ postman }) => postman.round()));
    expect(mail.received.map((letter) => letter.to).sort()).toEqual(Array.from({ length: 12 }, (_, i) => `m${String(i)}@example.org`).sort());
  });

  test('tries again later what was refused for now', async () => {
    const { postman, post } = node();
    mail.verdict = () => ({ code: 451, words: 'fatima@example.org: try later' });
    await post(wish('registration-confirmed'));
    await postman.round();
    await postman.round();
    expect(mail.tries).toBe(1);
    expect(await rows()).toMatchObject([{ state: 'waiting', trouble: 'later' }]);
    mail.verdict = () => null;
    clock.at += MINUTE - 1;
    await postman.round();
    expect(mail.received).toHaveLength(0);
    clock.at += 1;
    await postman.round();
    expect(mail.received).toHaveLength(1);
    expect(await rows()).toMatchObject([{ state: 'sent', tries: 2, trouble: null }]);
  });

  test('gives up after the last pause, and keeps the letter to be copied', async () => {
    const { postman, post } = node();
    mail.verdict = () => ({ code: 421, words: 'busy' });
    await post(wish('registration-confirmed'));
    for (const pause of [...PAUSES, 0]) {
      await postman.round();
      clock.at += pause;
    }
    expect(mail.tries).toBe(PAUSES.length + 1);
    expect(await rows()).toMatchObject([{ state: 'failed' }]);
    expect(await lettersIn(database.query, { community: 'c1' }, 9)).toMatchObject([{ state: 'failed', to: 'fatima@example.org', text: expect.stringContaining(KEY) }]);
  });

  test('does not bother a mail server again that refused for good, and goes on with the next letter', async () => {
    const { postman, post } = node();
    mail.verdict = (to) => (to.startsWith('niemand') ? { code: 550, words: 'niemand@example.org does not exist' } : null);
    await post(wish('registration-confirmed', { to: 'niemand@example.org' }));
    clock.at += 1;
    await post(wish('registration-confirmed'));
    await postman.round();
    expect(mail.received.map((letter) => letter.to)).toEqual(['fatima@example.org']);
    expect(await rows()).toMatchObject([{ state: 'failed', trouble: 'refused', tries: 1 }, { state: 'sent' }]);
  });

  test('waits for a mail server that is down', async () => {
    const { postman, post } = node();
    await mail.down();
    for (const to of ['a@example.org', 'b@example.org']) await post(wish('meeting-cancelled', { to }));
    await postman.round();
    expect((await rows()).map((row) => row['tries']).sort()).toEqual([0, 1]); // one was enough to see it
    await mail.up();
    clock.at += MINUTE;
    await postman.round();
    expect(mail.received.map((letter) => letter.to).sort()).toEqual(['a@example.org', 'b@example.org']);
  });

  test('goes on after a restart, by itself', async () => {
    await mail.down();
    const before = node();
    before.postman.onApplicationBootstrap();
    await before.post(wish('invitation'));
    await before.postman.beforeApplicationShutdown();
    await mail.up();
    clock.at += 10 * MINUTE;
    node().postman.onApplicationBootstrap();
    await until('the letter of before', () => mail.received.length === 1);
    await until('it is noted', async () => (await rows())[0]?.['state'] === 'sent');
  });

  test('sends what a node took and never noted when its lease is over, under the same Message-ID', async () => {
    const { postman, post } = node();
    await post(wish('invitation'));
    const [id = ''] = await dueLetters(database.query, clock.at, 9);
    await database.write((query) => claimLetter(query, id, clock.at, clock.at + 5 * MINUTE)); // and then the node died
    await postman.round();
    expect(mail.received).toHaveLength(0);
    clock.at += 5 * MINUTE;
    await postman.round();
    expect(mail.received.map((letter) => letter.headers['message-id'])).toEqual([`<${id}@cafe.example>`]);
  });

  test('without a mail server keeps what nobody is there to read, and nothing else', async () => {
    const { post } = node(null);
    expect(await post(wish('invitation', { otherwise: 'answer' }))).toMatchObject({ sent: false, letter: { to: 'fatima@example.org', text: expect.stringContaining(KEY) } });
    expect(await rows()).toEqual([]);
    expect(await post(wish('meeting-moved'))).toMatchObject({ sent: false });
    const [kept] = await lettersIn(database.query, { community: 'c1' }, 9);
    expect(kept).toMatchObject({ state: 'to-copy', subject: 'Andere tijd of plaats: Inspraak & zeggenschap', text: expect.stringContaining('Je hoeft je niet opnieuw aan te melden.') });
    expect(await database.write((query) => finishLetter(query, { community: 'c2' }, kept?.id ?? ''))).toBeNull();
    expect(await database.write((query) => finishLetter(query, { community: 'c1' }, kept?.id ?? ''))).toBe(true);
    expect(await database.write((query) => finishLetter(query, { community: 'c1' }, kept?.id ?? ''))).toBe(false);
    expect(await rows()).toMatchObject([{ state: 'done', content: null }]);
  });

  test('sends after all what was kept to be copied, except for who has no address', async () => {
    await node(null).post(wish('meeting-moved'));
    clock.at += 1;
    await node().post(wish('meeting-moved', { to: null }));
    const [withoutAddress, withAddress] = await lettersIn(database.query, { meeting: 'm1' }, 9);
    const again = (id = '') => database.write((query) => sendAgain(query, { meeting: 'm1' }, id, clock.at));
    expect([withoutAddress?.to, await again(withoutAddress?.id), await again(withAddress?.id)]).toEqual(['', false, true]);
    await node().postman.round();
    expect(mail.received).toHaveLength(1);
  });

  test('shows nobody the letter that opens an account, and a meeting only its own', async () => {
    await node(null).post(wish('reset'));
    await node(null).post(wish('helper-invitation'));
    expect(await lettersIn(database.query, { meeting: 'm1' }, 9)).toEqual([]);
    const seen = await lettersIn(database.query, { community: 'c1' }, 9);
    expect(seen.map((letter) => [letter.kind, letter.text === null]).sort()).toEqual([['helper-invitation', false], ['reset', true]]);
  });
});
