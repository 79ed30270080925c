import { signal } from '@preact/signals';
import { type Address, logPath, meetingPath, personalPath, readAddress, type Way, wayOf } from './address';
import { askInvitation, askJoin, askRegistration, type Invitation, type JoinForm, pause } from './ask';
import { type Belongs, forgetIdentity, type Identity, identityByWay, identityFor, identityOf, rememberBelongs, rememberJoined } from './identity';
import { keepOpened, linkToTry, memberHere, type Personal, personalOf, stopsWorking } from './whose-phone';
import { keepOpenedLog, logToTry } from './whose-log';
import { forgetRegistration, keepRegistration, registrationFor } from './registration';

/** The page where somebody says who they are. */
export interface FormPlace {
  readonly at: 'form';
  readonly path: string;
  readonly way: Way;
  readonly invitation: Invitation;
  readonly form: JoinForm;
  /** As whom this phone can take part. */
  readonly member: Personal | null;
  /** What there is to say above the form: registered beforehand, or a personal link that stopped working. */
  readonly note: 'registered' | 'link-gone' | null;
  readonly refused: string | null;
}

/** Which page the phone is at. */
export type Place =
  | { readonly at: 'door'; readonly code: string; readonly refused: string | null; readonly busy: boolean }
  | FormPlace
  | { readonly at: 'queue'; readonly why: 'busy' | 'not-open'; readonly title: string }
  | { readonly at: 'live'; readonly path: string; readonly identity: Identity }
  | { readonly at: 'over'; readonly title: string }
  /** The meeting was planned and does not take place. */
  | { readonly at: 'off'; readonly title: string }
  | { readonly at: 'left'; readonly title: string }
  /** The page of one person. `link`: what opens it; `team`: whose brief to read; `refused`: why a meeting didn't let them in. */
  | { readonly at: 'personal'; readonly link: string | null; readonly team: string | null; readonly refused: string | null }
  /** `token`: what opens it; null when this phone knows none. */
  | { readonly at: 'log'; readonly token: string | null }
  | { readonly at: 'question'; readonly token: string }
  | { readonly at: 'pulse'; readonly token: string }
  | { readonly at: 'certificate'; readonly meeting: string }
  | { readonly at: 'peek' };

/** How often a phone looks whether the meeting has begun, in milliseconds. */
const LOOK_AGAIN = 4000;

export const NOTHING_SAID: JoinForm = { name: '', organisation: '', perspective: '', firstTime: false, standsInFor: '' };

export const place = signal<Place>({ at: 'door', code: '', refused: null, busy: false });
let stop = new AbortController();

/** Goes where an address leads: the door, a meeting this phone is in already, the form, or the page of a person. */
export function goTo(address: Address = location): void {
  const asked = readAddress(address);
  if (asked.for === 'door') return show({ at: 'door', code: '', refused: null, busy: false });
  if (asked.for === 'peek') return show({ at: 'peek' });
  if (asked.for === 'certificate') return show({ at: 'certificate', meeting: asked.meeting });
  if (asked.for === 'personal') {
    if (asked.token !== null) {
      keepOpened(asked.token);
      history.replaceState(null, '', personalPath());
    }
    return show({ at: 'personal', link: linkToTry(), team: asked.team, refused: null });
  }
  if (asked.for === 'log') {
    keepOpenedLog(asked.token, asked.key);
    // What opens and unlocks a log stays out of the history of the browser.
    if (asked.token !== null || asked.key !== null) history.replaceState(null, '', logPath);
    return show({ at: 'log', token: logToTry() });
  }
  if (asked.for === 'question' || asked.for === 'pulse') return show({ at: asked.for, token: asked.token });
  const { path, way, registration } = asked;
  if (registration !== null) {
    keepRegistration(path, registration);
    history.replaceState(null, '', path);
  }
  const identity = identityByWay(path);
  if (identity) return show({ at: 'live', path, identity });
  if ('meeting' in way) return joinOwn(way.meeting);
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
  goTo();
}

/** Goes to a meeting of one's own team. @param title what to call it while waiting */
export function openOwn(meeting: string, title: string): void {
  history.pushState(null, '', meetingPath(meeting));
  identityFor(meeting, title);
  goTo();
}

