import { afterEach, expect, test } from '@jest/globals';
import { Server } from 'socket.io';
import { REHEARSAL_MEETING } from '../engine/rehearsal.js';
import { MemoryJournal } from '../journal/memory-journal.js';
import { until } from '../../test/support/retry.js';
import { werkvormen } from '../werkvormen/index.js';
import { LiveActing } from './live.acting.js';
import { Sessions } from './sessions.js';

const DOORS = { code: null, joinUrl: '', permanentUrl: '', screenToken: 'x'.repeat(43) };
let sessions: Sessions;
let loaded = 0;

async function acting(): Promise<LiveActing> {
  const journal = new MemoryJournal();
  const opened = { seq: 1, at: 1, type: 'session/opened', v: 1, data: { meeting: REHEARSAL_MEETING, items: [] }, personal: null };
  await journal.commit('s', { facts: [opened], seals: [], unseal: [], redact: [], closes: false });
  loaded = 0;
  const doorKeeper = { doors: () => Promise.resolve((loaded++, DOORS)) };
  sessions = new Sessions({ journal, registry: werkvormen, doorKeeper, now: () => 1, fresh: () => 'fresh', failed: () => undefined, lingers: 1 });
  sessions.attach(new Server());
  return new LiveActing(sessions);
}
afterEach(() => sessions.stop());

const FACILITATOR = { kind: 'facilitator', id: 'f' } as const;
const park = (id: string) => ({ id, type: 'session/park-point', data: { text: 'later' } });

test('does what is asked in a session that nobody looks at, and hears the refusal of one that is not there', async () => {
  const live = await acting();
  expect(await live.act('s', FACILITATOR, park('one'))).toEqual({ ok: true });
  expect(await live.act('s', { kind: 'participant', id: 'niemand' }, park('two'))).toEqual({ ok: false, refused: 'not-recognised' });
  expect(await live.act('nergens', FACILITATOR, park('three'))).toEqual({ ok: false, refused: 'session-unknown' });
  expect(await live.personWithPhone('s', 'hash')).toBeNull();
});

test.each([
  ['acted in', (live: LiveActing) => live.act('s', FACILITATOR, park('one'))],
  ['asked for a phone', (live: LiveActing) => live.personWithPhone('s', 'hash')],
])('a session that was only %s does not stay in memory', async (_how, ask) => {
  const live = await acting();
  await ask(live);
  // Loading it anew is how leaving shows. Asking again lets it linger anew, so it is asked less often than it lingers.
  await until('it is loaded anew', async () => {
    await ask(live);
    return loaded > 1;
  }, { every: 50 });
});
