import { describe, expect, test } from '@jest/globals';
import { until } from '../../test/support/retry.js';
import type { Request } from '../engine/request.js';
import type { Actor } from '../engine/facts.js';
import { REHEARSAL_MEETING } from '../engine/rehearsal.js';
import type { Batch, Journal } from '../journal/journal.js';
import { MemoryJournal } from '../journal/memory-journal.js';
import { werkvormen } from '../werkvormen/index.js';
import { type Answer, SessionHost, type Touched } from './session-host.js';

const facilitator: Actor = { kind: 'facilitator', id: 'f1' };
const NOTHING: Batch = { facts: [], seals: [], unseal: [], redact: [], closes: false };

/** A journal whose storage can be full, and which counts its commits. */
class FragileJournal extends MemoryJournal {
  full = false;
  /** Nothing can be read either, as when the database is gone. */
  gone = false;
  commits = 0;

  override async load(session: string): ReturnType<MemoryJournal['load']> {
    if (this.gone) throw new Error('no connection');
    return super.load(session);
  }

  override async commit(session: string, batch: Batch): Promise<void> {
    if (this.full || this.gone) throw new Error('disk full');
    this.commits++;
    await super.commit(session, batch);
  }
}

async function opened(journal: Journal): Promise<void> {
  const items = [{ id: 'in', werkvorm: 'check-in', title: '', questions: ['Hoe kom je binnen?'], aim: '', minutes: 10, config: { typing: 'word' } }];
  await journal.commit('s', { ...NOTHING, facts: [{ seq: 1, at: 1, type: 'session/opened', v: 1, data: { meeting: REHEARSAL_MEETING, items }, personal: null }] });
}

async function host(journal: Journal, heard: Touched[] = [], writable: () => boolean = () => true): Promise<SessionHost> {
  let n = 0;
  const made = await SessionHost.load('s', {
    journal,
    registry: werkvormen,
    now: () => 1_000,
    fresh: () => `fresh-${++n}`,
    writable,
    changed: (touched) => heard.push(touched),
    failed: () => undefined,
  });
  if (!made) throw new Error('not loaded');
  return made;
}

let asked = 0;

function ask(session: SessionHost, type: string, data: unknown = {}, actor: Actor = facilitator, id = `id-${++asked}`): Promise<Answer> {
  const request: Request = { id, type, data };
  return new Promise((resolve) => session.submit(request, actor, resolve));
}

const join = (session: SessionHost, n: number) =>
  ask(session, 'session/join', { name: `mens ${n}`, organisation: '', perspective: '', phoneHash: `hash-${n}` }, { kind: 'system' });

