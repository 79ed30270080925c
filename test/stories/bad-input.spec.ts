import { afterAll, beforeAll, beforeEach, afterEach, describe, expect, test } from '@jest/globals';
import { randomBytes, randomUUID } from 'node:crypto';
import { Face } from '../support/face.js';
import { tokenOf } from '../support/facilitator.js';
import { startHouse, Table, type TestHouse } from '../support/house.js';
import type { Phone } from '../support/phone.js';
import { until } from '../support/retry.js';

let house: TestHouse;
let table: Table;
let phone: Phone;
let run: string;
let stranger: Table;
const secret = randomBytes(32).toString('base64url');

beforeAll(async () => {
  house = await startHouse();
  table = await Table.open(house, [{ werkvorm: 'reflection' }, { werkvorm: 'minority-round', questions: ['Waar beginnen we?'] }]);
  [phone] = (await table.seat(2)) as [Phone, Phone];
  run = await table.next();
  stranger = await Table.open(house, [{ id: 'elsewhere', werkvorm: 'reflection' }]);
  await stranger.seat(1);
  await stranger.next();
}, 30_000);
afterAll(async () => {
  table.close();
  stranger.close();
  await house.stop();
});

/** Every number and text that a change would touch: the last place in each journal, and how much is stored beside it. */
async function everything(): Promise<unknown> {
  const database = await house.place.reader();
  try {
    return [
      await database.query('SELECT session, COUNT(*) AS facts FROM journal GROUP BY session ORDER BY session'),
      await database.query('SELECT COUNT(*) AS n FROM journal_personal'),
      await database.query('SELECT COUNT(*) AS n FROM sealed_envelope'),
      await database.query('SELECT COUNT(*) AS n FROM log_entry'),
    ];
  } finally {
    await database.close();
  }
}

let before: unknown;
beforeEach(async () => {
  before = await everything();
});
afterEach(async () => {
  expect(await everything()).toEqual(before);
});

const good = () => ({ v: 1, id: randomUUID(), type: 'reflection/write', run, data: { level: 'team', audience: 'team', text: 'Een gewone zin.' } });

describe('a command that may not be is refused by name and changes nothing', () => {
  test.each<[string, () => unknown, string]>([
    ['nothing', () => null, 'malformed'],
    ['a text', () => 'hoi', 'malformed'],
    ['a list', () => [good()], 'malformed'],
    ['another version', () => ({ ...good(), v: 2 }), 'malformed'],
    ['no id', () => ({ ...good(), id: undefined }), 'malformed'],
    ['an id that is too long', () => ({ ...good(), id: 'x'.repeat(65) }), 'malformed'],
    ['a field that nobody knows', () => ({ ...good(), admin: true }), 'malformed'],
    ['a field that nobody knows in the data', () => ({ ...good(), data: { ...good().data, by: 'iemand anders' } }), 'malformed'],
    ['a prototype', () => JSON.parse(`{"v":1,"id":"${randomUUID()}","type":"reflection/write","__proto__":{"as":"x"},"data":{}}`) as unknown, 'malformed'],
    ['a prototype in the data', () => ({ ...good(), data: JSON.parse('{"level":"team","text":"x","__proto__":{"audience":"team"}}') as unknown }), 'malformed'],
    ['the name of a prototype as command', () => ({ ...good(), type: 'reflection/constructor' }), 'unknown-command'],
    ['the name of a prototype as werkvorm', () => ({ ...good(), type: 'constructor/name' }), 'unknown-command'],
    ['a command that does not exist', () => ({ ...good(), type: 'reflection/like' }), 'unknown-command'],
    ['a run of another session', () => ({ ...good(), run: 'elsewhere-r1' }), 'not-current'],
    ['a run of another werkvorm', () => ({ ...good(), type: 'minority-round/add-view', data: { text: 'x' } }), 'not-current'],
    ['for somebody else', () => ({ ...good(), as: table.phones[1]?.person }), 'not-allowed'],
    ["a facilitator's command", () => ({ ...good(), type: 'session/next', data: {} }), 'not-allowed'],
    ["a facilitator's command of a werkvorm", () => ({ ...good(), type: 'reflection/show', data: { shown: true } }), 'not-allowed'],
    ["the session's own command", () => ({ ...good(), type: 'session/join', data: { phoneHash: 'x' } }), 'not-allowed'],
    ['a text that is too long', () => ({ ...good(), data: { ...good().data, text: 'x'.repeat(4001) } }), 'too-long'],
    ['an empty text', () => ({ ...good(), data: { ...good().data, text: ' \n ' } }), 'text-empty'],
    ['a text with a valid BSN', () => ({ ...good(), data: { ...good().data, text: 'Het nummer is 111222333.' } }), 'contains-bsn'],
    ['a text with half a character', () => ({ ...good(), data: { ...good().data, text: 'x\ud83d' } }), 'malformed'],
    ['a text with a zero', () => ({ ...good(), data: { ...good().data, text: 'x\u0000y' } }), 'malformed'],
    ['a level that does not exist', () => ({ ...good(), data: { ...good().data, level: 'province' } }), 'malformed'],
    ['an envelope where names are shown', () => ({ ...good(), data: { ...good().data, envelope: 'A'.repeat(22) } }), 'malformed'],
    ["somebody else's entry", () => ({ ...good(), type: 'reflection/remove', data: { entry: 'unknown' } }), 'entry-unknown'],
  ])('%s', async (_what, make, refused) => {
    expect(await phone.face.raw('command', make())).toMatchObject({ ok: false, refused });
  });

  test('a command without an acknowledgement is not carried out', async () => {
    phone.face.shout('command', good());
    // What comes after it was answered, so it was read and left alone.
    expect(await phone.face.raw('command', { ...good(), v: 2 })).toMatchObject({ refused: 'malformed' });
  });

  test('another event than a command does nothing', async () => {
    phone.face.shout('frame', { room: {} });
    phone.face.shout('hello', 'x');
    expect(await phone.face.raw('command', null)).toMatchObject({ refused: 'malformed' });
  });

  test('a screen can ask nothing', async () => {
    const screen = await house.facilitator.screen(table.meeting);
    expect(await screen.raw('command', { ...good(), type: 'session/next', data: {} })).toEqual({ ok: false, refused: 'not-allowed' });
    screen.close();
  });

  test('a facilitator types for nobody who has a phone', async () => {
    const { ack } = await table.console.face.send('reflection/write', { level: 'team', audience: 'team', text: 'x' }, { as: phone.person });
    expect(ack).toMatchObject({ ok: false, refused: 'has-own-phone' });
  });

  test('a message of 1 MB ends the connection, and the phone comes back', async () => {
    const { connectedAt } = phone.face;
    phone.face.shout('command', { ...good(), data: { text: 'x'.repeat(1024 * 1024) } });
    await until('the phone is back', () => phone.face.connected && phone.face.connectedAt > connectedAt);
  });
});

