import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { databaseKinds } from '../../../test/support/databases.js';
import { type Answer, RestServer } from '../../../test/support/rest-server.js';
import { Neighbours } from '../../meetings/meetings.fixture.js';
import { refusal } from '../../community/community.fixture.js';
import { hashSecret, randomId } from '../../config/clock.js';
import { lockedAs } from '../../engine/locked.fixture.js';
import { type GuestPhone, hidden, LogTown, shared } from './log.fixture.js';
import { WRONG_PHONES } from './keepers.service.js';

const NOBODY = 'AAAAAAAAAAAAAAAAAAAAAA';

describe.each([...databaseKinds()])('a guest who keeps a log on %s', (kind) => {
  let server: RestServer;
  let town: LogTown;
  let meeting: Awaited<ReturnType<LogTown['meeting']>>;
  let guest: GuestPhone;
  beforeEach(async () => {
    server = await RestServer.start(kind);
    server.clock.at = Date.parse('2027-01-14T12:00:00Z');
    await server.setUp();
    town = new LogTown(server);
    meeting = await town.meeting(null);
    guest = await town.join(meeting.code, { name: 'Gast' });
  });
  afterEach(() => server.stop());

  const show = ({ session, secret }: GuestPhone) => ({ session, secret });
  const make = (phones: readonly GuestPhone[], more: object = {}): Promise<Answer> => server.ask('POST', '/api/log/keepers', { sessions: phones.map(show), name: 'Robin Fictief', language: 'en', ...more }, { cookie: '' });
  const keeper = async (...phones: GuestPhone[]) => town.holding(String((await make(phones)).body['token']));

  it('comes with a phone that was in a meeting, and finds what it did there', async () => {
    await town.write(guest, shared('Als gast geschreven.', { audience: 'team' }));
    await town.write(guest, hidden('van-de-gast'));
    await town.write(await town.join(meeting.code), shared('Van een andere gast.'));
    const made = await make([guest]);
    expect([made.status, made.body]).toEqual([201, { token: expect.stringMatching(/^[\w-]{43}$/), kept: [meeting.id], refused: [] }]);
    const log = await town.holding(String(made.body['token'])).log();
    expect(log).toMatchObject({ owner: { kind: 'guest', name: 'Robin Fictief', language: 'en' }, community: { id: server.community }, teams: [] });
    expect(log.entries.map(({ text, locked }) => [text, locked]).sort()).toEqual([['', lockedAs('van-de-gast')], ['Als gast geschreven.', null]]);
  });

  it('rule 21: changes, shares and deletes what they wrote, in meetings and outside', async () => {
    await town.write(guest, hidden('eerst'));
    const phone = await keeper(guest);
    const [entry] = await phone.entries();
    const path = `/meetings/${meeting.id}/entries/${String(entry?.id.split('/')[1])}`;
    expect((await phone.ask('PUT', path, { command: randomId(), ...shared('Toch delen.') })).status).toBe(204);
    const own = randomId();
    const put = (body: object) => phone.ask('PUT', `/entries/${own}`, { ...body, at: server.clock.at });
    expect(refusal(await put(shared('Voor een team.', { audience: 'team' })))).toEqual([404, 'team-unknown', 'team']);
    expect(refusal(await put(shared('Bij een team.', { team: (await town.team()).id })))).toEqual([404, 'team-unknown', 'team']);
    expect((await put(shared('Thuis bedacht.'))).status).toBe(204);
    expect((await phone.entries()).map(({ text }) => text).sort()).toEqual(['Thuis bedacht.', 'Toch delen.']);
    for (const gone of [`${path}?command=${randomId()}`, `/entries/${own}`]) expect((await phone.ask('DELETE', gone)).status).toBe(204);
    expect(await phone.entries()).toEqual([]);
  });

  it('needs a phone that was there; of each session that is not kept is said why', async () => {
    const secret = randomBytes(32).toString('base64url');
    const wrong = [{ ...guest, secret }, { ...guest, session: NOBODY }];
    expect(refusal(await make([]))).toEqual([400, 'malformed', 'sessions']);
    expect(refusal(await make(wrong.slice(0, 1)))).toEqual([409, 'person-unknown']);
    expect(refusal(await make(wrong.slice(1)))).toEqual([404, 'session-unknown']);
    expect((await make([...wrong, guest])).body).toMatchObject({ kept: [meeting.id], refused: [{ session: meeting.id, refused: 'person-unknown' }, { session: NOBODY, refused: 'session-unknown' }] });
  });

  it('keeps a log in one community', async () => {
    const elsewhere = await new Neighbours(server).community();
    const other = await town.meeting(null);
    const there = await town.join(other.code);
    await town.database.write((query) => query('UPDATE meeting SET community = ? WHERE id = ?', [elsewhere, other.id]));
    const made = await make([guest, there]);
    expect(made.body).toMatchObject({ kept: [meeting.id], refused: [{ session: other.id, refused: 'other-community' }] });
    const claim = await town.holding(String(made.body['token'])).ask('POST', '/claims', { sessions: [show(there)] });
    expect(claim.body).toEqual({ kept: [], refused: [{ session: other.id, refused: 'other-community' }] });
  });

  it('brings in what other phones and later meetings of theirs did', async () => {
    const phone = await keeper(guest);
    const later = await town.meeting(null);
    const second = await town.join(later.code);
    await town.write(second, shared('De volgende keer.'));
    expect((await phone.ask('POST', '/claims', { sessions: [show(second), show(guest), { ...show(guest), secret: 'x'.repeat(43) }] })).body)
      .toEqual({ kept: [later.id, meeting.id], refused: [{ session: meeting.id, refused: 'person-unknown' }] });
    expect(await phone.entries()).toMatchObject([{ text: 'De volgende keer.' }]);
  });

  it('has one log: what is in the log of a member or of another guest stays there', async () => {
    const phone = await keeper(guest);
    await phone.ask('PUT', `/entries/${randomId()}`, { ...hidden('eigen'), at: server.clock.at });
    const second = await town.join(meeting.code);
    const other = await make([guest, second], { name: 'Kim Bedacht' });
    expect(other.body).toMatchObject({ kept: [meeting.id], refused: [{ session: meeting.id, refused: 'log-kept-already' }] });
    expect(refusal(await make([guest]))).toEqual([409, 'log-kept-already']);
    const noor = await town.writer(await town.team(), 'Noor Verzonnen');
    const ofMember = await town.join(meeting.code, { personal: noor.token });
    expect(refusal(await make([ofMember]))).toEqual([409, 'log-kept-already']);
    expect(await new Neighbours(server).rows('SELECT name FROM log_keeper ORDER BY name')).toEqual([{ name: 'Kim Bedacht' }, { name: 'Robin Fictief' }]);
  });

  it('that never heard the answer may ask again, as long as there is nothing in the log but what its phone sees anyway', async () => {
    const lost = await keeper(guest);
    const again = await keeper(guest);
    expect(refusal(await lost.ask('GET', ''))).toEqual([401, 'not-recognised']);
    expect((await again.log()).owner.name).toBe('Robin Fictief');
    expect(await new Neighbours(server).rows('SELECT name FROM log_keeper')).toHaveLength(1);
    // Somebody with one of the phones does not get in at what the other did.
    const second = await town.join(meeting.code);
    await again.ask('POST', '/claims', { sessions: [show(second)] });
    for (const one of [guest, second]) expect(refusal(await make([one]))).toEqual([409, 'log-kept-already']);
    expect((await again.log()).owner.name).toBe('Robin Fictief');
  });

  it('makes a new link, with which the old one stops; a member asks who looks after the team', async () => {
    const phone = await keeper(guest);
    const { status, body } = await phone.ask('POST', '/link');
    expect(status).toBe(200);
    expect(refusal(await phone.ask('GET', ''))).toEqual([401, 'not-recognised']);
    expect((await town.holding(String(body['token'])).log()).owner.kind).toBe('guest');
    const noor = await town.writer(await town.team(), 'Noor Verzonnen');
    expect(refusal(await noor.ask('POST', '/link'))).toEqual([403, 'not-allowed']);
    const guestAgain = await town.join(meeting.code);
    expect((await noor.ask('POST', '/claims', { sessions: [show(guestAgain)] })).body).toEqual({ kept: [meeting.id], refused: [] });
  });

  it('is slowed down when many phones come that were nowhere, and then still keeps what is there', async () => {
    const wrong = { ...guest, secret: 'x'.repeat(43) };
    for (let n = 0; n < WRONG_PHONES; n++) await make([{ ...wrong, session: NOBODY }]);
    const refused = await make([guest]);
    expect([...refusal(refused), refused.headers.get('retry-after')]).toEqual([429, 'too-many-attempts', '300']);
    server.clock.at += 5 * 60_000;
    expect((await make([guest])).status).toBe(201);
  });

  it('rule 20: is in no list, trail or answer of who looks after the community, and nowhere with the link itself', async () => {
    await town.write(guest, shared('Zonder naam.'));
    const phone = await keeper(guest);
    const paths = [town.path, `${town.path}/members`, `${town.path}/audit`, '/api/accounts', '/api/start', `/api/meetings/${meeting.id}/table`, `/api/meetings/${meeting.id}/log`];
    for (const path of paths) expect(JSON.stringify((await server.ask('GET', path)).body)).not.toContain('Robin Fictief');
    const stored = await town.everything();
    expect(stored).toContain(hashSecret(phone.token));
    for (const key of [phone.token, guest.secret]) expect(stored).not.toContain(key);
  });
});
