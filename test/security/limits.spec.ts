import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { randomBytes, randomUUID } from 'node:crypto';
import { WebSocket } from 'ws';
import { startHouse, Table, type TestHouse } from '../support/house.js';
import type { Phone } from '../support/phone.js';
import { until } from '../support/retry.js';

let house: TestHouse;
beforeAll(async () => {
  house = await startHouse();
}, 60_000);
afterAll(() => house.stop());

describe('a room and its limits', () => {
  let table: Table;
  afterEach(() => table.close());

  test('three hundred people join from one address, and a flood of one phone costs the others nothing', async () => {
    table = await Table.open(house, [{ werkvorm: 'check-in', questions: ['Hoe kom je binnen?'] }]);
    const { rest } = house.facilitator;
    const code = table.meeting.code ?? '';
    const joins = await Promise.all(Array.from({ length: 300 }, () => rest.ask('POST', '/api/join', { code, secret: randomBytes(32).toString('base64url') })));
    expect(joins.map(({ status }) => status)).toEqual(Array.from({ length: 300 }, () => 201));
    const [noisy, calm] = (await table.seat(2)) as [Phone, Phone];
    await table.next();
    const flood = Array.from({ length: 1000 }, () => noisy.face.raw('command', { v: 1, id: randomUUID(), type: 'check-in/word', data: {} }) as Promise<{ refused?: string }>);
    expect((await calm.send('check-in/landed', {})).ack).not.toMatchObject({ refused: 'too-many-at-once' });
    const answers = await Promise.all(flood);
    expect(answers.filter(({ refused }) => refused === 'too-many-at-once').length).toBeGreaterThan(500);
    expect(calm.face.connected).toBe(true);
  });

  test('what one person may ask at once is counted over all their tabs, and too many tabs end the oldest', async () => {
    table = await Table.open(house, [{ werkvorm: 'pause' }]);
    const [phone] = (await table.seat(1)) as [Phone];
    const tabs = await Promise.all(Array.from({ length: 3 }, () => phone.secondTab()));
    const ask = { v: 1, type: 'session/none', data: {} };
    const answers = await Promise.all(tabs.flatMap((tab) => Array.from({ length: 200 }, () => tab.raw('command', { ...ask, id: randomUUID() }) as Promise<{ refused?: string }>)));
    expect(answers.filter(({ refused }) => refused === 'too-many-at-once').length).toBeGreaterThan(200);
    for (let i = 0; i < 8; i++) tabs.push(await phone.secondTab());
    await until('the oldest is let go of', () => !phone.face.connected);
    expect(tabs.filter((tab) => tab.connected).length).toBeLessThanOrEqual(10);
    expect(tabs.at(-1)?.connected).toBe(true);
    for (const tab of tabs) tab.close();
  });

  test.each(['open', 'anonymous'] as const)('two votes of one person at once make one (%s)', async (mode) => {
    table = await Table.open(house, [{ werkvorm: 'minority-round', questions: ['Waar beginnen we?'] }]);
    const phones = await table.seat(6);
    await table.next();
    await table.openVote(mode);
    const tabs = await Promise.all(phones.map((phone) => phone.secondTab()));
    const run = table.console.activity?.run;
    const envelope = (): object => (mode === 'anonymous' ? { envelope: randomBytes(16).toString('base64url') } : {});
    await Promise.all(
      phones.flatMap((phone, i) => {
        const other = tabs[i] ?? phone.face;
        return [phone.send('minority-round/cast-vote', { option: 'a', ...envelope() }, { run }), other.send('minority-round/cast-vote', { option: 'b', ...envelope() }, { run })];
      }),
    );
    await until('everybody is counted once', () => table.console.contributed === 6);
    await table.console.command('minority-round/close-vote');
    const votes = await table.console.face.sees('the result', () => (table.console.activity?.view['result'] as { options?: { votes: number | null }[] } | null | undefined)?.options?.map((one) => one.votes), { within: 30_000 });
    // Without names the numbers stay unsaid; that six were counted was seen before.
    if (mode === 'open') expect(votes.reduce<number>((sum, n) => sum + (n ?? 0), 0)).toBe(6);
    else expect(votes).toEqual([null, null]);
    for (const tab of tabs) tab.close();
  });
});

