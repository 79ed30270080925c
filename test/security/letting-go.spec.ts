import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { AccessService } from '../../src/access/access.service.js';
import { insertAccount } from '../../src/access/account-store.js';
import { giveRole, grantsOf } from '../../src/access/grant-store.js';
import { startLogin } from '../../src/access/login-store.js';
import { DATABASE } from '../../src/config/config.module.js';
import type { Database } from '../../src/config/database.js';
import { MeetingsService } from '../../src/meetings/meetings.service.js';
import { Face } from '../support/face.js';
import { startHouse, Table, type TestHouse } from '../support/house.js';
import type { Phone } from '../support/phone.js';
import { Rest } from '../support/rest-client.js';
import { until } from '../support/retry.js';
import { newWorld } from '../support/worlds.js';

/** What is promised: who may not be there any more is out within a second. */
const SECOND = { within: 1000, every: 5 };

let house: TestHouse;
const faces: Face[] = [];
beforeAll(async () => {
  house = await startHouse();
}, 60_000);
afterAll(async () => {
  for (const face of faces) face.close();
  await house.stop();
});

/** A console of the first facilitator, through a login of its own. */
async function consoleOf(session: string): Promise<{ face: Face; rest: Rest }> {
  const rest = new Rest(house.base);
  await rest.post('/api/login', { email: house.facilitator.email, passphrase: house.facilitator.passphrase });
  const face = await new Face({ base: house.base, auth: { face: 'console', session } as const, cookie: rest.cookie, name: 'console' }).connect();
  faces.push(face);
  return { face, rest };
}

const gone = (face: Face): Promise<true> => until('the connection ends', () => !face.connected, SECOND);

describe('a phone is let go of within a second', () => {
  let table: Table;
  let phones: Phone[];
  beforeAll(async () => {
    table = await Table.open(house, [{ werkvorm: 'pause' }]);
    phones = await table.seat(3);
  });
  afterAll(() => table.close());

  test('when a facilitator takes somebody out, on every tab, and nobody else', async () => {
    const [first, second] = phones as [Phone, Phone];
    const tab = await first.secondTab();
    await table.console.command('session/remove-person', { person: first.person });
    await Promise.all([gone(first.face), gone(tab)]);
    expect(first.face.parts.mine).toMatchObject({ person: null });
    expect([second.face.connected, table.console.face.connected]).toEqual([true, true]);
    await expect(first.secondTab()).rejects.toThrow('not-recognised');
  });

  test('when somebody leaves, after the answer', async () => {
    const [, , third] = phones as [Phone, Phone, Phone];
    expect((await third.send('session/leave')).ack.ok).toBe(true);
    await gone(third.face);
  });
});

describe('a console is let go of within a second', () => {
  let table: Table;
  beforeAll(async () => {
    table = await Table.open(house, [{ werkvorm: 'pause' }]);
  });
  afterAll(() => table.close());

  test('when it logs out, and a console of another login stays', async () => {
    const { face, rest } = await consoleOf(table.meeting.id);
    await rest.post('/api/logout');
    await gone(face);
    expect(table.console.face.connected).toBe(true);
  });

  test('when the passphrase is chosen anew with a link', async () => {
    const { face } = await consoleOf(table.meeting.id);
    const { facilitator, app } = house;
    const token = await app.get(AccessService).createResetLink(facilitator.email);
    await facilitator.rest.post('/api/reset', { token, passphrase: facilitator.passphrase });
    await gone(face);
    expect((await consoleOf(table.meeting.id)).face.connected).toBe(true); // with the new one
  });

  test('when another console of the same account changes the passphrase, or logs out everywhere', async () => {
    const changed = await consoleOf(table.meeting.id);
    const { rest } = await consoleOf(table.meeting.id);
    const { passphrase } = house.facilitator;
    const other = `een heel andere zin ${randomBytes(6).toString('hex')}`;
    await rest.post('/api/me/passphrase', { current: passphrase, passphrase: other });
    await gone(changed.face);
    await rest.post('/api/me/passphrase', { current: other, passphrase });
    const { face } = await consoleOf(table.meeting.id);
    await rest.post('/api/me/logout-everywhere');
    await gone(face);
  });
});

test('a console is let go of within a second when its role is taken back', async () => {
  const now = Date.now();
  const { ids, headers } = await newWorld(house.app, 'facilitator of the team', now);
  await house.app.get(MeetingsService).open(ids.meeting);
  const face = await new Face({ base: house.base, auth: { face: 'console', session: ids.meeting } as const, cookie: headers['Cookie'] ?? '', name: 'console' }).connect();
  faces.push(face);
  const access = house.app.get(AccessService);
  const account = (await access.accountOfCookie(headers['Cookie']))?.id ?? '';
  const [grant] = await grantsOf(house.app.get<Database>(DATABASE).query, account);
  const coordinator = await coordinatorOf(ids.community);
  await coordinator.delete(`/api/communities/${ids.community}/grants/${grant?.id ?? ''}`);
  await gone(face);
  expect(await new Face(face.needs).refusedWith()).toBe('session-unknown');
});

/** Somebody who looks after this community, logged in. */
async function coordinatorOf(community: string): Promise<Rest> {
  const id = randomBytes(16).toString('base64url');
  const token = await house.app.get<Database>(DATABASE).write(async (query) => {
    await insertAccount(query, { id, name: 'Coördinator', email: `${id}@example.org`, passphraseHash: '' }, Date.now());
    await giveRole(query, id, { role: 'coordinator', kind: 'community', place: community, community }, null, Date.now());
    return startLogin(query, id, Date.now());
  });
  const rest = new Rest(house.base);
  rest.cookie = `kc_session=${token}`;
  return rest;
}
