import type { PulseBallot, PulseItem } from '../../../src/engine/pulse';
import type { Kept as KeptFor } from '../../ui/kept';
import { ballotData } from '../../ui/pulse/fields';
import { ask, type Asked, type Patience } from '../ask';
import type { Kept } from './kept';

/** What a pulse asks. */
export interface PulseForm {
  readonly id: string;
  readonly title: string;
  readonly team: string;
  readonly community: string;
  readonly items: readonly PulseItem[];
  /** `YYYY-MM-DD`; null when somebody closes it by hand. */
  readonly closesOn: string | null;
  /** How long what people add in their own words is kept. */
  readonly keeps: KeptFor;
}

/** Asks what a pulse asks, until there is an answer. */
export function askForm(token: string, patience: Patience): Promise<Asked<PulseForm>> {
  return ask('/api/pulse', { headers: showing(token) }, patience);
}

/** Sends an answer until it has arrived. The same secrets twice are one answer. */
export function sendAnswer(token: string, { secret, ballot: id }: Kept, ballot: PulseBallot, patience: Patience): Promise<Asked<null>> {
  const headers = { ...showing(token), 'content-type': 'application/json' };
  return ask('/api/pulse', { method: 'POST', headers, body: JSON.stringify({ secret, ballot: id, ...ballotData(ballot) }) }, patience);
}

function showing(token: string): Record<string, string> {
  return { authorization: `Bearer ${token}` };
}
