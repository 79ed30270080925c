import { browserStore, readJson, type Store } from '../ui/storage';

/** Whose phone this is, by a personal link. One person per phone. */
export interface Personal {
  /** What the link holds: who has it is this member. */
  readonly token: string;
  /** As the server said the last time; empty until it did. */
  readonly name: string;
  readonly organisation: string;
  readonly perspective: string;
  /** False after the server said that the link was taken back or never was. */
  readonly works: boolean;
}

const PERSONAL = 'kc.personal';
const OPENED = 'kc.personal.opened';

/** Whose phone this is; null for nobody's. */
export function personalOf(store: Store = browserStore): Personal | null {
  const found = readJson(store, PERSONAL) as Personal | null;
  return found && typeof found.token === 'string' ? found : null;
}

/** As whom one can take part with this phone: a person whose link works. */
export function memberHere(store: Store = browserStore): Personal | null {
  const found = personalOf(store);
  return found?.works && found.name !== '' ? found : null;
}

/** Keeps a link that was opened until the server said whose it is; a reload in between loses nothing. */
export function keepOpened(token: string, store: Store = browserStore): void {
  store.set(OPENED, token);
}

/** The link to try: the one that was opened last, else the one of this phone. */
export function linkToTry(store: Store = browserStore): string | null {
  return store.get(OPENED) ?? personalOf(store)?.token ?? null;
}

/** From now on this is the phone of the person behind this link. */
export function settle(personal: Omit<Personal, 'works'>, store: Store = browserStore): void {
  store.set(PERSONAL, JSON.stringify({ ...personal, works: true }));
  store.remove(OPENED);
}

/** Leaves the link that was opened for what it is; the phone stays whose it was. */
export function dropOpened(store: Store = browserStore): void {
  store.remove(OPENED);
}

/** The server doesn't take this link (any more). */
export function stopsWorking(token: string, store: Store = browserStore): void {
  const known = personalOf(store);
  if (known?.token === token) store.set(PERSONAL, JSON.stringify({ ...known, works: false }));
}

/** The phone is nobody's again. */
export function forgetPersonal(store: Store = browserStore): void {
  store.remove(PERSONAL);
  store.remove(OPENED);
}

/** Whether a link that was opened is of somebody else than whose phone this is: then it is asked first. A new link of the same person is not. */
export function isSomebodyElse(known: Personal | null, opened: { readonly token: string; readonly name: string }): boolean {
  return known !== null && known.works && known.name !== '' && known.token !== opened.token && known.name !== opened.name;
}
