import { Inject, Injectable } from '@nestjs/common';
import type { Account } from '../../access/account-store.js';
import { Attempts } from '../../access/attempts.js';
import { note } from '../../access/audit.js';
import { communities } from '../../community/community-store.js';
import type { Address } from '../../config/address.js';
import { type Clock, randomId, randomToken } from '../../config/clock.js';
import { ADDRESS, CLOCK, DATABASE } from '../../config/config.module.js';
import type { Database, Query } from '../../config/database.js';
import { type Denial, deny, denyFor, isDenial } from '../../config/denial.js';
import type { LetterWish, Posted } from '../../post/letter.js';
import { PostService } from '../../post/post.service.js';
import type { Meeting } from '../meeting.js';
import { findMeeting } from '../meeting-store.js';
import { takesRegistrations } from './phase.js';
import { lineOf, type LookAnswer, type RegisteredAnswer, type Registration, type RegistrationsAnswer, type Wish } from './registration.js';
import { registrationLetter, registrationLink } from './registration-letters.js';
import { addRegistration, changeWish, findRegistration, joinedCount, queueOf, registrationFor, registrationsOf, setState, takeMeeting } from './registration-store.js';
import { movingUp, stateOnArrival, waitingNumber } from './waiting-list.js';

/** How many registrations one address may send: a whole office, or a café where everybody registers at the door, shares one. */
export const VISITS = { limit: 150, windowMs: 10 * 60_000 } as const;

/** How often in an hour an address hears again that it is registered: nobody's mailbox is filled by somebody else. */
const REPEATED_LETTERS = { limit: 3, windowMs: 60 * 60_000 } as const;

/** What became of a registration. */
interface Kept {
  readonly registration: Registration;
  /** Who asked made it, or showed that it is theirs. */
  readonly proven: boolean;
  readonly fresh: boolean;
}

/** What a visitor gets to see: the token of their registration, or null when it only goes to the e-mail address. */
export type Visited = { readonly token: string | null };

/**
 * Registering for meetings, without an account.
 *
 * **The same e-mail address twice** is one registration: what is said later replaces what was said before, the place
 * stays. Anybody can type an address, so whether it was registered before must not show:
 * - With post, who gives an address gets the link of their registration there and only there, the first time and every
 *   next time. The page says the same in both cases, and how many places are left is only said as "some" or "a few".
 * - Without post nobody can be asked whether an address is theirs. Then who registers first sees the link on the page,
 *   because nobody could cancel without it; a second sending leads to a page that only says that it came in. The link
 *   stays out of the hands of a stranger, but who tries out an address and compares the two pages can tell that it was
 *   there. An operator who minds sets up post.
 * - The form brings a random key. A second sending of one form by the same name (a double tap, going back to mend
 *   something) is recognised by it, also without an address.
 */
