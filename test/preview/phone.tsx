import '../../client/ui/base.css';
import '../../client/ui/controls.css';
import '../../client/participant/phone.css';
import '../../client/participant/away.css';
import { computed, signal } from '@preact/signals';
import { render } from 'preact';
import type { Live } from '../../client/participant/live.js';
import { LivePage } from '../../client/participant/live-page.js';
import { startI18n } from '../../client/ui/i18n.js';
import type { Connection, Parts } from '../../client/ui/connection.js';
import { openMemory } from '../../client/ui/memory.js';
import { openOutbox } from '../../client/ui/outbox.js';
import { commandId } from '../../client/ui/random.js';
import { storeOn } from '../../client/ui/storage.js';
import type { JsonObject } from '../../src/engine/json.js';
import type { Rehearsal } from '../../src/engine/rehearsal.js';
import { WIRE_VERSION, type WireAck, type WireCommand } from '../../src/engine/wire.js';
import { asking } from './asking.js';
import { sampleFiles } from './sample-files.js';

/** The phone of one of the people of the script; what is done on it happens in the rehearsal. */
export async function show(root: HTMLElement, table: Rehearsal, person: string): Promise<void> {
  await startI18n({ nl: () => import('../../client/participant/catalogue.nl.js'), en: () => import('../../client/participant/catalogue.en.js') });
  const room = signal<JsonObject | null>(null);
  const mine = signal<JsonObject | null>(null);
  const look = () => {
    room.value = table.seenBy('room');
    mine.value = table.seenBy(person);
  };
  look();
  const ask = asking(table, { kind: 'participant', id: person }, look);
  const store = storeOn(null);
  const outbox = openOutbox({ store, scope: 'preview', ask, later: (action, ms) => setTimeout(action, ms) });
  const parts = { room, mine, facilitator: signal(null), screen: signal(null) };
  const connection = lineTo(table, parts, ask, person);
  const memories = new Map<string, ReturnType<typeof openMemory>>();
  const live: Live = {
    identity: { session: 'preview', secret: '', person, title: '' },
    connection,
    outbox,
    files: sampleFiles(table.seenBy('room')),
    room: room as unknown as Live['room'],
    mine: mine as unknown as Live['mine'],
    online: computed(() => true),
    memory(run) {
      const memory = memories.get(run) ?? openMemory(store, 'preview', run);
      memories.set(run, memory);
      return memory;
    },
    send: (type, data = {}, run) => outbox.add({ v: 1, id: commandId(), type, ...(run === undefined ? {} : { run }), data }),
    close: () => undefined,
  };
  render(<LivePage live={live} path="/" />, root);
}

/** A connection that never falls away: to a rehearsal in the same page. */
function lineTo(table: Rehearsal, parts: Parts, ask: (command: WireCommand) => Promise<WireAck>, person: string): Connection {
  return {
    parts,
    status: signal('online'),
    readOnly: signal(false),
    restarting: signal(false),
    rev: signal(0),
    person: signal(person),
    now: () => table.at,
    send: (type, data = {}, target = {}) => ask({ v: WIRE_VERSION, id: commandId(), type, ...target, data }),
    sendCommand: ask,
    close: () => undefined,
  };
}
