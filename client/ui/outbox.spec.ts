import { describe, expect, it } from '@jest/globals';
import type { WireCommand } from '../../src/engine/wire';
import type { Answer } from './answers';
import { openOutbox, type Outbox } from './outbox';
import { MapShelf as TestShelf } from '../../test/support/map-shelf';
import { type Shelf, storeOn } from './storage';

const OK: Answer = { ok: true, rev: 1 };
const GONE: Answer = { ok: false, refused: 'not-connected' };

/** A server that answers what it is told to, and remembers what it was asked. */
class TestServer {
  answer: Answer = OK;
  readonly asked: string[] = [];
  readonly ask = (command: WireCommand): Promise<Answer> => {
    this.asked.push(command.id);
    return Promise.resolve(this.answer);
  };
}

function phone(shelf: Shelf | null, server: TestServer): { outbox: Outbox; alarms: (() => void)[] } {
  const alarms: (() => void)[] = [];
  const outbox = openOutbox({ store: storeOn(shelf), scope: 's1.p1', ask: server.ask, later: (action) => void alarms.push(action) });
  return { outbox, alarms };
}

const command = (id: string): WireCommand => ({ v: 1, id, type: 'check-in/give-word', run: 'r1', data: { word: id } });
const states = (outbox: Outbox): string[] => outbox.items.value.map((item) => `${item.command.id} ${item.state}`);

describe('outbox', () => {
  it('shows a command as sent only after the acknowledgement', async () => {
    const { outbox } = phone(new TestShelf(), new TestServer());
    const answered = outbox.add(command('a'));
    expect(states(outbox)).toEqual(['a waiting']);
    expect(await answered).toEqual(OK);
    expect(states(outbox)).toEqual(['a sent']);
  });

  it('keeps what was not sent over a reload and resends it in order', async () => {
    const shelf = new TestShelf();
    const server = new TestServer();
    server.answer = GONE;
    const before = phone(shelf, server).outbox;
    for (const id of ['first', 'second', 'third']) void before.add(command(id));
    await before.flush();

    server.answer = OK;
    server.asked.length = 0;
    const after = phone(shelf, server).outbox;
    expect(states(after)).toEqual(['first waiting', 'second waiting', 'third waiting']);
    await after.flush();
    expect(server.asked).toEqual(['first', 'second', 'third']);
    expect(states(phone(shelf, server).outbox)).toEqual([]);
  });

  it('sends what comes after a reload behind what was waiting already', async () => {
    const shelf = new TestShelf();
    const server = new TestServer();
    server.answer = GONE;
    const before = phone(shelf, server).outbox;
    void before.add(command('z-old'));
    await before.flush();

    const after = phone(shelf, server).outbox;
    void after.add(command('a-new'));
    await after.flush();
    expect(states(phone(shelf, server).outbox)).toEqual(['z-old waiting', 'a-new waiting']);
  });

  it('keeps a refused command with the name of the refusal until it was read', async () => {
    const shelf = new TestShelf();
    const server = new TestServer();
    server.answer = { ok: false, refused: 'vote-not-open' };
    const { outbox } = phone(shelf, server);
    expect(await outbox.add(command('a'))).toEqual(server.answer);
    expect(outbox.items.value[0]).toMatchObject({ state: 'refused', refused: 'vote-not-open' });
    expect(shelf.length).toBe(1);
    outbox.dismiss('a');
    expect(outbox.items.value).toEqual([]);
    expect(shelf.length).toBe(0);
  });

  it('goes on with the next command after a refused one', async () => {
    const server = new TestServer();
    server.answer = { ok: false, refused: 'step-not-open' };
    const { outbox } = phone(new TestShelf(), server);
    await outbox.add(command('a'));
    server.answer = OK;
    await outbox.add(command('b'));
    expect(states(outbox)).toEqual(['a refused', 'b sent']);
  });

  it('tries again by itself when the server could not answer', async () => {
    const server = new TestServer();
    server.answer = { ok: false, refused: 'storage-unavailable' };
    const { outbox, alarms } = phone(new TestShelf(), server);
    const answered = outbox.add(command('a'));
    await outbox.flush();
    expect(states(outbox)).toEqual(['a waiting']);
    expect(alarms).toHaveLength(1);
    server.answer = OK;
    alarms[0]?.();
    expect(await answered).toEqual(OK);
  });

  it('works without a shelf and says that it would not survive a reload', async () => {
    const server = new TestServer();
    server.answer = GONE;
    const { outbox } = phone(null, server);
    void outbox.add(command('a'));
    expect(outbox.items.value[0]).toMatchObject({ state: 'waiting', durable: false });
    await outbox.flush();
    server.answer = OK;
    await outbox.flush();
    expect(states(outbox)).toEqual(['a sent']);
  });

  it('says of each command whether it fitted on a shelf that is full', () => {
    const server = new TestServer();
    server.answer = GONE;
    const { outbox } = phone(new TestShelf(1), server);
    void outbox.add(command('a'));
    void outbox.add(command('b'));
    expect(outbox.items.value.map((item) => item.durable)).toEqual([true, false]);
  });

  it('passes over damaged work of an earlier visit', () => {
    const shelf = new TestShelf();
    shelf.setItem('kc.out.s1.p1.00000001.a', '{"id":');
    shelf.setItem('kc.out.s1.p1.00000002.b', '"something else"');
    expect(states(phone(shelf, new TestServer()).outbox)).toEqual([]);
    expect(shelf.length).toBe(0);
  });

  it('leaves the work of somebody else on the same phone alone', async () => {
    const shelf = new TestShelf();
    shelf.setItem('kc.out.s1.p2.00000001.x', JSON.stringify(command('x')));
    const { outbox } = phone(shelf, new TestServer());
    outbox.clear();
    expect(states(outbox)).toEqual([]);
    expect(shelf.length).toBe(1);
  });

  it('lets two tabs keep their work side by side', async () => {
    const shelf = new TestShelf();
    const server = new TestServer();
    server.answer = GONE;
    const one = phone(shelf, server).outbox;
    const two = phone(shelf, server).outbox;
    void one.add(command('from-one'));
    void two.add(command('from-two'));
    expect(states(phone(shelf, server).outbox).sort()).toEqual(['from-one waiting', 'from-two waiting']);
  });
});