@Injectable()
export class RegistrationsService {
  private readonly visits = new Attempts(VISITS.limit, VISITS.windowMs);
  private readonly repeats = new Attempts(REPEATED_LETTERS.limit, REPEATED_LETTERS.windowMs);

  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(ADDRESS) private readonly address: Address,
    @Inject(PostService) private readonly post: PostService,
  ) {}

  /** Whether links go out by e-mail. */
  get byPost(): boolean {
    return this.post.on;
  }

  /**
   * Registers a visitor of the public page.
   * @param key random token that the form brought; null when it brought none
   * @param from address of the network it came from
   */
  async visit(meeting: string, wish: Wish, key: string | null, from: string): Promise<Visited | Denial> {
    const now = this.clock.now();
    const wait = this.visits.wait(from, now);
    if (wait > 0) return denyFor('too-many-attempts', wait);
    this.visits.note(from, now);
    return this.database.write(async (query) => {
      const kept = await this.register(query, meeting, wish, key);
      if (isDenial(kept)) return kept;
      const { registration, proven, fresh } = kept;
      if (fresh || this.mayHearAgain(registration)) await this.tell(query, kept, 'answer');
      const byLetterOnly = this.post.on && wish.email !== null;
      return { token: proven && !byLetterOnly ? registration.token : null };
    });
  }

  /** Registers somebody for whom a facilitator asks. Their letter is kept to be copied when it can't be sent. */
  async registerFor(meeting: string, wish: Wish): Promise<RegisteredAnswer | Denial> {
    return this.database.write(async (query) => {
      const kept = await this.register(query, meeting, wish, null);
      if (isDenial(kept)) return kept;
      const { number, posted } = await this.tell(query, kept, 'copy');
      return { ...lineOf(kept.registration, number), link: registrationLink(this.address.origin, kept.registration.token), letter: { ...posted.letter }, sent: posted.sent };
    });
  }

  /** Gives a registration back, for who has its token. Doing it again changes nothing. */
  async cancel(token: string): Promise<Registration | Denial> {
    return this.database.write(async (query) => {
      const known = await findRegistration(query, 'token', token);
      const meeting = known && (await takeMeeting(query, known.meeting));
      const found = meeting && (await findRegistration(query, 'token', token));
      if (!found) return deny('registration-unknown');
      if (found.state === 'cancelled') return found;
      return takesRegistrations(meeting, this.clock.now()) ? this.leave(query, meeting, found, 'answer') : deny('registration-closed');
    });
  }

  /** Cancels the registration of somebody else. Who was first on the waiting list gets the place. */
  async remove(meetingId: string, id: string, by: Account): Promise<Denial | undefined> {
    return this.database.write(async (query) => {
      const meeting = await takeMeeting(query, meetingId);
      if (!meeting) return deny('meeting-unknown');
      const found = await findRegistration(query, 'id', id);
      if (found?.meeting !== meetingId || found.state === 'cancelled') return deny('registration-unknown');
      if (!takesRegistrations(meeting, this.clock.now())) return deny('registration-closed');
      await this.leave(query, meeting, found, 'copy');
      const detail = { meeting: meeting.title };
      await note(query, { community: meeting.community, by, action: 'registration-removed', subject: id, subjectName: found.name, detail }, this.clock.now());
      return undefined;
    });
  }

  /**
   * Gives places that came free to who waited longest. Call it in the transaction in which a capacity was changed.
   * A capacity below who is confirmed throws nobody out.
   */
  async moveUp(query: Query, meetingId: string): Promise<void> {
    const meeting = await takeMeeting(query, meetingId);
    if (meeting && takesRegistrations(meeting, this.clock.now())) await this.giveFreePlaces(query, meeting);
  }

  /** Everybody who registered, for the facilitator. */
  async list(meetingId: string): Promise<RegistrationsAnswer | Denial> {
    const { query } = this.database;
    const meeting = await findMeeting(query, 'id', meetingId);
    if (!meeting) return deny('meeting-unknown');
    const people = await registrationsOf(query, meetingId);
    const inState = (state: Registration['state']): number => people.filter((one) => one.state === state).length;
    const attended = people.filter((one) => one.attendedAt !== null).length;
    return {
      capacity: meeting.capacity,
      open: takesRegistrations(meeting, this.clock.now()),
      counts: {
        registered: inState('confirmed'),
        waiting: inState('waiting'),
        cancelled: inState('cancelled'),
        attended,
        walkedIn: Math.max(0, (await joinedCount(query, meetingId)) - attended),
      },
      people: people.map((one) => lineOf(one, waitingNumber(people, one.id))),
    };
  }

  /** What the join page of a phone shows of the registration it came with. */
  async look(token: string): Promise<LookAnswer | Denial> {
    const found = await this.find(token);
    if (isDenial(found) || found.registration.state === 'cancelled') return deny('registration-unknown');
    const { registration, meeting } = found;
    const { name, organisation, perspective } = registration;
    return { session: meeting.id, title: meeting.title, name, organisation, perspective, status: meeting.status };
  }

  /** A registration with its meeting and its place on the waiting list; also one that was cancelled. */
  async find(token: string): Promise<{ registration: Registration; meeting: Meeting; number: number | null } | Denial> {
    const { query } = this.database;
    const registration = await findRegistration(query, 'token', token);
    const meeting = registration && (await findMeeting(query, 'id', registration.meeting));
    if (!meeting) return deny('registration-unknown');
    const number = registration.state === 'waiting' ? waitingNumber(await queueOf(query, meeting.id), registration.id) : null;
    return { registration, meeting, number };
  }

  private async register(query: Query, meetingId: string, wish: Wish, key: string | null): Promise<(Kept & { meeting: Meeting }) | Denial> {
    const meeting = await takeMeeting(query, meetingId);
    if (!meeting) return deny('meeting-unknown');
    if (!takesRegistrations(meeting, this.clock.now())) return deny('registration-closed');
    await this.giveFreePlaces(query, meeting);
    return { meeting, ...(await this.keep(query, meeting, wish, key)) };
  }

  /** Writes down what somebody says: in the registration that is theirs already, or in a new one. */
  private async keep(query: Query, meeting: Meeting, wish: Wish, key: string | null): Promise<Kept> {
    const keyed = key === null ? null : await findRegistration(query, 'token', key);
    const byEmail = wish.email === null ? null : await registrationFor(query, meeting.id, wish.email);
    const own = keyed && isSamePerson(keyed, meeting, wish) && (byEmail === null || byEmail.id === keyed.id) ? keyed : null;
    const known = own ?? byEmail;
    if (known) {
      await changeWish(query, known.id, wish);
      return { registration: { ...known, ...wish }, proven: own !== null, fresh: false };
    }
    const state = stateOnArrival(await queueOf(query, meeting.id), meeting.capacity);
    // With post the key must not open what only a letter may bring, see above.
    const token = key === null || keyed || (this.post.on && wish.email !== null) ? randomToken() : key;
    const added = { ...wish, id: randomId(), meeting: meeting.id, token, state, madeAt: this.clock.now(), cancelledAt: null, attendedAt: null };
    return { registration: await addRegistration(query, added), proven: true, fresh: true };
  }

  private async tell(query: Query, { meeting, registration }: Kept & { meeting: Meeting }, otherwise: LetterWish['otherwise']): Promise<{ number: number | null; posted: Posted }> {
    const number = waitingNumber(await queueOf(query, meeting.id), registration.id);
    const kind = registration.state === 'waiting' ? 'registration-waiting' : 'registration-confirmed';
    return { number, posted: await this.post.post(query, registrationLetter(kind, registration, await this.about(query, meeting), otherwise, number)) };
  }

  private mayHearAgain({ meeting, email }: Registration): boolean {
    const [key, now] = [`${meeting} ${email ?? ''}`, this.clock.now()];
    if (email === null || this.repeats.wait(key, now) > 0) return false;
    this.repeats.note(key, now);
    return true;
  }

  private async leave(query: Query, meeting: Meeting, registration: Registration, otherwise: LetterWish['otherwise']): Promise<Registration> {
    const cancelled = (await setState(query, registration.id, 'cancelled', this.clock.now())) ?? registration;
    await this.post.post(query, registrationLetter('registration-cancelled', cancelled, await this.about(query, meeting), otherwise));
    await this.giveFreePlaces(query, meeting);
    return cancelled;
  }

  private async giveFreePlaces(query: Query, meeting: Meeting): Promise<void> {
    const ids = movingUp(await queueOf(query, meeting.id), meeting.capacity);
    if (ids.length === 0) return;
    const about = await this.about(query, meeting);
    for (const id of ids) {
      const lucky = await setState(query, id, 'confirmed', null);
      if (lucky) await this.post.post(query, registrationLetter('registration-moved-up', lucky, about, 'copy'));
    }
  }

  private async about(query: Query, meeting: Meeting): Promise<{ meeting: Meeting; community: string; origin: string }> {
    const [community] = await communities(query, [meeting.community]);
    return { meeting, community: community?.name ?? '', origin: this.address.origin };
  }
}

/** One tablet goes round a table: the form of the one before, brought back, is not the registration of the next. */
function isSamePerson(keyed: Registration, meeting: Meeting, wish: Wish): boolean {
  return keyed.meeting === meeting.id && keyed.state !== 'cancelled' && keyed.name.toLowerCase() === wish.name.toLowerCase();
}
