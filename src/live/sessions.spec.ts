import { afterEach, describe, expect, test } from '@jest/globals';
import { Server } from 'socket.io';
import { REHEARSAL_MEETING } from '../engine/rehearsal.js';
import type { WireAck } from '../engine/wire.js';
import { MemoryJournal } from '../journal/memory-journal.js';
import { werkvormen } from '../werkvormen/index.js';
import { Sessions } from './sessions.js';

const DOORS = { code: 'ABC234', joinUrl: '', permanentUrl: '', screenToken: 'x'.repeat(43) };
let sessions: Sessions;
let fresh = 0;

async function opened(lingers: number): Promise<Sessions> {
  const journal = new MemoryJournal();
  const fact = { seq: 1, at: 1, type: 'session/opened', v: 1, data: { meeting: REHEARSAL_MEETING, items: [] }, personal: null };
  await journal.commit('s', { facts: [fact], seals: [], unseal: [], redact: [], closes: false });
  sessions = new Sessions({ journal, registry: werkvormen, doorKeeper: { doors: () => Promise.resolve(DOORS) }, now: () => 1, fresh: () => `fresh-${String(++fresh)}`, failed: () => undefined, lingers });
  sessions.attach(new Server());
  return sessions;
}

describe('the sessions of a node', () => {
  afterEach(() => sessions.stop());

  test('who ask at the same time get the same session, loaded once', async () => {
    const all = await opened(60_000);
    const [one, other] = await Promise.all([all.get('s'), all.get('s')]);
    expect(one).toBe(other);
    expect(await all.get('nobody')).toBeNull();
  });

  test('who was let in while the last one left can still contribute', async () => {
    const all = await opened(60_000);
    const letIn = await all.get('s');
    all.release('s');
    expect(await all.get('s')).toBe(letIn);
    const answer = await new Promise<WireAck | undefined>((resolve) =>
      letIn ? letIn.submit({ id: 'park', type: 'session/park-point', data: { text: 'later' } }, { kind: 'facilitator', id: 'f' }, null, resolve) : resolve(undefined),
    );
    expect(answer).toMatchObject({ ok: true });
  });

  test('a session that nobody looks at leaves memory after a while, and comes back from the journal', async () => {
    const all = await opened(5);
    const before = await all.get('s');
    all.release('s');
    const until = Date.now() + 5_000;
    let after = before;
    while (after === before && Date.now() < until) {
      await new Promise((later) => setTimeout(later, 20));
      after = await all.get('s');
    }
    expect(after).not.toBe(before);
    expect(await after?.personWith('nobody')).toBeNull();
  });
});
