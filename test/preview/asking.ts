import type { Actor } from '../../src/engine/facts.js';
import type { Rehearsal } from '../../src/engine/rehearsal.js';
import type { WireAck, WireCommand } from '../../src/engine/wire.js';

/** Sends commands into a rehearsal, as a server would take them. */
export function asking(table: Rehearsal, actor: Actor, look: () => void): (command: WireCommand) => Promise<WireAck> {
  return (command) => {
    const { id, type, run, as, data } = command;
    const heard = table.hear({ id, type, data, ...(run === undefined ? {} : { run }), ...(as === undefined ? {} : { as }) }, actor);
    // What must happen by itself after a while happens at once: nobody waits in a preview.
    table.wait(10_000);
    look();
    return Promise.resolve(heard.ok ? ({ ok: true, id } as unknown as WireAck) : (heard as unknown as WireAck));
  };
}
