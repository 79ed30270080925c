import { isPublicKind } from '../engine/meeting-kinds.js';
import type { Account } from '../access/account-store.js';
import { newCode } from '../access/join-code.js';
import { randomId, randomToken } from '../config/clock.js';
import type { Database, Query } from '../config/database.js';
import { isUniqueViolation } from '../config/sql.js';
import type { Meeting } from './meeting.js';
import { insertMeeting, type TimedPlan } from './meeting-store.js';
import { newSlug } from './slug.js';

// A code that is taken is drawn again; with a thousand million codes even twice is rare.
const CODE_TRIES = 10;

/** A new plan with doors of its own. */
export function newMeeting(plan: TimedPlan, owner: Account, now: number, series: string | null = null): Meeting {
  return {
    ...plan,
    id: randomId(),
    status: 'planned',
    version: 1,
    code: newCode(),
    permanent: randomToken(),
    screenToken: randomToken(),
    owner: owner.id,
    createdAt: now,
    series,
    slug: isPublicKind(plan.kind) ? newSlug(plan.title) : null,
    cancelledAt: null,
    cancelReason: '',
    calendarVersion: 0,
    publishedAt: null,
  };
}

/** Keeps new meetings, all of them or none. @param make makes them anew each time: a code that is taken stops the whole transaction */
export async function keepNew(database: Database, make: (query: Query) => Promise<Meeting[]>): Promise<Meeting[]> {
  for (let left = CODE_TRIES; ; left--) {
    try {
      return await database.write(async (query) => {
        const meetings = await make(query);
        for (const meeting of meetings) await insertMeeting(query, meeting);
        return meetings;
      });
    } catch (error) {
      if (left === 0 || !isUniqueViolation(error)) throw error;
    }
  }
}
