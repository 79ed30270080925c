import type { PulseBallot } from '../../../src/engine/pulse';
import { EMPTY_BALLOT } from '../../ui/pulse/fields';
import { randomId, randomSecret } from '../../ui/random';
import { browserStore, readJson, type Store } from '../../ui/storage';

/**
 * What this phone keeps of one pulse: two secrets of its own, and what was answered. It is the only place in the world
 * where they stand side by side; with them the phone can change its answer until the pulse closes.
 */
export interface Kept {
  /** Says that this phone answered, without saying which phone it is. */
  readonly secret: string;
  /** The id of the ballot in the box. */
  readonly ballot: string;
  readonly given: PulseBallot;
  readonly sent: boolean;
}

const PREFIX = 'kc.pulse.';

/** What this phone keeps of the pulse behind a link, or a fresh start. */
export function keptOf(token: string, store: Store = browserStore): Kept {
  const known = readJson(store, PREFIX + token) as Kept | null;
  return known ?? { secret: randomSecret(), ballot: randomId(), given: EMPTY_BALLOT, sent: false };
}

export function keep(token: string, kept: Kept, store: Store = browserStore): void {
  store.set(PREFIX + token, JSON.stringify(kept));
}

/** Once a pulse is closed there is nothing to change any more, and so nothing to keep. */
export function forget(token: string, store: Store = browserStore): void {
  store.remove(PREFIX + token);
}
