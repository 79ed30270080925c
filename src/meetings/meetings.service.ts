import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import type { Account } from '../access/account-store.js';
import type { Doors, DoorKeeper } from '../access/doors.js';
import { newCode } from '../access/join-code.js';
import { Places } from '../access/places.js';
import type { Grant } from '../access/rights.js';
import type { Entrance, Entrances, Member, RegisteredPerson } from '../access/joining.js';
import type { Address } from '../config/address.js';
import { type Clock, randomId, randomToken } from '../config/clock.js';
import { ADDRESS, CLOCK, DATABASE } from '../config/config.module.js';
import type { Database } from '../config/database.js';
import { type Denial, deny, isDenial } from '../config/denial.js';
import { isUniqueViolation } from '../config/sql.js';
import { checkItem, type ProgrammeItem } from '../engine/programme.js';
import type { Registry } from '../engine/werkvorm.js';
import { Follower } from '../journal/follower.js';
import { JOURNAL, type Journal, JournalConflict } from '../journal/journal.js';
import { addressesOf, answerOf, factsOf, type Meeting, type MeetingAnswer, type MeetingLine, type Plan } from './meeting.js';
import { claimPlan, deletePlan, findMeeting, insertMeeting, type MeetingScope, meetingsIn, placeOfMeeting, updatePlan } from './meeting-store.js';
import { meetingProjection } from './meeting-projection.js';

/** Injection token of the werkvormen that there are. */
export const REGISTRY = Symbol('registry');

// A code that is taken is drawn again; with a thousand million codes even twice is rare.
const CODE_TRIES = 10;

const log = new Logger('meetings');

