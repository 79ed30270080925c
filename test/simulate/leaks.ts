import type { WireFrame } from '../../src/engine/wire.js';
import { activityOf } from '../support/facilitator.js';
import type { Recording } from '../support/recording.js';
import type { Ledger } from './ledger.js';

/** Where everything that came out is. */
export interface Outlets {
  readonly recording: Recording;
  /** Reports, learning log and what the server said, by name. */
  readonly texts: ReadonlyMap<string, string>;
  /** Every byte of the database after the close; empty when it can't be read. */
  readonly bytes: Buffer;
}

/** Looks for every planted secret everywhere but with its owner. @returns one line per leak, without the secret itself */
export function findLeaks(ledger: Ledger, { recording, texts, bytes }: Outlets): string[] {
  const leaks: string[] = [];
  ledger.planted.forEach(({ text, owner, shown, kept }, place) => {
    const name = `secret ${String(place)}`;
    if (!shown) for (const listener of recording.whoHeard(text, owner)) leaks.push(`${name} was heard by ${listener}`);
    for (const [outlet, content] of texts) if (content.includes(text)) leaks.push(`${name} is in ${outlet}`);
    if (!kept && bytes.includes(text)) leaks.push(`${name} is still in the database`);
  });
  for (const { packet, listeners } of recording.packets()) {
    if (showsOpenVote(packet)) leaks.push(`a result of an open vote was heard by ${[...listeners].join(', ')}`);
  }
  return leaks;
}

/** Whether a frame shows what was voted before the vote closed (rule 8); the bots hold one vote per round. */
function showsOpenVote(packet: string): boolean {
  if (!packet.includes('"minority-round"')) return false;
  const start = packet.indexOf('[');
  const [event, frame] = start < 0 ? [] : (JSON.parse(packet.slice(start)) as [unknown, WireFrame?]);
  if (event !== 'frame' || !frame) return false;
  return [frame.room, frame.screen, frame.facilitator].some((part) => {
    const view = activityOf(part)?.view;
    return (view?.['vote'] === 'open' || view?.['vote'] === 'closing') && view['result'] !== null;
  });
}
