import type { Happened } from '../engine/facts.js';
import type { SessionFact } from '../engine/session-facts.js';
import type { Stored } from '../engine/werkvorm.js';
import type { Projection } from '../journal/follower.js';
import { markClosed, markOpen, markPresent } from './meeting-course.js';

const FOLLOWED: ReadonlySet<string> = new Set(['session/opened', 'session/closed', 'session/person-joined', 'session/person-tied']);

/**
 * What plans know of their sessions: whether they are open or closed, and who was there. A member is known by a personal
 * link, a registration by its own: joining is the attendance at the door.
 */
export const meetingProjection: Projection = {
  name: 'meetings',
  concerns: (fact) => FOLLOWED.has(fact.type),
  destroys: () => false,
  project: async (query, session, happened: Happened) => {
    const fact = happened as unknown as Stored<SessionFact>;
    switch (fact.type) {
      case 'session/opened':
        return markOpen(query, session, fact.at, fact.data.keeps ?? null);
      case 'session/closed':
        return markClosed(query, session, fact.at);
      case 'session/person-joined': {
        const { member = null, registration = null } = fact.personal ?? {};
        return markPresent(query, session, { person: fact.data.person, member, registration }, fact.at);
      }
      case 'session/person-tied':
        if (fact.personal) await query('UPDATE attendance SET member = ? WHERE session = ? AND person = ?', [fact.personal.member, session, fact.data.person]);
        return;
      default:
        return;
    }
  },
};
