import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server, type Socket } from 'socket.io';
import { io as connect, type Socket as Client } from 'socket.io-client';
import { databaseKinds, newPlace, type Place } from '../../../test/support/databases.js';
import { until } from '../../../test/support/retry.js';
import { type Database, openDatabase } from '../../config/database.js';
import { REHEARSAL_MEETING } from '../../engine/rehearsal.js';
import type { WireAck, WireFrame } from '../../engine/wire.js';
import { SqlJournal } from '../../journal/sql-journal.js';
import { Writers } from '../../journal/writers.js';
import { werkvormen } from '../../werkvormen/index.js';
import { WrittenHere } from '../here.js';
import { roomsOf } from '../rooms.js';
import type { Seat, Visitor } from '../seat.js';
import { Sessions } from '../sessions.js';
import { Loop } from './loop.fixture.js';

const DOORS = { code: 'ABC234', joinUrl: '', permanentUrl: '', screenToken: 'x'.repeat(43) };
/** A question to a node that is silent is answered late. */
const PATIENCE = { within: 40_000 };
const FACILITATOR = { kind: 'facilitator', id: 'f' } as const;
// Longer than any test: who falls silent here does so at once, and nobody else.
const LEASE = 60_000;

let asked = 0;

class Guest implements Visitor {
  readonly socket = `socket-${String(++asked)}`;
  readonly frames: WireFrame[] = [];

  constructor(
    readonly face: Visitor['face'],
    readonly person: string | null,
  ) {}

  join(): void {
    // no socket, no rooms
  }

  receive(frame: WireFrame): void {
    this.frames.push(frame);
  }

  get last(): WireFrame | undefined {
    return this.frames.at(-1);
  }
}

/** A socket of this server, from both its ends. */
async function connected(server: Server): Promise<{ ours: Client; theirs: Socket }> {
  const http = createServer().listen(0, '127.0.0.1');
  server.attach(http);
  await once(http, 'listening');
  const came = new Promise<Socket>((resolve) => server.once('connection', resolve));
  const ours = connect(`http://127.0.0.1:${String((http.address() as AddressInfo).port)}`, { transports: ['websocket'], reconnection: false });
  const theirs = await came;
  await until('the socket is open', () => ours.connected);
  return { ours, theirs };
}