describe('what is no frame', () => {
  let table: Table;
  let healthy: Phone;
  beforeAll(async () => {
    table = await Table.open(house, [{ werkvorm: 'pause' }]);
    [healthy] = (await table.seat(1)) as [Phone];
  });
  afterAll(() => table.close());

  const deep = (n: number): string => '['.repeat(n) + ']'.repeat(n);
  const auth = (): string => `40${JSON.stringify({ v: 1, face: 'phone', session: healthy.session, secret: healthy.secret })}`;

  test.each<[string, readonly (string | Buffer)[]]>([
    ['an empty packet', ['']],
    ['a type that is none', ['9']],
    ['a packet of socket.io that is none', ['4']],
    ['a number', ['49']],
    ['a connection to another namespace', ['40/admin,{}']],
    ['an event before a connection', ['42["command",{}]']],
    ['an event without a list', ['42{"a":1}']],
    ['half of JSON', ['42["command",{']],
    ['a reserved event', ['42["disconnect"]']],
    ['an acknowledgement that nobody asked for', ['43999999999999[]']],
    ['a list as deep as a frame is long', [`42["command",${deep(30_000)}]`]],
    ['the same with a place for bytes in it', [`451-["command",${deep(30_000)}]`, Buffer.from('x')]],
    ['more places for bytes than there are', ['45999999-["command"]']],
    ['bytes that nobody announced', [Buffer.alloc(1000)]],
    ['bytes that never come', ['452-["command",{"_placeholder":true,"num":0}]', Buffer.from('x'), '42["command",{}]']],
    ['a place for bytes that is none', ['451-["command",{"_placeholder":true,"num":"__proto__"}]', Buffer.from('x')]],
    ['a frame that is too large', [`42["command","${'x'.repeat(70_000)}"]`]],
    ['bytes that are too large', [Buffer.alloc(70_000)]],
    ['an upgrade to nothing', ['5', '2probe']],
  ])('costs nobody else anything: %s', async (_what, frames) => {
    const socket = new WebSocket(`${house.base.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`);
    let heard = '';
    socket.on('message', (data: Buffer) => (heard += data.toString('utf8'))).on('error', () => undefined);
    await until('it is open', () => socket.readyState === WebSocket.OPEN && heard.startsWith('0'));
    if (!String(frames[0]).startsWith('40') && !String(frames[0]).startsWith('42["command",{}]')) socket.send(auth());
    for (const frame of frames) socket.send(frame);
    expect((await healthy.send('session/none')).ack).toMatchObject({ ok: false, refused: 'unknown-command' });
    expect(healthy.face.connected).toBe(true);
    socket.terminate();
  });

  test.each(['EIO=3&transport=polling', 'EIO=4&transport=constructor', 'EIO=4&transport=polling&sid=__proto__', 'EIO=4&transport=websocket&sid=zomaar', 'EIO=4'])('a handshake that is none is refused: %s', async (query) => {
    const answer = await fetch(`${house.base}/socket.io/?${query}`);
    expect(answer.status).toBe(400);
    expect(await answer.text()).not.toMatch(/node_modules|\bat /);
  });
});

describe('a door that says nothing', () => {
  test('of a code that was, one that never was and one that is none: the same answer', async () => {
    const table = await Table.open(house, [{ werkvorm: 'pause' }]);
    const code = table.meeting.code ?? '';
    const { rest } = house.facilitator;
    await table.console.command('session/close');
    const look = async (typed: string): Promise<unknown> => {
      const { status, body, headers } = await rest.ask('GET', `/api/join/${typed}`);
      return { status, body, names: [...headers.keys()].sort() };
    };
    const closed = await until('the code is dead', async () => {
      const said = (await look(code)) as { status: number };
      return said.status === 404 ? said : null;
    }, { within: 30_000 });
    expect(await look('ZZZZZZ')).toEqual(closed);
    expect(await look('geen-code')).toEqual(closed);
    const join = async (typed: string): Promise<unknown> => (await rest.ask('POST', '/api/join', { code: typed, secret: randomBytes(32).toString('base64url') })).body;
    expect(await join(code)).toEqual(await join('ZZZZZZ'));
    table.close();
  });
});
