import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { databaseKinds } from '../../test/support/databases.js';
import { RestServer } from '../../test/support/rest-server.js';
import { CODE_ALPHABET, newCode, readCode } from './join-code.js';
import { WRONG_CODES } from './door.js';

const secret = (letter: string) => letter.repeat(43);
const PLAN = {
  kind: 'werkteam',
  cafeType: null,
  title: 'Armoede en schulden',
  question: 'Hoe bieden we eerder hulp?',
  team: 'Armoede en schulden',
  date: '2027-01-14',
  expected: 14,
  organisations: ['Gemeente Rotterdam'],
  perspectives: ['uitvoering', 'beleid'],
  items: [],
};

describe('codes', () => {
  it('have 32 symbols, none of which is 0, O, 1 or I', () => {
    expect(new Set(CODE_ALPHABET).size).toBe(32);
    expect(CODE_ALPHABET).not.toMatch(/[01OI]/);
    for (let i = 0; i < 50; i++) expect(readCode(newCode())).toHaveLength(6);
  });

  it('may be typed with small letters, spaces and dashes', () => {
    expect(readCode(' abc-d 23 ')).toBe('ABCD23');
  });

  it.each(['', 'ABCDE', 'ABCDEFG', 'ABCDE0', 'ABCDEO', 'ABCDE1', 'abcdei', '😀😀😀', 'x'.repeat(10_000)])('are not %j', (typed) => {
    expect(readCode(typed)).toBeNull();
  });
});

describe.each([...databaseKinds()])('joining on %s', (kind) => {
  let server: RestServer;
  let meeting: { id: string; code: string; permanent: string };

  beforeEach(async () => {
    server = await RestServer.start(kind);
    await server.setUp();
    const { body } = await server.ask('POST', '/api/meetings', { community: server.community, ...PLAN });
    meeting = { id: String(body['id']), code: String(body['code']), permanent: String(body['permanentUrl']).split('/m/')[1] ?? '' };
  });
  afterEach(() => server.stop());

  const open = () => server.ask('POST', `/api/meetings/${meeting.id}/open`);
  const join = (body: object) => server.ask('POST', '/api/join', { secret: secret('a'), ...body });
  const wrong = async (times: number) => {
    const answers = await Promise.all(Array.from({ length: times }, () => server.ask('GET', '/api/join/ZZZZZZ')));
    return answers.map((a) => a.status);
  };

  it('shows what is behind a code and behind the permanent link, without an account', async () => {
    server.cookie = '';
    const expected = { session: meeting.id, title: PLAN.title, kind: 'werkteam', status: 'planned', cancelled: false, organisations: PLAN.organisations, perspectives: PLAN.perspectives };
    expect((await server.ask('GET', `/api/join/${meeting.code.toLowerCase()}`)).body).toEqual(expected);
    expect((await server.ask('GET', `/api/permanent/${meeting.permanent}`)).body).toEqual(expected);
  });

  it('lets nobody in before the meeting is open', async () => {
    const answer = await join({ code: meeting.code });
    expect([answer.status, answer.body['refused']]).toEqual([409, 'session-not-open']);
  });

  it('says at the door that a meeting does not take place, and lets nobody wait for it', async () => {
    await server.ask('POST', `/api/meetings/${meeting.id}/cancel`, { reason: 'De spreker is ziek' });
    for (const path of [`join/${meeting.code}`, `permanent/${meeting.permanent}`]) {
      const { body } = await server.ask('GET', `/api/${path}`);
      expect(body).toMatchObject({ status: 'planned', cancelled: true });
      expect(JSON.stringify(body)).not.toContain('ziek');
    }
    for (const way of [{ code: meeting.code }, { permanent: meeting.permanent }]) {
      const answer = await join(way);
      expect([answer.status, answer.body['refused']]).toEqual([409, 'meeting-cancelled']);
    }
    await server.ask('POST', `/api/meetings/${meeting.id}/restore`);
    expect((await join({ code: meeting.code })).body['refused']).toBe('session-not-open');
  });

  it('lets people in, and the same phone is the same person', async () => {
    await open();
    server.cookie = '';
    const first = await join({ code: meeting.code, name: 'Ümit 🌱', organisation: 'Een eigen', perspective: '', firstTime: true });
    expect([first.status, first.body['session']]).toEqual([201, meeting.id]);
    expect((await join({ permanent: meeting.permanent })).body['person']).toBe(first.body['person']);
    expect((await join({ code: meeting.code, secret: secret('b') })).body['person']).not.toBe(first.body['person']);
  });

  it.each([
    [{ code: 'ZZZZZZ' }, 404, 'code-unknown'],
    [{ code: '' }, 404, 'code-unknown'],
    [{ permanent: secret('x') }, 404, 'code-unknown'],
    [{ permanent: '../api/me' }, 404, 'code-unknown'],
    [{}, 400, 'malformed'],
    [{ code: 'ABCDEF', permanent: secret('x') }, 400, 'malformed'],
    [{ code: 'ABCDEF', secret: 'short' }, 400, 'malformed'],
    [{ code: 'ABCDEF', name: 'x'.repeat(121) }, 400, 'too-long'],
    [{ code: 'ABCDEF', name: 'mijn bsn is 111222333' }, 400, 'contains-bsn'],
    [{ code: 'ABCDEF', firstTime: 'yes' }, 400, 'malformed'],
    [{ code: 'ABCDEF', admin: true }, 400, 'malformed'],
  ])('answers %j with %i %s', async (body, status, refused) => {
    const answer = await join(body);
    expect([answer.status, answer.body['refused']]).toEqual([status, refused]);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
  });

  it('counts wrong codes only, and lets who guesses wait for five minutes', async () => {
    await open();
    await Promise.all(Array.from({ length: 2 * WRONG_CODES.perAddress }, () => server.ask('GET', `/api/permanent/${meeting.permanent}`)));
    expect((await wrong(WRONG_CODES.perAddress)).every((status) => status === 404)).toBe(true);
    const refused = await server.ask('GET', `/api/join/${meeting.code}`);
    expect([refused.status, refused.body['refused']]).toEqual([429, 'too-many-wrong-codes']);
    expect((await join({ code: meeting.code })).status).toBe(429);
    expect((await join({ permanent: meeting.permanent })).status).toBe(201);
    server.clock.at += Number(refused.headers.get('retry-after')) * 1000;
    expect((await join({ code: meeting.code })).status).toBe(201);
  });

  it('keeps the door of a café open that is in, whatever somebody else tries from the same address', async () => {
    await open();
    expect((await join({ code: meeting.code })).status).toBe(201);
    await wrong(WRONG_CODES.perAddress);
    expect(await wrong(1)).toEqual([429]);
    expect((await join({ code: meeting.code, secret: secret('c') })).status).toBe(201);
  });

  it('never refuses a wave of people with the right code', async () => {
    await open();
    const answers = await Promise.all(Array.from({ length: 100 }, () => server.ask('GET', `/api/join/${meeting.code}`)));
    expect(answers.every((a) => a.status === 200)).toBe(true);
  });
});