describe.each([...databaseKinds()])('nodes that share sessions, on %s', (kind) => {
  let place: Place;
  let database: Database;
  let loop: Loop;
  let nodes: Sessions[];
  let fresh: number;
  const sockets = new Map<Sessions, Server>();

  beforeEach(async () => {
    place = newPlace(kind);
    database = await openDatabase(place.target);
    [loop, nodes, fresh] = [new Loop(), [], 0];
    const opened = { seq: 1, at: 1, type: 'session/opened', v: 1, data: { meeting: REHEARSAL_MEETING, items: [] }, personal: null };
    await new SqlJournal(database).commit('s', { facts: [opened], seals: [], unseal: [], redact: [], closes: false });
  });
  afterEach(async () => {
    for (const node of nodes) await node.stop();
    await database.close();
    await place.remove();
  });

  async function node(name: string): Promise<Sessions> {
    const sessions = new Sessions({
      journal: new SqlJournal(database),
      registry: werkvormen,
      doorKeeper: { doors: (id) => Promise.resolve(id === 's' ? DOORS : null) },
      now: () => 1,
      fresh: () => `fresh-${String(++fresh)}`,
      failed: () => undefined,
      nodes: { link: loop.link(name), writers: new Writers(database, name, LEASE) },
    });
    const server = new Server();
    sockets.set(sessions, server);
    sessions.attach(server);
    await sessions.start();
    nodes.push(sessions);
    return sessions;
  }

  async function seatAt(sessions: Sessions): Promise<Seat> {
    const seat = await sessions.get('s');
    if (!seat) throw new Error('no such session');
    return seat;
  }

  const act = (seat: Seat, type: string, data: object, id = `id-${String(++asked)}`): Promise<WireAck> =>
    new Promise((resolve) => seat.submit({ id, type, data }, FACILITATOR, null, resolve));
  const park = (seat: Seat, id?: string): Promise<WireAck> => act(seat, 'session/park-point', { text: 'later' }, id);
  const join = (seat: Seat, n: number): Promise<WireAck> =>
    new Promise((resolve) => seat.submit({ id: `join-${String(n)}`, type: 'session/join', data: { name: `mens ${String(n)}`, organisation: '', perspective: '', phoneHash: `hash-${String(n)}` } }, { kind: 'system' }, null, resolve));
  const parkedIn = (frame: WireFrame | undefined): number => (frame?.facilitator?.['parked'] as unknown[] | undefined)?.length ?? -1;
  const stored = async (type: string): Promise<number> => (await new SqlJournal(database).read('s', 0)).filter((fact) => fact.type === type).length;

  test('a command through a node that does not write is done once by the one that does, and its answer comes back', async () => {
    const [a, b] = [await node('a'), await node('b')];
    const [here, there] = [await seatAt(a), await seatAt(b)];
    expect(await park(here)).toMatchObject({ ok: true });
    expect(await park(there, 'same')).toMatchObject({ ok: true });
    expect(await park(there, 'same')).toMatchObject({ ok: true });
    expect(await act(there, 'session/nothing', {})).toMatchObject({ ok: false, refused: 'unknown-command' });
    expect(await stored('session/point-parked')).toBe(2);
    expect(await join(there, 1)).toMatchObject({ ok: true });
    expect(await there.personWith('hash-1')).toBe(await here.personWith('hash-1'));
    expect(await there.personWith('hash-2')).toBeNull();
    expect(await b.get('nobody')).toBeNull();
  });

  test('who looks through another node gets the whole view and is counted', async () => {
    const [a, b] = [await node('a'), await node('b')];
    const [here, there] = [await seatAt(a), await seatAt(b)];
    await park(here);
    await join(here, 1);
    const person = await here.personWith('hash-1');
    const [desk, phone] = [new Guest('console', null), new Guest('phone', person)];
    there.enter(desk);
    await until('the first frame', () => parkedIn(desk.last) === 1);
    there.enter(phone);
    await until('a frame for the phone', () => phone.last?.mine !== undefined && phone.last.room !== undefined);
    const other = new Guest('console', null);
    here.enter(other);
    await until('both are counted', () => other.last?.facilitator?.['connected'] === 1 && other.last.facilitator['consoles'] === 2);
    there.leave(phone);
    await until('one went', () => {
      const again = new Guest('console', null);
      here.enter(again);
      here.leave(again);
      return again.last?.facilitator?.['connected'] === 0;
    });
  });

  test('a writer that falls silent is followed up; who looked sees the session again, and its own late writes are refused', async () => {
    const [a, b] = [await node('a'), await node('b')];
    const [here, there] = [await seatAt(a), await seatAt(b)];
    await park(here);
    const [desk, left] = [new Guest('console', null), new Guest('console', null)];
    there.enter(desk);
    here.enter(left);
    await until('the first frame', () => parkedIn(desk.last) === 1);
    // a is frozen: it says nothing, not to the database either.
    loop.cut('a');
    await database.write((query) => query('UPDATE node SET alive_until = 0 WHERE id = ?', ['a']));
    const silence = setInterval(() => void database.write((query) => query('UPDATE node SET alive_until = 0 WHERE id = ?', ['a'])), 50);
    await until('b writes it', async () => (await park(there, 'first-there')).ok, PATIENCE);
    clearInterval(silence);
    expect(desk.frames.length).toBeGreaterThan(1);
    expect(parkedIn(desk.last)).toBe(1);
    expect(await park(here, 'late')).toMatchObject({ ok: false, refused: 'storage-unavailable' });
    expect(await stored('session/point-parked')).toBe(2);
    // a is back: who looked there looks at what b wrote, and what they ask again is done.
    loop.mend('a');
    await until('a knows', async () => (await park(here, 'late')).ok, PATIENCE);
    await until('who stayed at a sees what b wrote', () => parkedIn(left.last) >= 2);
    expect(await stored('session/point-parked')).toBe(3);
  });

  test('a node that ends gives its sessions away at once', async () => {
    const [a, b] = [await node('a'), await node('b')];
    await park(await seatAt(a));
    const there = await seatAt(b);
    const desk = new Guest('console', null);
    there.enter(desk);
    await until('the first frame', () => parkedIn(desk.last) === 1);
    await a.stop();
    await until('b writes it', async () => (await park(there, 'after')).ok, PATIENCE);
    expect(parkedIn(desk.last)).toBeGreaterThanOrEqual(1);
    expect(await stored('session/point-parked')).toBe(2);
  });

  test('what was asked of a writer that went is answered as soon as somebody else writes, so that it is asked again', async () => {
    const [a, b] = [await node('a'), await node('b')];
    await park(await seatAt(a));
    const there = await seatAt(b);
    const desk = new Guest('console', null);
    there.enter(desk);
    await until('the first frame', () => parkedIn(desk.last) === 1);
    loop.deafen('a');
    let answer: WireAck | null = null;
    void park(there, 'unheard').then((ack) => (answer = ack));
    await a.stop();
    await until('b writes it', () => there.writing instanceof WrittenHere);
    await Promise.resolve();
    expect(answer).toMatchObject({ ok: false, refused: 'storage-unavailable' });
    expect(await park(there, 'unheard')).toMatchObject({ ok: true });
    expect(await stored('session/point-parked')).toBe(2);
  });

  test('what ends a right on one node is heard on the others, and not by itself', async () => {
    const [a, b] = [await node('a'), await node('b')];
    const heard: string[] = [];
    a.onRightsLost(() => heard.push('a'));
    b.onRightsLost(() => heard.push('b'));
    a.tellRightsLost();
    await until('the other heard it', () => heard.length > 0);
    expect(heard).toEqual(['b']);
  });

  test('who is taken out on one node is let go of by the node that holds the phone', async () => {
    const [a, b] = [await node('a'), await node('b')];
    const [here, there] = [await seatAt(a), await seatAt(b)];
    await join(here, 1);
    const person = (await here.personWith('hash-1')) ?? '';
    const server = sockets.get(b);
    const phone = server && (await connected(server));
    const guest = new (class extends Guest {
      override join(): void {
        void phone?.theirs.join(roomsOf('s', 'phone', person));
      }
    })('phone', person);
    there.enter(guest);
    await until('a frame for the phone', () => guest.last?.mine !== undefined);
    expect(phone?.ours.connected).toBe(true);
    expect(await act(here, 'session/remove-person', { person })).toMatchObject({ ok: true });
    await until('the phone is let go of', () => phone?.ours.connected === false);
    await server?.close();
  });

  test('what was missed on the way is made good: everybody comes in anew, and is counted once', async () => {
    const [a, b] = [await node('a'), await node('b')];
    const [here, there] = [await seatAt(a), await seatAt(b)];
    const desk = new Guest('console', null);
    there.enter(desk);
    await until('the first frame', () => parkedIn(desk.last) === 0);
    loop.cut('b');
    await park(here);
    expect(await park(there)).toMatchObject({ ok: false, refused: 'storage-unavailable' });
    loop.mend('b');
    await until('it sees what it missed', () => parkedIn(desk.last) === 1);
    const other = new Guest('console', null);
    here.enter(other);
    expect(other.last?.facilitator?.['consoles']).toBe(2);
  });
});
