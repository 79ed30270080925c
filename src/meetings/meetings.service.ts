import { isPublicKind } from '../engine/meeting-kinds.js';
import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import type { Account } from '../access/account-store.js';
import { note } from '../access/audit.js';
import { takeRolesIn } from '../access/grant-store.js';
import { Erasers } from '../access/erasing.js';
import { Places } from '../access/places.js';
import type { Registry } from '../engine/werkvorm.js';
import type { Grant } from '../access/rights.js';
import { logKeptUntil, retentionOf } from '../community/retention.js';
import type { Address } from '../config/address.js';
import type { Clock } from '../config/clock.js';
import { ADDRESS, CLOCK, DATABASE } from '../config/config.module.js';
import type { Database, Query } from '../config/database.js';
import { type Denial, deny, isDenial } from '../config/denial.js';
import { totalMinutes } from '../engine/programme.js';
import { Follower } from '../journal/follower.js';
import { JOURNAL, type Journal, JournalConflict } from '../journal/journal.js';
import { choicesFor } from './choices.js';
import { REGISTRY } from './registry.js';
import { answerOf, type ChangedPlan, factsOf, type Meeting, type MeetingAnswer, type MeetingLine, type PlanWish } from './meeting.js';
import { claimPlan, deletePlan } from './meeting-course.js';
import { meetingEraser } from './erasing.js';
import { MeetingLetters } from './meeting-letters.js';
import { meetingProjection } from './meeting-projection.js';
import { findMeeting, type MeetingFilter, type MeetingScope, meetingsIn, placeOfMeeting, type TimedPlan, updatePlan } from './meeting-store.js';
import { keepNew, newMeeting } from './new-meetings.js';
import { changesOf } from './plan-changes.js';
import { type Asker, PlanCheck } from './plan-check.js';
import { takeMeeting } from './registration/registration-store.js';
import { RegistrationsService } from './registration/registrations.service.js';
import { newSlug } from './slug.js';

const log = new Logger('meetings');

