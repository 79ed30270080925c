import { Inject, Injectable } from '@nestjs/common';
import type { Account } from '../access/account-store.js';
import { type Clock, randomId } from '../config/clock.js';
import { CLOCK, DATABASE } from '../config/config.module.js';
import type { Database } from '../config/database.js';
import { type Denial, deny, isDenial } from '../config/denial.js';
import type { Query } from '../config/sql.js';
import { shareFiles } from '../files/file-store.js';
import { lineOf, type Meeting, type MeetingAnswer, type MeetingLine } from './meeting.js';
import { joinSeries } from './meeting-course.js';
import type { TimedPlan } from './meeting-store.js';
import { MeetingsService } from './meetings.service.js';
import { keepNew, newMeeting } from './new-meetings.js';
import type { DuplicateWish, SeriesWish } from './planning.schemas.js';
import { comingDays, startOf } from './when.js';

/** Meetings made from another one: one like it, or a series of them. */
@Injectable()
export class MeetingCopies {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(MeetingsService) private readonly meetings: MeetingsService,
  ) {}

  /** A new plan with what an earlier one had. It is not in the public agenda until somebody puts it there. */
  async duplicate(id: string, wish: DuplicateWish, owner: Account): Promise<MeetingAnswer | Denial> {
    const meeting = await this.meetings.find(id);
    if (isDenial(meeting)) return meeting;
    const plan = movedTo(meeting, wish.date ?? meeting.date, wish.time ?? meeting.time);
    if (isDenial(plan)) return plan;
    const [made] = await keepNew(this.database, (query) => withFiles(query, id, [newMeeting({ ...plan, listed: false }, owner, this.clock.now())]));
    return made ? this.meetings.answer(made) : deny('internal');
  }

  /** The same meeting on more days, at the same clock time: all of them, or none when one can't be. @returns the new ones, soonest first */
  async series(id: string, wish: SeriesWish, owner: Account): Promise<MeetingLine[] | Denial> {
    const meeting = await this.meetings.find(id);
    if (isDenial(meeting)) return meeting;
    const dates = 'dates' in wish ? [...wish.dates].sort() : comingDays(meeting.date, wish.every, wish.times);
    if (dates.includes(meeting.date)) return deny('date-malformed', 'dates');
    const plans: TimedPlan[] = [];
    for (const date of dates) {
      const plan = movedTo(meeting, date, meeting.time);
      if (isDenial(plan)) return plan;
      plans.push(plan);
    }
    const made = await keepNew(this.database, async (query) => {
      const series = await joinSeries(query, id, randomId());
      return series === null ? [] : withFiles(query, id, plans.map((plan) => newMeeting(plan, owner, this.clock.now(), series)));
    });
    return made.length > 0 ? made.map(lineOf) : deny('meeting-unknown');
  }
}

/** The programme of a copy names the files of the meeting it was made from. */
async function withFiles(query: Query, from: string, copies: Meeting[]): Promise<Meeting[]> {
  for (const { id } of copies) await shareFiles(query, from, id);
  return copies;
}

function movedTo(meeting: Meeting, date: string, time: string): TimedPlan | Denial {
  const startsAt = startOf({ date, time, zone: meeting.zone });
  return isDenial(startsAt) ? startsAt : { ...meeting, date, time, startsAt };
}
