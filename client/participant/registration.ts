import { browserStore, type Store } from '../ui/storage';

const REGISTERED = 'kc.registered.';

/** Keeps what shows that somebody registered for the meeting at this path, until they are in. */
export function keepRegistration(path: string, token: string, store: Store = browserStore): void {
  store.set(REGISTERED + path, token);
}

/** The token of the registration for the meeting at this path. */
export function registrationFor(path: string, store: Store = browserStore): string | null {
  return store.get(REGISTERED + path);
}

export function forgetRegistration(path: string, store: Store = browserStore): void {
  store.remove(REGISTERED + path);
}
