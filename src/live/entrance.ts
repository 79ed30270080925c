import { timingSafeEqual } from 'node:crypto';
import type { Account } from '../access/account-store.js';
import { hashSecret } from '../config/clock.js';
import type { Actor } from '../engine/facts.js';
import { type ConnectRefusal, WIRE_VERSION } from '../engine/wire.js';
import { credentialsSchema } from '../engine/wire-schema.js';
import type { Face } from './nodes/messages.js';
import type { Seat } from './seat.js';
import type { Sessions } from './sessions.js';

/** Who came in, and where. */
export interface Admitted {
  readonly session: string;
  readonly seat: Seat;
  readonly face: Face;
  /** Null for a screen, which can ask nothing. */
  readonly actor: Actor | null;
}

/** What the entrance asks of others. */
export interface EntranceNeeds {
  readonly sessions: Sessions;
  /** The account of a cookie when it may run this session; otherwise why not. */
  readonly whoMayRun: (cookie: string | undefined, session: string) => Promise<Account | 'not-recognised' | 'not-allowed'>;
}

/**
 * Lets a socket in: a phone by its secret, a console by its login, a screen by its token.
 * @returns who it is, or the name of the refusal
 */
export async function admit(auth: unknown, cookie: string | undefined, needs: EntranceNeeds): Promise<Admitted | ConnectRefusal> {
  const read = credentialsSchema.safeParse(auth);
  if (!read.success) return 'not-recognised';
  const credentials = read.data;
  if (credentials.v !== WIRE_VERSION) return 'wrong-version';
  // A console is asked who it is before anything is looked up: a session of others and one that is not there are the same to it.
  const account = credentials.face === 'console' ? await needs.whoMayRun(cookie, credentials.session) : null;
  if (account === 'not-recognised') return account;
  if (account === 'not-allowed') return 'session-unknown';
  const seat = await needs.sessions.get(credentials.session);
  if (!seat) return credentials.face === 'console' ? 'session-unknown' : 'not-recognised';
  const { session, face } = credentials;
  switch (credentials.face) {
    case 'phone': {
      const person = await seat.personWith(hashSecret(credentials.secret));
      return person === null ? 'not-recognised' : { session, seat, face, actor: { kind: 'participant', id: person } };
    }
    case 'console':
      return account ? { session, seat, face, actor: { kind: 'facilitator', id: account.id } } : 'not-recognised';
    case 'screen':
      return same(credentials.token, seat.doors.screenToken) ? { session, seat, face, actor: null } : 'not-recognised';
    default:
      return credentials satisfies never;
  }
}

function same(a: string, b: string): boolean {
  const [x, y] = [Buffer.from(a), Buffer.from(b)];
  return x.length === y.length && timingSafeEqual(x, y);
}
