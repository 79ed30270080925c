import { describe, expect, it } from '@jest/globals';
import { MapShelf } from '../../../test/support/map-shelf';
import type { Told } from '../../ui/answers';
import { storeOn } from '../../ui/storage';
import { type LogAct, openSending, requestOf, type Sending } from './sending';

const TOKEN = 'abcdefghijklmnop';
const KEEP: LogAct = { act: 'keep-entry', entry: 'e1', session: '', team: null, at: 7, before: null, data: { level: 'team', audience: 'me', locked: 'v1.x' } };
const REMOVE: LogAct = { act: 'remove-entry', entry: 'e1', session: '' };

/** A phone with a connection that comes and goes. */
class TestPhone {
  answer: Told = { ok: true };
  readonly asked: { act: LogAct; command: string }[] = [];
  readonly alarms: (() => void)[] = [];
  readonly shelf = new MapShelf();

  open(token = TOKEN): Sending {
    const carry = (act: LogAct, command: string): Promise<Told> => {
      this.asked.push({ act, command });
      return Promise.resolve(this.answer);
    };
    return openSending(token, storeOn(this.shelf), carry, (alarm) => void this.alarms.push(alarm));
  }
}

describe('what is done in the log', () => {
  it('is sent when the server has it, and not before', async () => {
    const phone = new TestPhone();
    const sending = phone.open();
    const answered = sending.send(KEEP);
    expect(sending.outbox.items.value.map(({ state }) => state)).toEqual(['waiting']);
    expect(await answered).toEqual({ ok: true });
    expect(sending.outbox.items.value.map(({ state }) => state)).toEqual(['sent']);
    expect(phone.shelf.length).toBe(0);
  });

  it('without a connection is kept over a reload, and sent later in order under the same ids', async () => {
    const phone = new TestPhone();
    phone.answer = { ok: false, refused: 'not-connected' };
    const before = phone.open();
    void before.send(KEEP);
    void before.send(REMOVE);
    await before.outbox.flush();
    expect(before.reached.value).toBe(false);
    const tried = phone.asked.map(({ command }) => command);

    phone.answer = { ok: true };
    phone.asked.length = 0;
    const after = phone.open();
    await after.outbox.flush();
    expect(phone.asked.map(({ act }) => act)).toEqual([KEEP, REMOVE]);
    expect(phone.asked[0]?.command).toBe(tried[0]);
    expect(after.reached.value).toBe(true);
    expect(phone.open().outbox.items.value).toEqual([]);
  });

  it('is tried again by itself', async () => {
    const phone = new TestPhone();
    phone.answer = { ok: false, refused: 'not-connected' };
    const sending = phone.open();
    const answered = sending.send(KEEP);
    await sending.outbox.flush();
    phone.answer = { ok: true };
    phone.alarms.at(-1)?.();
    expect(await answered).toEqual({ ok: true });
  });

  it('is never sent with the link of somebody else', async () => {
    const phone = new TestPhone();
    phone.answer = { ok: false, refused: 'not-connected' };
    void phone.open().send(KEEP);
    phone.asked.length = 0;
    await phone.open('another-link-of-another').outbox.flush();
    expect(phone.asked).toEqual([]);
  });

  it('keeps what opens the log out of the outbox', () => {
    const phone = new TestPhone();
    phone.answer = { ok: false, refused: 'not-connected' };
    void phone.open().send(KEEP);
    const all = Array.from({ length: phone.shelf.length }, (_, i) => `${phone.shelf.key(i) ?? ''} ${phone.shelf.getItem(phone.shelf.key(i) ?? '') ?? ''}`);
    expect(all.join()).not.toContain(TOKEN);
  });
});

describe('how the server is asked', () => {
  const inMeeting = { entry: 's1/e1', session: 's1' };
  it.each<[string, LogAct, object]>([
    ['to keep an entry', KEEP, { method: 'PUT', path: '/entries/e1', body: { level: 'team', audience: 'me', locked: 'v1.x', team: null, before: null, at: 7 } }],
    ['to change one of a meeting', { ...KEEP, ...inMeeting, before: 'v1.y' }, { method: 'PUT', path: '/meetings/s1/entries/e1', body: { command: 'c1', level: 'team', audience: 'me', locked: 'v1.x', before: 'v1.y' } }],
    ['to delete', REMOVE, { method: 'DELETE', path: '/entries/e1' }],
    ['to delete one of a meeting', { ...REMOVE, ...inMeeting }, { method: 'DELETE', path: '/meetings/s1/entries/e1?command=c1' }],
    ['to note a yes', { act: 'answer-question', entry: 's1/e1', answer: 'yes' }, { method: 'PUT', path: '/questions/s1~e1', body: { answer: 'yes' } }],
    [
      'to note how far a next step is',
      { act: 'tell-carry-over', id: 'c9', told: { state: 'tried', reason: '', happened: 'x', evidence: '', version: 2 }, checked: true },
      { method: 'PUT', path: '/carry-over/c9', body: { state: 'tried', reason: '', happened: 'x', evidence: '', version: 2, checked: true } },
    ],
  ])('%s', (_what, act, request) => {
    expect(requestOf(act, 'c1')).toEqual(request);
  });
});
