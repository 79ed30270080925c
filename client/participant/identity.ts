import { discardDrafts } from '../ui/draft';
import { forgetMemory } from '../ui/memory';
import { randomSecret } from '../ui/random';
import { browserStore, readJson } from '../ui/storage';

/** Who this phone is in one session. The secret makes it the same participant again; it is not the participant's id. */
export interface Identity {
  readonly session: string;
  readonly secret: string;
  /** Null until the server answered the first time. */
  readonly person: string | null;
  readonly title: string;
  /** Whether it goes with the personal link of this phone: `member` when it does, `guest` when a guest keeps it in a log, `nobody` when somebody said that it doesn't. */
  readonly belongs?: Belongs;
}

export type Belongs = 'member' | 'guest' | 'nobody';

const WHO = 'kc.who.';
const WAY = 'kc.way.';
const LAST = 'kc.last';

/**
 * Who this phone is in a session. The secret is made and kept before anything is asked of the server, so that asking
 * twice gives one participant.
 */
export function identityFor(session: string, title: string): Identity {
  const known = identityOf(session);
  if (known) return known;
  const fresh: Identity = { session, secret: randomSecret(), person: null, title };
  browserStore.set(WHO + session, JSON.stringify(fresh));
  return fresh;
}

/** Who this phone was in a session, if it was there. */
export function identityOf(session: string): Identity | null {
  const found = readJson(browserStore, WHO + session) as Identity | null;
  return found && typeof found.secret === 'string' ? found : null;
}

/** Remembers that the phone is in. @param way the path by which it came, e.g. `/j/K7M2PX` */
export function rememberJoined(identity: Identity, person: string, way: string): Identity {
  const joined: Identity = { ...identity, person };
  browserStore.set(WHO + identity.session, JSON.stringify(joined));
  browserStore.set(WAY + way, identity.session);
  browserStore.set(LAST, identity.session);
  return joined;
}

/** Who came in by this path earlier; after a reload there is nothing to ask. */
export function identityByWay(way: string): Identity | null {
  const session = browserStore.get(WAY + way);
  const found = session === null ? null : identityOf(session);
  return found?.person ? found : null;
}

/** Where this phone was last, to go back to from the first page. */
export function lastIdentity(): Identity | null {
  const session = browserStore.get(LAST);
  const found = session === null ? null : identityOf(session);
  return found?.person ? found : null;
}

/** Remembers that a session goes with the personal link of this phone, or that it doesn't. */
export function rememberBelongs(session: string, belongs: Belongs): void {
  const known = identityOf(session);
  if (known) browserStore.set(WHO + session, JSON.stringify({ ...known, belongs }));
}

/** Everybody this phone was. */
export function identities(): Identity[] {
  return browserStore.keys(WHO).flatMap((key) => identityOf(key.slice(WHO.length)) ?? []);
}

/** Forgets a session: secret, drafts and what only this phone knew. The outbox clears itself. */
export function forgetIdentity(identity: Identity): void {
  browserStore.remove(WHO + identity.session);
  if (browserStore.get(LAST) === identity.session) browserStore.remove(LAST);
  for (const key of browserStore.keys(WAY)) if (browserStore.get(key) === identity.session) browserStore.remove(key);
  forgetMemory(browserStore, scopeOf(identity));
  discardDrafts(`${identity.session}.`);
}

/** Under which name this participant's work is kept on the phone. */
export function scopeOf(identity: Identity): string {
  return `${identity.session}.${identity.person ?? ''}`;
}
