import { signal } from '@preact/signals';
import type { Connection, Parts } from '../../client/ui/connection.js';
import { commandId } from '../../client/ui/random.js';
import { WIRE_VERSION, type WireAck, type WireCommand } from '../../src/engine/wire.js';
import type { Rehearsal } from '../../src/engine/rehearsal.js';

/** A connection that never falls away: to a rehearsal in the same page. */
export function lineTo(table: Rehearsal, parts: Parts, ask: (command: WireCommand) => Promise<WireAck>, person: string): Connection {
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