/** Asks to be let in with the form, and waits when it is busy or when the meeting has not begun. */
export async function join(at: FormPlace, form: JoinForm, member: Personal | null): Promise<void> {
  const identity = identityFor(at.invitation.session, at.invitation.title);
  // Who says to be somebody else than whose phone this is, is not asked later whether it was them.
  const belongs = member ? 'member' : at.member ? 'nobody' : undefined;
  const refused = await comeIn(at.path, at.way, form, identity, member, belongs);
  if (refused === null) return;
  if (refused === 'meeting-cancelled') return show({ at: 'off', title: at.invitation.title });
  const gone = member !== null && isLinkGone(refused);
  show({ ...at, form, member: gone ? null : at.member, note: gone ? 'link-gone' : at.note, refused: gone ? null : refused });
}

/** The server doesn't know this phone any more: in again by the same way, with a fresh secret. */
export function joinAgain(path: string, identity: Identity): void {
  forgetIdentity(identity);
  history.replaceState(null, '', wayOf(path) ? path : '/');
  goTo();
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

/** Goes into a meeting of one's own team; nothing is asked, because the team knows who this is. */
function joinOwn(meeting: string): void {
  const path = meetingPath(meeting);
  const known = identityOf(meeting);
  if (known?.person) return show({ at: 'live', path, identity: rememberJoined(known, known.person, path) });
  const member = personalOf();
  if (!member) return backHome(null);
  const identity = identityFor(meeting, known?.title ?? '');
  void comeIn(path, { meeting }, NOTHING_SAID, identity, member, 'member').then((refused) => {
    if (refused !== null) backHome(isLinkGone(refused) ? null : refused);
  });
}

function backHome(refused: string | null): void {
  history.replaceState(null, '', personalPath());
  show({ at: 'personal', link: linkToTry(), team: null, refused });
}

/**
 * Asks to be let in until there is an answer, and shows the meeting when it is yes.
 * @returns why not; null when there is nothing more to do
 */
async function comeIn(path: string, way: Way, form: JoinForm, identity: Identity, member: Personal | null, belongs: Belongs | undefined): Promise<string | null> {
  const patience = begin();
  const papers = { secret: identity.secret, personal: member?.token, registration: registrationFor(path) ?? undefined };
  const wait = (why: 'busy' | 'not-open'): void => show({ at: 'queue', why, title: identity.title }, patience);
  for (;;) {
    const answer = await askJoin(way, form, papers, { waiting: () => wait('busy'), stop: patience.signal });
    if (patience.signal.aborted) return null;
    if (answer.ok) {
      const joined = rememberJoined(identity, answer.value.person, path);
      if (belongs) rememberBelongs(identity.session, belongs);
      forgetRegistration(path);
      show({ at: 'live', path, identity: joined });
      return null;
    }
    if (answer.refused !== 'session-not-open') {
      if (member && isLinkGone(answer.refused)) stopsWorking(member.token);
      return answer.refused;
    }
    wait('not-open');
    await pause(LOOK_AGAIN * (0.75 + Math.random() / 2), patience.signal);
    if (patience.signal.aborted) return null;
  }
}

async function knock(path: string, way: Exclude<Way, { meeting: string }>): Promise<void> {
  const patience = begin();
  const code = 'code' in way ? way.code : '';
  show({ at: 'door', code, refused: null, busy: true }, patience);
  const asking = { waiting: () => show({ at: 'queue', why: 'busy', title: '' }, patience), stop: patience.signal };
  const answer = await askInvitation(way, asking);
  if (patience.signal.aborted) return;
  if (!answer.ok) return show({ at: 'door', code, refused: answer.refused, busy: false });
  const invitation = answer.value;
  const known = identityOf(invitation.session);
  if (known?.person) return show({ at: 'live', path, identity: rememberJoined(known, known.person, path) });
  if (invitation.status === 'closed') return show({ at: 'over', title: invitation.title });
  if (invitation.cancelled) return show({ at: 'off', title: invitation.title });
  const registration = registrationFor(path);
  const looked = registration === null ? null : await askRegistration(registration, asking);
  if (patience.signal.aborted) return;
  if (looked?.ok === false) forgetRegistration(path);
  const registered = looked?.ok ? looked.value : null;
  const form = registered ? { ...NOTHING_SAID, name: registered.name, organisation: registered.organisation, perspective: registered.perspective } : NOTHING_SAID;
  show({ at: 'form', path, way, invitation, form, member: memberHere(), note: registered && 'registered', refused: null });
}

function isLinkGone(refused: string): boolean {
  return refused === 'link-revoked' || refused === 'not-recognised';
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
