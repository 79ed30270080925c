import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { lockedAs } from '../../src/engine/locked.fixture.js';
import type { LearningLog } from '../../src/learning/learning.schemas.js';
import type { MyLogAnswer } from '../../src/learning/log/log.schemas.js';
import { activityOf, tokenOf } from '../support/facilitator.js';
import { startHouse, Table, type TestHouse } from '../support/house.js';
import { Phone } from '../support/phone.js';
import { Rest, type RestAnswer } from '../support/rest-client.js';

let house: TestHouse;
let table: Table;
beforeAll(async () => {
  house = await startHouse();
}, 30_000);
afterEach(() => table.close());
afterAll(() => house.stop());

/** A device with a link: it asks with nothing but that. */
function holding(token: string) {
  const rest = new Rest(house.base);
  const ask = <T>(method: string, path: string, body?: unknown): Promise<RestAnswer<T>> => rest.ask<T>(method, `/api/log${path}`, body, { Authorization: `Bearer ${token}` });
  const done = async (method: string, path: string, body?: unknown): Promise<void> => {
    const { status, body: said } = await ask(method, path, body);
    expect([status, said]).toEqual([204, '']);
  };
  return { ask, done, log: async (): Promise<MyLogAnswer> => (await ask<MyLogAnswer>('GET', '')).body };
}

/** A member of a team with a personal link. */
async function member(name: string): Promise<{ id: string; token: string }> {
  const { rest } = house.facilitator;
  const community = await house.facilitator.community();
  const team = await rest.post<{ id: string }>(`/api/communities/${community}/teams`, { name: `Team van ${name}`, kind: 'werkteam', period: null, rhythm: '', missingVoices: [] });
  const { member: id } = await rest.post<{ member: string }>(`/api/teams/${team.id}/members`, { name, joinedOn: '2026-09-01' });
  const { link } = await rest.post<{ link: string }>(`/api/members/${id}/link`);
  return { id, token: tokenOf(link) };
}

const meetingLog = async (): Promise<string> => JSON.stringify((await house.facilitator.rest.get<LearningLog>(`/api/meetings/${table.meeting.id}/log`)).levels);

describe('the learning log of one person', () => {
  test('a member writes in a meeting, and afterwards shares, changes, takes back and deletes it', async () => {
    const noor = await member('Noor Verzonnen');
    const mine = holding(noor.token);
    table = await Table.open(house, [{ werkvorm: 'reflection' }]);
    const [other] = await table.seat(1);
    const phone = new Phone(house.facilitator.rest, 'phone of Noor', table.recording);
    table.phones.push(phone);
    await (await phone.join({ code: table.meeting.code ?? '' }, { personal: noor.token })).connect();
    await table.next();
    await table.console.command('reflection/show', { shown: true });
    await phone.send('reflection/write', { level: 'team', audience: 'me', locked: lockedAs('eerst-voor-mij') });

    const [entry] = (await mine.log()).entries;
    expect(entry).toMatchObject({ level: 'team', audience: 'me', text: '', locked: lockedAs('eerst-voor-mij'), meeting: { title: 'Armoede en schulden', date: '2027-01-21' }, fixed: false });
    const path = `/meetings/${table.meeting.id}/entries/${String(entry?.id.split('/')[1])}`;
    expect(await meetingLog()).not.toContain('eerst-voor-mij');

    // Shared from the log, while the meeting is going on: the room sees it, and so does the phone in the meeting.
    const said = { level: 'team', text: 'We durfden het oneens te zijn.' };
    await mine.done('PUT', path, { command: randomUUID(), ...said, audience: 'team', before: lockedAs('was-voor-mij') });
    await other?.face.sees('what was shared', (parts) => JSON.stringify(activityOf(parts.room)?.view).includes(said.text));
    await phone.face.sees('its own entry', (parts) => JSON.stringify(parts.mine).includes(said.text));
    expect(await meetingLog()).toContain(said.text);

    await table.console.command('session/close');
    await phone.face.sees('the end', (parts) => parts.room?.['status'] === 'closed');
    const better = 'We durfden het oneens te zijn, en dat hielp.';
    await mine.done('PUT', path, { command: randomUUID(), ...said, text: better, audience: 'community', before: lockedAs('was-korter') });
    expect((await mine.log()).entries).toMatchObject([{ text: better, audience: 'community', locked: null, versions: [{ locked: lockedAs('was-voor-mij') }, { locked: lockedAs('was-korter') }] }]);

    await mine.done('PUT', path, { command: randomUUID(), level: 'team', audience: 'me', locked: lockedAs('weer-voor-mij') });
    expect(await meetingLog()).not.toContain('oneens');
    expect((await mine.log()).entries).toMatchObject([{ audience: 'me', text: '', locked: lockedAs('weer-voor-mij'), versions: [{}, {}] }]);
    expect(house.place.bytes().includes('oneens te zijn')).toBe(false);

    await mine.done('DELETE', `${path}?command=${randomUUID()}`);
    expect((await mine.log()).entries).toEqual([]);
    for (const mark of ['was-voor-mij', 'was-korter', 'weer-voor-mij', 'eerst-voor-mij']) expect(house.place.bytes().includes(mark)).toBe(false);
  });

  test('a link that is taken back opens nothing any more', async () => {
    table = await Table.open(house, [{ werkvorm: 'reflection' }]);
    const sam = await member('Sam Bedacht');
    expect((await holding(sam.token).ask('GET', '')).status).toBe(200);
    await house.facilitator.rest.delete(`/api/members/${sam.id}/link`);
    const refused = await holding(sam.token).ask<{ refused: string }>('GET', '');
    expect([refused.status, refused.body.refused]).toEqual([410, 'link-revoked']);
  });

  test('a guest makes a link to keep what they wrote, and goes on with it on a second device', async () => {
    table = await Table.open(house, [{ werkvorm: 'reflection' }]);
    const [phone, other] = await table.seat(2);
    await table.next();
    await phone?.send('reflection/write', { level: 'individual', audience: 'community', text: 'Als gast geschreven.' });
    await other?.send('reflection/write', { level: 'individual', audience: 'community', text: 'Door een andere gast.' });
    await table.console.command('session/close');

    const first = new Rest(house.base);
    const sessions = [{ session: table.meeting.id, secret: phone?.secret }];
    const { token } = await first.post<{ token: string }>('/api/log/keepers', { sessions, name: 'Robin Fictief', language: 'nl' });
    const second = holding(token);
    expect(await second.log()).toMatchObject({ owner: { kind: 'guest', name: 'Robin Fictief' }, entries: [{ text: 'Als gast geschreven.' }] });
    await second.done('PUT', `/entries/${randomUUID().replaceAll('-', '')}`, { level: 'individual', audience: 'me', locked: lockedAs('thuis'), at: Date.now() });
    expect((await second.log()).entries).toHaveLength(2);

    // The link got about: a new one, and the old one refuses.
    const { body } = await second.ask<{ token: string }>('POST', '/link');
    const refused = await second.ask<{ refused: string }>('GET', '');
    expect([refused.status, refused.body.refused]).toEqual([401, 'not-recognised']);
    const third = holding(body.token);
    expect((await third.log()).entries).toHaveLength(2);

    // And in the end everything goes, the meeting included.
    expect((await third.ask<MyLogAnswer>('DELETE', '')).status).toBe(200);
    expect((await third.ask('GET', '')).status).toBe(401);
    expect(await meetingLog()).toContain('Door een andere gast.');
    for (const gone of ['Als gast geschreven', 'Robin Fictief', 'thuis']) expect(house.place.bytes().includes(gone)).toBe(false);
  });
});