/** Plans of meetings. Who may do what is decided before, by the rule of the handler. */
@Injectable()
export class MeetingsService implements DoorKeeper, Entrances, OnModuleInit, OnApplicationBootstrap, OnApplicationShutdown {
  private readonly follower: Follower;

  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(ADDRESS) private readonly address: Address,
    @Inject(JOURNAL) private readonly journal: Journal,
    @Inject(REGISTRY) private readonly registry: Registry,
    @Inject(Places) private readonly places: Places,
  ) {
    this.follower = new Follower(journal, database, meetingProjection, (what, error) => log.error(what, error instanceof Error ? error.name : undefined));
  }

  onModuleInit(): void {
    this.places.know('meeting', (id) => placeOfMeeting(this.database.query, id));
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.follower.start();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.follower.stop();
  }

  /** The meetings that somebody with these grants may see. */
  async list(grants: readonly Grant[]): Promise<MeetingLine[]> {
    await this.follower.caughtUp();
    return meetingsIn(this.database.query, scopeOf(grants));
  }

  async get(id: string): Promise<MeetingAnswer | Denial> {
    const meeting = await this.find(id);
    return isDenial(meeting) ? meeting : this.answer(meeting);
  }

  async create(plan: Plan, owner: Account): Promise<MeetingAnswer | Denial> {
    const items = this.checked(plan.items);
    return isDenial(items) ? items : this.answer(await this.insert({ ...plan, items }, owner));
  }

  /** Changes a plan. @param version the one that was changed; another one means somebody was first */
  async change(id: string, plan: Plan, version: number): Promise<MeetingAnswer | Denial> {
    const items = this.checked(plan.items);
    if (isDenial(items)) return items;
    const changed = await this.database.write((query) => updatePlan(query, id, { ...plan, items, startsAt: null }, version));
    const meeting = await this.find(id);
    if (isDenial(meeting)) return meeting;
    if (changed) return this.answer(meeting);
    return deny(meeting.status === 'planned' ? 'changed-meanwhile' : 'session-already-open');
  }

  /** A new plan with what an earlier one had. */
  async duplicate(id: string, owner: Account): Promise<MeetingAnswer | Denial> {
    const meeting = await this.find(id);
    return isDenial(meeting) ? meeting : this.answer(await this.insert(meeting, owner));
  }

  /** Deletes a plan. What has been opened stays. */
  async remove(id: string): Promise<Denial | undefined> {
    if (await this.database.write((query) => deletePlan(query, id))) return undefined;
    const meeting = await this.find(id);
    return isDenial(meeting) ? meeting : deny('session-already-open');
  }

  /**
   * Opens the session: the fact first, then the status that follows it. A crash between the two is repaired at boot.
   * Opening what is open changes nothing.
   */
  async open(id: string): Promise<MeetingAnswer | Denial> {
    // Claimed first: a change of the plan that comes later is refused, so the session has the plan that everybody sees.
    const meeting = await this.database.write(async (query) => {
      await claimPlan(query, id);
      return findMeeting(query, 'id', id);
    });
    if (!meeting) return deny('meeting-unknown');
    if (meeting.status === 'closed') return deny('session-closed');
    if (meeting.status === 'planned') await this.appendOpened(meeting);
    return this.get(id);
  }

  async doors(session: string): Promise<Doors | null> {
    const meeting = await findMeeting(this.database.query, 'id', session);
    return meeting && { code: meeting.code, screenToken: meeting.screenToken, ...addressesOf(meeting, this.address.origin) };
  }

  async byCode(code: string): Promise<Entrance | null> {
    return entranceOf(await findMeeting(this.database.query, 'code', code));
  }

  async byPermanent(token: string): Promise<Entrance | null> {
    return entranceOf(await findMeeting(this.database.query, 'permanent', token));
  }

  async forMember(id: string, member: Member): Promise<Entrance | null> {
    const meeting = await findMeeting(this.database.query, 'id', id);
    return meeting && meeting.teamId !== null && member.teams.includes(meeting.teamId) ? entranceOf(meeting) : null;
  }

  async registrationOf(session: string, token: string): Promise<RegisteredPerson | null> {
    const [row] = await this.database.query("SELECT id, name, organisation, perspective FROM registration WHERE meeting = ? AND token = ? AND state <> 'cancelled'", [session, token]);
    return row === undefined ? null : { id: String(row['id']), name: String(row['name']), organisation: String(row['organisation']), perspective: String(row['perspective']) };
  }

  private async appendOpened(meeting: Meeting): Promise<void> {
    const opened = { seq: 1, at: this.clock.now(), type: 'session/opened', v: 1, data: { meeting: factsOf(meeting), items: meeting.items }, personal: null };
    try {
      await this.journal.commit(meeting.id, { facts: [opened], seals: [], unseal: [], redact: [], closes: false });
    } catch (error) {
      if (!(error instanceof JournalConflict)) throw error; // a conflict: it was open already
    }
    await this.follower.catchUp(meeting.id);
  }

  private async insert(plan: Plan, owner: Account): Promise<Meeting> {
    const fixed = {
      ...plan,
      startsAt: null,
      id: randomId(),
      status: 'planned',
      version: 1,
      permanent: randomToken(),
      screenToken: randomToken(),
      owner: owner.id,
      createdAt: this.clock.now(),
      series: null,
      slug: null,
      cancelledAt: null,
      cancelReason: '',
      calendarVersion: 0,
      publishedAt: null,
    } as const;
    for (let left = CODE_TRIES; ; left--) {
      const meeting: Meeting = { ...fixed, code: newCode() };
      try {
        await this.database.write((query) => insertMeeting(query, meeting));
        return meeting;
      } catch (error) {
        if (left === 0 || !isUniqueViolation(error)) throw error;
      }
    }
  }

  private async find(id: string): Promise<Meeting | Denial> {
    await this.follower.caughtUp();
    return (await findMeeting(this.database.query, 'id', id)) ?? deny('meeting-unknown');
  }

  /** Each item as its werkvorm wants it, with the defaults of its settings. */
  private checked(items: readonly ProgrammeItem[]): ProgrammeItem[] | Denial {
    const checked: ProgrammeItem[] = [];
    for (const [place, item] of items.entries()) {
      const good = checkItem({ ...item, questions: [...item.questions], config: { ...item.config } as Parameters<typeof checkItem>[0]['config'] }, this.registry);
      if (!good) return deny('malformed', `items.${String(place)}`);
      checked.push(good);
    }
    return checked;
  }

  private answer(meeting: Meeting): MeetingAnswer {
    return answerOf(meeting, this.address.origin);
  }
}

function entranceOf(meeting: Meeting | null): Entrance | null {
  if (!meeting) return null;
  const { id, title, kind, status, organisations, perspectives } = meeting;
  return { session: id, title, kind, status, organisations, perspectives };
}

function scopeOf(grants: readonly Grant[]): MeetingScope {
  const whole = grants.filter((g) => g.kind === 'community' && g.role !== 'contact').map((g) => g.place);
  const single = grants.filter((g) => g.role === 'facilitator');
  return {
    communities: [...new Set(whole)],
    teams: single.filter((g) => g.kind === 'team').map((g) => g.place),
    meetings: single.filter((g) => g.kind === 'meeting').map((g) => g.place),
  };
}