describe('session host', () => {
  test('a session nobody opened is not there', async () => {
    expect(await SessionHost.load('s', { journal: new MemoryJournal(), registry: werkvormen, now: () => 0, fresh: () => '', changed: () => undefined, failed: () => undefined })).toBeNull();
  });

  test('a burst becomes a handful of commits, and everyone is answered after theirs', async () => {
    const journal = new FragileJournal();
    await opened(journal);
    journal.commits = 0;
    const session = await host(journal);
    const answers = await Promise.all(Array.from({ length: 500 }, (_, n) => join(session, n)));
    expect(answers.every((a) => a.ok)).toBe(true);
    expect(journal.commits).toBeLessThanOrEqual(3);
    expect((await journal.load('s')).facts).toHaveLength(501);
  });

  test('what was acked is there for a host that was not', async () => {
    const journal = new MemoryJournal();
    await opened(journal);
    const first = await host(journal);
    await join(first, 1);
    await ask(first, 'session/next');
    await ask(first, 'check-in/open-floor');
    const second = await host(journal);
    expect(second.state.current).toBe(first.state.current);
    expect(second.state.roster.people.size).toBe(1);
  });

  test('others hear anew what is theirs when somebody changes it for them, and not when somebody acts for themselves', async () => {
    const journal = new MemoryJournal();
    await opened(journal);
    const heard: Touched[] = [];
    const session = await host(journal, heard);
    await join(session, 1);
    await ask(session, 'session/next');
    await ask(session, 'check-in/open-floor');
    const [person = ''] = session.state.roster.people.keys();
    await ask(session, 'check-in/land', {}, { kind: 'participant', id: person });
    expect(heard.at(-1)).toBe('shared');
    await ask(session, 'session/change-person', { name: 'Anna', organisation: '', perspective: '' }, { kind: 'participant', id: person });
    expect(heard.at(-1)).toBe('everybody');
  });

  test('the same command id twice is one fact and one answer, also after a restart', async () => {
    const journal = new MemoryJournal();
    await opened(journal);
    const first = await host(journal);
    await ask(first, 'session/park-point', { text: 'later' }, facilitator, 'same-id');
    const again = await ask(first, 'session/park-point', { text: 'later' }, facilitator, 'same-id');
    const later = await ask(await host(journal), 'session/park-point', { text: 'later' }, facilitator, 'same-id');
    expect([again.ok, later.ok]).toEqual([true, true]);
    expect((await journal.load('s')).facts).toHaveLength(2);
  });

  test('a full disk: no false ack, the state goes back to what is stored, and it goes on when there is room', async () => {
    const journal = new FragileJournal();
    await opened(journal);
    const session = await host(journal);
    journal.full = true;
    expect(await ask(session, 'session/park-point', { text: 'weg' }, facilitator, 'id-1')).toEqual({ ok: false, refused: 'storage-unavailable' });
    expect(session.state.parked.size).toBe(0);
    journal.full = false;
    expect((await ask(session, 'session/park-point', { text: 'weg' }, facilitator, 'id-1')).ok).toBe(true);
    expect(session.state.parked.size).toBe(1);
  });

  test('a storage that is known to refuse is not asked, and what was asked meanwhile is done once when it is asked again', async () => {
    const journal = new FragileJournal();
    await opened(journal);
    let writable = false;
    const session = await host(journal, [], () => writable);
    journal.commits = 0;
    expect(await ask(session, 'session/park-point', { text: 'later' }, facilitator, 'id-1')).toEqual({ ok: false, refused: 'storage-unavailable' });
    expect([journal.commits, session.state.parked.size]).toEqual([0, 0]);
    writable = true;
    expect((await ask(session, 'session/park-point', { text: 'later' }, facilitator, 'id-1')).ok).toBe(true);
    expect(session.state.parked.size).toBe(1);
  });

  test('a database that is gone: no false ack for who asks again, nothing is shown of what was not stored, and it goes on by itself', async () => {
    const journal = new FragileJournal();
    await opened(journal);
    const heard: Touched[] = [];
    const session = await host(journal, heard);
    const later = () => ask(session, 'session/park-point', { text: 'weg' }, facilitator, 'id-1');
    journal.gone = true;
    expect(await later()).toEqual({ ok: false, refused: 'storage-unavailable' });
    expect(await later()).toEqual({ ok: false, refused: 'storage-unavailable' });
    let shown: number | null = null;
    session.whenSettled(() => (shown = session.state.parked.size));
    expect(shown).toBeNull();
    journal.gone = false;
    await until('who looks sees what is stored', () => shown === 0);
    expect(heard).toContain('everybody');
    expect((await later()).ok).toBe(true);
    expect((await journal.load('s')).facts.filter(({ type }) => type === 'session/point-parked')).toHaveLength(1);
  });

  test('a writer that was overtaken hears it and folds anew', async () => {
    const journal = new MemoryJournal();
    await opened(journal);
    const [mine, other] = [await host(journal), await host(journal)];
    await join(other, 1);
    expect((await ask(mine, 'session/park-point', { text: 'te laat' }, facilitator, 'id-1')).ok).toBe(false);
    expect((await ask(mine, 'session/park-point', { text: 'te laat' }, facilitator, 'id-1')).ok).toBe(true);
    expect(mine.state.roster.people.size).toBe(1);
  });

  test('nobody looks at what is not yet durable', async () => {
    const journal = new MemoryJournal();
    await opened(journal);
    const commit = journal.commit.bind(journal);
    let seen = -1;
    const session = await host(journal);
    journal.commit = async (id, batch) => {
      // In the middle of the commit: the state in memory is ahead, so a look has to wait.
      session.whenSettled(() => (seen = session.state.parked.size));
      expect(seen).toBe(-1);
      await commit(id, batch);
    };
    await ask(session, 'session/park-point', { text: 'x' });
    expect(seen).toBe(1);
  });

  test('a card that comes in the same burst as the unsealing of its box is not destroyed with the others', async () => {
    const journal = new MemoryJournal();
    const items = [{ id: 'round', werkvorm: 'minority-round', title: '', questions: ['Wat doen we?'], aim: '', minutes: 40, config: { room: 'proposal', mode: 'anonymous', requireEveryone: false } }];
    await journal.commit('s', { ...NOTHING, facts: [{ seq: 1, at: 1, type: 'session/opened', v: 1, data: { meeting: REHEARSAL_MEETING, items }, personal: null }] });
    const session = await host(journal);
    await Promise.all([1, 2, 3, 4, 5].map((n) => join(session, n)));
    const [first = '', second = '', late = ''] = session.state.roster.people.keys();
    const card = (person: string, text: string) => ask(session, 'minority-round/add-view', { text, envelope: text.padEnd(22, '-') }, { kind: 'participant', id: person });
    await ask(session, 'session/next');
    await ask(session, 'minority-round/frame', { question: 'Wat doen we?', room: 'proposal', mode: 'anonymous' });
    const burst = [card(first, 'een'), card(second, 'twee'), ask(session, 'minority-round/reveal-views'), card(late, 'drie')];
    expect(await Promise.all(burst)).toEqual(burst.map(() => expect.objectContaining({ ok: true })));
    const boxes = (await journal.load('s')).boxes;
    expect([...(boxes.get('round-r1/views')?.envelopes.keys() ?? [])]).toEqual(['drie'.padEnd(22, '-')]);
  });

  test('rule 4: after the close the words of the check-in are gone from memory as well', async () => {
    const journal = new MemoryJournal();
    await opened(journal);
    const session = await host(journal);
    await join(session, 1);
    await ask(session, 'session/next');
    await ask(session, 'check-in/open-floor');
    const person = [...session.state.roster.people.keys()][0] ?? '';
    await ask(session, 'check-in/give-word', { word: 'verdwijnt' }, { kind: 'participant', id: person });
    await ask(session, 'session/close');
    const state = [...session.state.runs.values()].map((r) => r.state) as { words: Map<string, unknown> }[];
    expect(state.map((s) => s.words.size)).toEqual([0]);
    expect(JSON.stringify((await journal.load('s')).facts)).not.toContain('verdwijnt');
  });
});
