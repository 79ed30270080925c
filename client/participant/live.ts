import { computed, effect, type ReadonlySignal } from '@preact/signals';
import type { JsonObject } from '../../src/engine/json';
import { WIRE_VERSION } from '../../src/engine/wire';
import type { Answer } from '../ui/answers';
import { connect, type Connection } from '../ui/connection';
import { type FileShelf, fileShelf } from '../ui/files/shelf';
import { openMemory, type RunMemory } from '../ui/memory';
import { openOutbox, type Outbox } from '../ui/outbox';
import { commandId } from '../ui/random';
import { browserStore } from '../ui/storage';
import { type Identity, scopeOf } from './identity';
import type { MinePart, RoomPart } from './views';

/** One participant's live meeting: the connection, the unsent work, and what the phone remembers. */
export interface Live {
  readonly identity: Identity;
  readonly connection: Connection;
  readonly outbox: Outbox;
  readonly files: FileShelf;
  readonly room: ReadonlySignal<RoomPart | null>;
  readonly mine: ReadonlySignal<MinePart | null>;
  readonly online: ReadonlySignal<boolean>;
  memory(run: string): RunMemory;
  /** Sends through the outbox, so that it survives a lost connection and a reload. */
  send(type: string, data?: JsonObject, run?: string): Promise<Answer>;
  close(): void;
}

/** Connects a participant and sends what was left behind, each time there is a connection. */
export function goLive(identity: Identity): Live {
  const connection = connect({ v: WIRE_VERSION, face: 'phone', session: identity.session, secret: identity.secret });
  const scope = scopeOf(identity);
  const outbox = openOutbox({ store: browserStore, scope, ask: connection.sendCommand, later: (action, ms) => setTimeout(action, ms) });
  const memories = new Map<string, RunMemory>();
  const online = computed(() => connection.status.value === 'online');
  const stopFlushing = effect(() => {
    if (online.value) void outbox.flush();
  });
  return {
    identity,
    connection,
    outbox,
    files: fileShelf(identity.session, identity.secret),
    online,
    // The parts are made by `view.ts` on the other side of the wire; these types say the same in the client's words.
    room: computed(() => connection.parts.room.value as unknown as RoomPart | null),
    mine: computed(() => connection.parts.mine.value as unknown as MinePart | null),
    memory(run) {
      const memory = memories.get(run) ?? openMemory(browserStore, scope, run);
      memories.set(run, memory);
      return memory;
    },
    send: (type, data = {}, run) => outbox.add({ v: WIRE_VERSION, id: commandId(), type, ...(run === undefined ? {} : { run }), data }),
    close() {
      stopFlushing();
      connection.close();
    },
  };
}