/** Plans of meetings. Who may do what is decided before, by the rule of the handler; where a plan may be, by {@link PlanCheck}. */
@Injectable()
export class MeetingsService implements OnModuleInit, OnApplicationBootstrap, OnApplicationShutdown {
  private readonly follower: Follower;

  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(ADDRESS) private readonly address: Address,
    @Inject(JOURNAL) private readonly journal: Journal,
    @Inject(Places) private readonly places: Places,
    @Inject(PlanCheck) private readonly plans: PlanCheck,
    @Inject(MeetingLetters) private readonly letters: MeetingLetters,
    @Inject(RegistrationsService) private readonly registrations: RegistrationsService,
    @Inject(Erasers) private readonly erasers: Erasers,
    @Inject(REGISTRY) private readonly registry: Registry,
  ) {
    this.follower = new Follower(journal, database, meetingProjection, (what, error) => log.error(what, error instanceof Error ? error.name : undefined));
  }

  onModuleInit(): void {
    this.places.know('meeting', (id) => placeOfMeeting(this.database.query, id));
    this.erasers.know('meetings', meetingEraser(this.database.query, () => this.caughtUp()));
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.follower.start();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.follower.stop();
  }

  /** The meetings that somebody with these grants may see. */
  async list(grants: readonly Grant[], filter: MeetingFilter): Promise<MeetingLine[]> {
    await this.caughtUp();
    return meetingsIn(this.database.query, scopeOf(grants), filter);
  }

  async get(id: string): Promise<MeetingAnswer | Denial> {
    const meeting = await this.find(id);
    return isDenial(meeting) ? meeting : this.answer(meeting);
  }

  /** Resolves when what is known of sessions is as new as their journals. */
  caughtUp(): Promise<void> {
    return this.follower.caughtUp();
  }

  /** A meeting as it is now, also when its session changed just before. */
  async find(id: string): Promise<Meeting | Denial> {
    await this.caughtUp();
    return (await findMeeting(this.database.query, 'id', id)) ?? deny('meeting-unknown');
  }

  async create(wish: PlanWish, { account, grants }: Asker): Promise<MeetingAnswer | Denial> {
    const plan = await this.plans.check(wish, grants, null);
    if (isDenial(plan)) return plan;
    const [meeting] = await keepNew(this.database, async (query) => {
      const made = newMeeting(plan, account, this.clock.now());
      if (plan.listed) await this.noteListed(query, made, account);
      return [made];
    });
    return meeting ? this.answer(meeting) : deny('internal');
  }

  /** Changes a plan. @param version the one that was changed; another one means somebody was first */
  async change(id: string, wish: ChangedPlan, version: number, { account, grants }: Asker): Promise<MeetingAnswer | Denial> {
    const before = await this.find(id);
    if (isDenial(before)) return before;
    if (wish.community !== undefined && wish.community !== before.community) return deny('malformed', 'community');
    const plan = await this.plans.check({ ...wish, community: before.community }, grants, before);
    if (isDenial(plan)) return plan;
    const changed = await this.database.write((query) => this.replace(query, id, plan, version, account));
    const meeting = await this.find(id);
    if (isDenial(meeting)) return meeting;
    if (changed) return this.answer(meeting);
    return deny(meeting.status === 'planned' ? 'changed-meanwhile' : 'session-already-open');
  }

  /** Deletes a plan; who registered hears that it is off. What has been opened stays. */
  async remove(id: string, by: Account): Promise<Denial | undefined> {
    const removed = await this.database.write(async (query) => {
      const meeting = await takeMeeting(query, id);
      if (meeting?.status !== 'planned') return false;
      if (meeting.cancelledAt === null) await this.letters.tell(query, meeting, { kind: 'meeting-cancelled', reason: '' });
      await deletePlan(query, id);
      await takeRolesIn(query, 'meeting', id);
      await note(query, { community: meeting.community, by, action: 'meeting-deleted', subject: id, subjectName: meeting.title, detail: { date: meeting.date } }, this.clock.now());
      return true;
    });
    if (removed) return undefined;
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
    if (meeting.cancelledAt !== null) return deny('meeting-cancelled');
    if (meeting.status === 'planned') await this.appendOpened(meeting);
    return this.get(id);
  }

  /** A meeting as it goes out. */
  answer(meeting: Meeting): MeetingAnswer {
    return answerOf(meeting, this.address.origin, this.registry);
  }

  private async appendOpened(meeting: Meeting): Promise<void> {
    const facts = factsOf({ ...meeting, ...(await choicesFor(this.database.query, meeting)) });
    const { cardDays, logMonths } = await retentionOf(this.database.query, meeting.community);
    const until = await logKeptUntil(this.database.query, meeting.community, meeting.teamId, meeting.date, logMonths);
    const opened = { seq: 1, at: this.clock.now(), type: 'session/opened', v: 1, data: { meeting: facts, items: meeting.items, keeps: { cardDays, logMonths, until } }, personal: null };
    try {
      await this.journal.commit(meeting.id, { facts: [opened], seals: [], unseal: [], redact: [], closes: false });
    } catch (error) {
      if (!(error instanceof JournalConflict)) throw error; // a conflict: it was open already
    }
    await this.follower.catchUp(meeting.id);
  }

  /** Puts a plan in the place of this version, and tells whom it concerns. @returns false when somebody was first */
  private async replace(query: Query, id: string, plan: TimedPlan, version: number, by: Account): Promise<boolean> {
    const was = await takeMeeting(query, id);
    if (was?.version !== version) return false;
    const { moved, calendar } = changesOf(was, plan, { before: totalMinutes(was.items), after: totalMinutes(plan.items) });
    const slug = was.slug ?? (isPublicKind(plan.kind) ? newSlug(plan.title) : null);
    if (!(await updatePlan(query, id, plan, version, { slug, calendar }))) return false;
    const now = { ...was, ...plan };
    if (moved && was.cancelledAt === null) await this.letters.tell(query, now, { kind: 'meeting-moved', was });
    if (was.capacity !== plan.capacity) await this.registrations.moveUp(query, id);
    if (was.listed !== plan.listed) await this.noteListed(query, now, by);
    if (was.teamId !== plan.teamId) {
      const detail = { from: was.team, to: plan.team };
      await note(query, { community: was.community, by, action: 'meeting-moved-to-team', subject: id, subjectName: plan.title, detail }, this.clock.now());
    }
    return true;
  }

  private noteListed(query: Query, { community, id, title, listed }: Meeting, by: Account): Promise<void> {
    return note(query, { community, by, action: listed ? 'meeting-listed' : 'meeting-unlisted', subject: id, subjectName: title }, this.clock.now());
  }
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
