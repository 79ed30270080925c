import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { databaseKinds } from '../../../test/support/databases.js';
import { readPdf } from '../../../test/support/pdf-text.js';
import { until } from '../../../test/support/retry.js';
import type { Answer } from '../../../test/support/rest-server.js';
import { type Acting, ACTING } from '../../access/acting.js';
import { randomId, randomToken } from '../../config/clock.js';
import type { JsonObject } from '../../engine/json.js';
import { Neighbours } from '../../meetings/meetings.fixture.js';
import { PublicSide } from '../public/pages.fixture.js';
import { type Certificate } from './certificate.js';
import { OWN_CERTIFICATES } from './certificates.service.js';
import { WRONG_CERTIFICATES } from './check.service.js';

const MINUTE = 60_000;
const STUDIO = { kind: 'kennisatelier', cafeType: null, title: 'Leren van energiearmoede', date: '2027-01-15', time: '09:00', listed: false, items: [{ id: 'a', werkvorm: 'pause', minutes: 120 }] };

describe.each([...databaseKinds()])('certificates of attendance on %s', (kind) => {
  let side: PublicSide;
  let neighbours: Neighbours;
  let meeting: { id: string; code: string };
  let anna: { secret: string };
  beforeEach(async () => {
    side = await PublicSide.open(kind);
    neighbours = new Neighbours(side.server);
    meeting = await open();
    anna = await join(meeting.code, 'Anna');
  });
  afterEach(() => side.close());

  const ask = (method: string, path: string, body?: object, headers: Record<string, string> = {}): Promise<Answer> => side.server.ask(method, `/api${path}`, body, headers);
  const asPhone = (path: string, body: object): Promise<Answer> => ask('POST', path, body, { cookie: '' });
  const make = (name: string, id = meeting.id, secret = anna.secret): Promise<Answer> => asPhone('/certificate', { meeting: id, secret, name });
  const saidOf = ({ status, body }: Answer): unknown => [status, body['refused']];
  const act = (type: string, data: JsonObject = {}): Promise<unknown> => side.server.get<Acting>(ACTING).act(meeting.id, { kind: 'facilitator', id: 'f' }, { id: randomId(), type: `session/${type}`, data });
  const later = (minutes: number): void => void (side.server.clock.at += minutes * MINUTE);

  async function open(change: object = {}): Promise<{ id: string; code: string }> {
    const { id } = await side.plan({ ...STUDIO, ...change });
    const { body } = await ask('POST', `/meetings/${id}/open`);
    return { id, code: String(body['code']) };
  }

  async function join(code: string, name: string, more: object = {}): Promise<{ secret: string }> {
    const secret = randomToken();
    await asPhone('/join', { code, name, secret, ...more });
    return { secret };
  }

  /** Two hours, of which Bilal comes for the last and Toos, without a phone, is there all the time. */
  async function hold(): Promise<{ bilal: { secret: string } }> {
    await act('add-person', { name: 'Toos', organisation: '', perspective: '', standsInFor: '', firstTime: false });
    await act('start', { item: 'a' });
    later(60);
    const bilal = await join(meeting.code, 'Bilal');
    later(60);
    await close();
    return { bilal };
  }

  async function close(): Promise<void> {
    await act('close');
    await until('the meeting is closed', async () => (await ask('GET', `/meetings/${meeting.id}`)).body['status'] === 'closed');
  }

  const check = (naam: string, code: string) => side.send('/bewijs', { naam, code });
  async function pdf(path: string, body: object, headers: Record<string, string> = {}) {
    const response = await fetch(`${side.server.origin}/api${path}`, { method: 'POST', headers: { 'content-type': 'application/json', cookie: side.server.cookie, ...headers }, body: JSON.stringify(body) });
    return { response, file: new Uint8Array(await response.arrayBuffer()) };
  }

  test('are usual after a kennisatelier only; a plan may say otherwise, and what they count for', async () => {
    const planned = async (change: object): Promise<unknown> => (await ask('POST', '/meetings', { community: side.server.community, ...STUDIO, ...change })).body['certificate'];
    expect(await planned({})).toEqual({ points: '', accreditation: '' });
    expect(await planned({ kind: 'werkbezoek' })).toBeNull();
    expect(await planned({ certificate: null })).toBeNull();
    const counted = { points: '3 uur, kennisdeling', accreditation: 'SKJ 1' };
    expect(await planned({ kind: 'werkbezoek', certificate: counted })).toEqual(counted);
    const { id } = await side.plan({ ...STUDIO, certificate: counted });
    const change = (plan: object, version: number): Promise<Answer> => ask('PUT', `/meetings/${id}`, { ...STUDIO, ...plan, version });
    expect((await change({ title: 'Anders' }, 1)).body['certificate']).toEqual(counted);
    expect((await change({ kind: 'intervisie' }, 2)).body['certificate']).toBeNull();
    expect(saidOf(await change({ certificate: { points: 'x'.repeat(81), accreditation: '' } }, 3))).toEqual([400, 'too-long']);
  });

  test('are for who was there, when it is over, for as long as they were', async () => {
    expect(saidOf(await make('Anna'))).toEqual([409, 'meeting-not-closed']);
    const { bilal } = await hold();
    expect((await asPhone('/certificate/look', { meeting: meeting.id, secret: anna.secret })).body).toEqual({ title: STUDIO.title, name: 'Anna' });
    const own = (await make('  Anna   de Vries ')).body as unknown as Certificate;
    expect(own).toMatchObject({ name: 'Anna de Vries', meeting: STUDIO.title, kind: 'Kennisatelier' });
    expect(own.facts.find(({ name }) => name === 'Aanwezig')?.value).toBe('2 uur');
    const half = (await make('Bilal', meeting.id, bilal.secret)).body as unknown as Certificate;
    expect(half.facts.find(({ name }) => name === 'Aanwezig')?.value).toBe('1 uur van de 2 uur');
    const { response, file } = await pdf('/certificate.pdf', { meeting: meeting.id, secret: anna.secret, name: 'Anna de Vries' }, { cookie: '' });
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    expect(response.headers.get('content-disposition')).toContain('bewijs-van-deelname-leren-van-energiearmoede.pdf');
    expect((await readPdf(file)).pages).toEqual([expect.stringContaining('Anna de Vries')]);
    expect((await readPdf(file)).pages[0]).toContain(own.code);
  });

  test('are for nobody else: not for a stranger, at another meeting, after leaving, or when the meeting gives none', async () => {
    const other = await open({ title: 'Een andere' });
    const none = await open({ certificate: null });
    const { bilal } = await hold();
    const refused = { stranger: [meeting.id, randomToken()], other: [other.id, anna.secret], unknown: [randomId(), anna.secret], none: [none.id, anna.secret] } as const;
    const said = Object.fromEntries(await Promise.all(Object.entries(refused).map(async ([who, [id, secret]]) => [who, saidOf(await make('Anna', id, secret))] as const)));
    expect(said).toEqual({ stranger: [409, 'not-present'], other: [409, 'meeting-not-closed'], unknown: [409, 'not-present'], none: [409, 'certificate-off'] });
    const { people } = (await ask('GET', `/meetings/${meeting.id}/certificates`)).body as unknown as { people: { person: string; name: string }[] };
    const gone = people.find(({ name }) => name === 'Bilal')?.person ?? '';
    await side.server.get<Acting>(ACTING).act(meeting.id, { kind: 'participant', id: gone }, { id: randomId(), type: 'session/leave', data: {} });
    expect(saidOf(await make('Bilal', meeting.id, bilal.secret))).toEqual([409, 'not-present']);
  });

  test('are a member’s by their personal link, also of a meeting of no team of theirs', async () => {
    const noor = await neighbours.member((await neighbours.team('Wonen')).id, 'Noor');
    await join(meeting.code, '', { personal: noor.link });
    await hold();
    const mine = (method: string, path: string, body?: object, link = noor.link): Promise<Answer> => ask(method, `/mine/meetings${path}`, body, { authorization: `Bearer ${link}`, cookie: '' });
    const listed = await until('the meeting is in their list', async () => ((await mine('GET', '')).body as unknown as { id: string; certificate: boolean }[]).find(({ id }) => id === meeting.id));
    expect(listed.certificate).toBe(true);
    expect((await mine('GET', `/${meeting.id}/certificate`)).body).toMatchObject({ name: 'Noor' });
    expect((await mine('POST', `/${meeting.id}/certificate`, { name: 'Noor Jansen' })).body).toMatchObject({ name: 'Noor Jansen' });
    const absent = await neighbours.member((await neighbours.team('Zorg')).id, 'Kim');
    expect(saidOf(await mine('POST', `/${meeting.id}/certificate`, { name: 'Kim' }, absent.link))).toEqual([409, 'not-present']);
    expect((await mine('GET', '', undefined, absent.link)).body).toEqual([]);
  });

  test('are made for others by who facilitates the meeting, a page each', async () => {
    await hold();
    const { body } = await ask('GET', `/meetings/${meeting.id}/certificates`);
    expect(body).toMatchObject({ minutes: 120, people: [{ name: 'Anna', phone: true, minutes: 120 }, { name: 'Toos', phone: false, minutes: 120 }, { name: 'Bilal', phone: true, minutes: 60 }] });
    const person = (body as unknown as { people: { person: string }[] }).people[2]?.person;
    const path = `/meetings/${meeting.id}/certificates.pdf`;
    const certificates = [{ name: 'Bilal B.', person, minutes: 120 }, { name: 'Wim', minutes: 45 }, { name: 'Chris', minutes: 1440 }];
    const { file } = await pdf(path, { certificates });
    const { pages } = await readPdf(file);
    expect(pages).toEqual([expect.stringMatching(/Bilal B\..*1 uur van de 2 uur/), expect.stringMatching(/Wim.*45 minuten van de 2 uur/), expect.stringMatching(/Chris.*Aanwezig 2 uur/)]);
    expect(pages[0]).toContain('De begeleider van de bijeenkomst vulde de naam in.');
    expect(saidOf(await ask('POST', path, { certificates: [{ name: 'Wim', person: randomId() }] }))).toEqual([409, 'person-unknown']);
    const elsewhere = await neighbours.account({ role: 'facilitator', kind: 'meeting', place: (await open({ title: 'Elders' })).id });
    expect([(await pdf(path, { certificates }, { cookie: `__Host-${elsewhere}` })).response.status, (await pdf(path, { certificates }, { cookie: '' })).response.status]).toEqual([404, 401]);
  });

  test.each([
    ['text-empty', '  '],
    ['too-long', 'x'.repeat(121)],
    ['certificate-letters', 'محمد'],
    ['certificate-letters', 'Anna 😀'],
    ['contains-bsn', '111222333'],
  ])('are refused in words: %s', async (refused, name) => {
    await hold();
    expect(saidOf(await make(name))).toEqual([400, refused]);
  });

  test('can be checked by name and code, by anybody; a wrong name and an unknown meeting get the same answer', async () => {
    await hold();
    const { code } = (await make('Zoë d’Hondt')).body as unknown as Certificate;
    const right = await check(" zoe  D'HONDT", code.toLowerCase().replaceAll('-', ' '));
    expect(right.status).toBe(200);
    for (const said of ['Ja, dit bewijs klopt', STUDIO.title, 'vrijdag 15 januari 2027', '2 uur']) expect(right.text).toContain(said);
    const wrong = [await check('Anna', code), await check('Zoë d’Hondt', `ZZZZ${code.slice(4)}`), await check('Zoë d’Hondt', `${code.slice(0, -1)}${code.endsWith('2') ? '3' : '2'}`), await check('Zoë d’Hondt', 'iets anders')];
    const answers = wrong.map(({ status, html }) => [status, html.replace(/value="[^"]*"/g, '')]);
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(wrong[0]?.text).toContain('Nee, dit klopt niet');
    expect(wrong[0]?.text).not.toContain(STUDIO.title);
    expect((await check('<b>"x', code)).html).not.toContain('<b>"x');
  });

  test('have no name anywhere in the database', async () => {
    await hold();
    await make('Zeldzaamheid Onvindbaar');
    await pdf(`/meetings/${meeting.id}/certificates.pdf`, { certificates: [{ name: 'Zeldzaamheid Ongezien' }] });
    await check('Zeldzaamheid Onbekend', 'K7M2');
    expect(side.server.bytes().includes('Zeldzaamheid')).toBe(false);
    expect(await neighbours.rows('SELECT meeting FROM certificate_key')).toEqual([{ meeting: meeting.id }]);
  });

  test('are not guessed: after too many wrong ones the page asks to wait, and one phone does not hand them out', async () => {
    await hold();
    const { code } = (await make('Anna')).body as unknown as Certificate;
    for (let turn = 0; turn < WRONG_CERTIFICATES.perAddress; turn++) await check('Bilal', code);
    const stopped = await check('Anna', code);
    expect([stopped.status, stopped.headers.get('retry-after')]).toEqual([429, '300']);
    expect(stopped.text).toContain('Wacht 5 minuten');
    later(6);
    expect((await check('Anna', code)).text).toContain('Ja, dit bewijs klopt');
    for (let turn = 1; turn < OWN_CERTIFICATES; turn++) expect((await make(`Anna ${String(turn)}`)).status).toBe(200);
    expect(saidOf(await make('Nog iemand'))).toEqual([429, 'too-many-attempts']);
  });
});
