import { computed, signal } from '@preact/signals';
import { useEffect, useState } from 'preact/hooks';
import type { JsonObject } from '../../src/engine/json';
import type { Connection } from '../ui/connection';
import { openMemory } from '../ui/memory';
import { openOutbox } from '../ui/outbox';
import { isPeek, PEEK_READY } from '../ui/peek';
import { storeOn } from '../ui/storage';
import type { Live } from './live';
import { LivePage } from './live-page';
import type { MinePart, RoomPart } from './views';

/** What phones show, in a frame of the console. Nothing of it goes anywhere: it has no connection of its own. */
export function PeekPage() {
  const [live] = useState(peeking);
  useEffect(live.listen, []);
  return <LivePage live={live.live} path="/" />;
}

function peeking() {
  const room = signal<RoomPart | null>(null);
  const mine = signal<MinePart | null>(null);
  const store = storeOn(null);
  const nowhere = () => Promise.resolve({ ok: false, refused: 'not-connected' } as const);
  const live: Live = {
    identity: { session: 'peek', secret: '', person: 'peek', title: '' },
    connection: { status: signal('online'), now: () => Date.now() } as unknown as Connection,
    outbox: openOutbox({ store, scope: 'peek', ask: nowhere, later: () => undefined }),
    files: { read: nowhere },
    room,
    mine,
    online: computed(() => true),
    memory: (run) => openMemory(store, 'peek', run),
    send: nowhere,
    close: () => undefined,
  };
  function listen(): () => void {
    const onMessage = ({ data, origin, source }: MessageEvent<unknown>) => {
      if (origin !== location.origin || source !== parent || !isPeek(data)) return;
      room.value = data.room as unknown as RoomPart;
      mine.value = nobodyIn(data.room, data.nobody);
    };
    addEventListener('message', onMessage);
    parent.postMessage(PEEK_READY, location.origin);
    return () => removeEventListener('message', onMessage);
  }
  return { live, listen };
}

/** Somebody who came in and did nothing yet. */
function nobodyIn(room: JsonObject, nobody: JsonObject | null): MinePart {
  const run = (room['activity'] as { run?: string } | null)?.run ?? null;
  return { person: { id: 'peek', number: 1, name: '', organisation: '', perspective: '' }, run, activity: nobody, kept: [], arrival: null };
}