describe('a connection that may not be is refused by name', () => {
  const connect = (auth: Record<string, unknown>, cookie?: string) =>
    new Face({ base: house.base, auth: auth as never, name: 'stranger', ...(cookie === undefined ? {} : { cookie }) }).connect();

  test.each<[string, () => Record<string, unknown>, string]>([
    ['nothing', () => ({}), 'not-recognised'],
    ['another version', () => ({ v: 99, face: 'phone', session: table.meeting.id, secret: phone.secret }), 'wrong-version'],
    ['a secret that nobody has', () => ({ face: 'phone', session: table.meeting.id, secret }), 'not-recognised'],
    ['a secret of another session', () => ({ face: 'phone', session: stranger.meeting.id, secret: phone.secret }), 'not-recognised'],
    ['a session that does not exist', () => ({ face: 'phone', session: 'nowhere', secret }), 'not-recognised'],
    ['a console without login', () => ({ face: 'console', session: table.meeting.id }), 'not-recognised'],
    ['the screen of another session', () => ({ face: 'screen', session: table.meeting.id, token: tokenOf(stranger.meeting.screenUrl) }), 'not-recognised'],
    ['more than was asked', () => ({ face: 'screen', session: table.meeting.id, token: tokenOf(table.meeting.screenUrl), admin: true }), 'not-recognised'],
  ])('%s', async (_what, auth, refused) => {
    await expect(connect(auth())).rejects.toThrow(refused);
  });
});

describe('a request that may not be gets problem details and changes nothing', () => {
  const { stringify } = JSON;
  test.each<[string, string, () => string, unknown, number, string]>([
    ['a body that is no JSON', 'POST', () => '/api/join', '{', 400, 'malformed'],
    ['a body of 1 MB', 'POST', () => '/api/join', stringify({ code: 'x'.repeat(1024 * 1024), secret }), 413, 'too-large'],
    ['a code that does not exist', 'POST', () => '/api/join', { code: 'ZZZZZZ', secret }, 404, 'code-unknown'],
    ['a secret that is too short', 'POST', () => '/api/join', { code: 'ZZZZZZ', secret: 'kort' }, 400, 'malformed'],
    ['a name that is too long', 'POST', () => '/api/join', { code: 'ZZZZZZ', secret, name: 'x'.repeat(121) }, 400, 'too-long'],
    ['a field that nobody knows', 'POST', () => '/api/join', { code: 'ZZZZZZ', secret, admin: true }, 400, 'malformed'],
    ['a second first account', 'POST', () => '/api/setup', { token: secret, name: 'x', email: 'x@example.org', passphrase: 'lang genoeg voor iedereen' }, 409, 'setup-done'],
    ['a meeting that does not exist', 'GET', () => '/api/meetings/nowhere', undefined, 404, 'meeting-unknown'],
    ['a meeting without a title', 'POST', () => '/api/meetings', async () => ({ community: await house.facilitator.community(), kind: 'werkteam', date: '2027-01-21' }), 400, 'malformed'],
    ['a day that does not exist', 'POST', () => '/api/meetings', async () => ({ community: await house.facilitator.community(), kind: 'werkteam', title: 'x', date: '2027-02-30' }), 400, 'date-malformed'],
    ['changing a meeting that is open', 'DELETE', () => `/api/meetings/${table.meeting.id}`, undefined, 409, 'session-already-open'],
  ])('%s', async (_what, method, path, body, status, refused) => {
    const answer = await house.facilitator.rest.ask<Record<string, unknown>>(method, path(), typeof body === 'function' ? await (body as () => Promise<unknown>)() : body);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(answer).toMatchObject({ status, body: { status, refused } });
    expect(String(answer.body['detail'])).toMatch(/\w/);
  });

  test.each(['/api/meetings', '/api/me'])('%s without a login', async (path) => {
    const answer = await fetch(house.base + path);
    expect([answer.status, ((await answer.json()) as { refused: string }).refused]).toEqual([401, 'not-recognised']);
  });
});
