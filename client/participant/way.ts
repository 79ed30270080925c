import { signal } from '@preact/signals';
import { askInvitation, askJoin, type Invitation, type JoinForm, pause, type Way } from './ask';
import { forgetIdentity, type Identity, identityByWay, identityFor, identityOf, rememberJoined } from './identity';

/** Which page the phone is at. */
export type Place =
  | { readonly at: 'door'; readonly code: string; readonly refused: string | null; readonly busy: boolean }
  | { readonly at: 'form'; readonly path: string; readonly way: Way; readonly invitation: Invitation; readonly form: JoinForm; readonly refused: string | null }
  | { readonly at: 'queue'; readonly why: 'busy' | 'not-open'; readonly title: string }
  | { readonly at: 'live'; readonly path: string; readonly identity: Identity }
  | { readonly at: 'over'; readonly title: string }
  | { readonly at: 'left'; readonly title: string };

/** How often a phone looks whether the meeting has begun, in milliseconds. */
const LOOK_AGAIN = 4000;

const NOTHING_SAID: JoinForm = { name: '', organisation: '', perspective: '', firstTime: false };

export const place = signal<Place>({ at: 'door', code: '', refused: null, busy: false });
let stop = new AbortController();

/** Goes where a path leads: the door, a meeting this phone is in already, or the form. */
export function goTo(path: string): void {
  const way = wayOf(path);
  if (!way) return show({ at: 'door', code: '', refused: null, busy: false });
  const identity = identityByWay(path);
  if (identity) return show({ at: 'live', path, identity });
  void knock(path, way);
}

/** Tries a code somebody typed. */
export function enterCode(typed: string): void {
  const code = typed.replace(/[^a-z0-9]/gi, '').toUpperCase();
  if (code === '') return;
  open(`/j/${code}`);
}

/** Goes to a path of this site, so that a reload comes back there. */
export function open(path: string): void {
  history.pushState(null, '', path);
  goTo(path);
}

/** Asks to be let in, and waits when it is busy or when the meeting has not begun. */
export async function join(path: string, way: Way, invitation: Invitation, form: JoinForm): Promise<void> {
  const patience = begin();
  const identity = identityFor(invitation.session, invitation.title);
  const wait = (why: 'busy' | 'not-open'): void => show({ at: 'queue', why, title: invitation.title }, patience);
  for (;;) {
    const answer = await askJoin(way, form, identity.secret, { waiting: () => wait('busy'), stop: patience.signal });
    if (patience.signal.aborted) return;
    if (answer.ok) return show({ at: 'live', path, identity: rememberJoined(identity, answer.value.person, path) });
    if (answer.refused !== 'session-not-open') return show({ at: 'form', path, way, invitation, form, refused: answer.refused });
    wait('not-open');
    await pause(LOOK_AGAIN * (0.75 + Math.random() / 2), patience.signal);
    if (patience.signal.aborted) return;
  }
}

/** The server doesn't know this phone any more: in again by the same way, with a fresh secret. */
export function joinAgain(path: string, identity: Identity): void {
  forgetIdentity(identity);
  goTo(wayOf(path) ? path : '/');
}

/** The person left; the phone is forgotten. */
export function left(identity: Identity): void {
  forgetIdentity(identity);
  history.replaceState(null, '', '/');
  show({ at: 'left', title: identity.title });
}

/** Back to a meeting this phone is in. */
export function resume(identity: Identity): void {
  show({ at: 'live', path: '/', identity });
}

async function knock(path: string, way: Way): Promise<void> {
  const patience = begin();
  const code = 'code' in way ? way.code : '';
  show({ at: 'door', code, refused: null, busy: true }, patience);
  const waiting = (): void => show({ at: 'queue', why: 'busy', title: '' }, patience);
  const answer = await askInvitation(way, { waiting, stop: patience.signal });
  if (patience.signal.aborted) return;
  if (!answer.ok) return show({ at: 'door', code, refused: answer.refused, busy: false });
  const known = identityOf(answer.value.session);
  if (known?.person) return show({ at: 'live', path, identity: rememberJoined(known, known.person, path) });
  if (answer.value.status === 'closed') return show({ at: 'over', title: answer.value.title });
  show({ at: 'form', path, way, invitation: answer.value, form: NOTHING_SAID, refused: null });
}

/** Ends what was being waited for and begins a new wait. */
function begin(): AbortController {
  stop.abort();
  stop = new AbortController();
  return stop;
}

/** Shows a page; a wait that was given up (`during`) shows nothing any more. */
function show(next: Place, during?: AbortController): void {
  if (during?.signal.aborted) return;
  if (!during) stop.abort();
  place.value = next;
}

function wayOf(path: string): Way | null {
  const found = /^\/(j|m)\/([^/]+)\/?$/.exec(path);
  const value = found?.[2];
  if (!found || !value) return null;
  return found[1] === 'j' ? { code: value.toUpperCase() } : { permanent: value };
}
