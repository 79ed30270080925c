import { hashSecret, randomId } from '../../config/clock.js';
import type { Query } from '../../config/sql.js';
import { PULSE_CLOSED, type PulseClosedData, type PulseClosedTexts } from '../../engine/pulse-facts.js';
import type { Projection } from '../../journal/follower.js';
import { insertPulse, keepOutcome } from './pulse-store.js';

/** The pulses of meetings beside those by link: what became fact when they closed, for the team whose meeting it was. */
export const pulsesOfMeetings: Projection = {
  name: 'pulse',
  concerns: (fact) => fact.type === PULSE_CLOSED,
  destroys: () => false,
  project: async (query, session, fact) => {
    const meeting = await meetingOf(query, session);
    // A kenniscafé has no team to follow; its report tells what came out.
    if (!meeting) return;
    const { items, answered, figures } = fact.data as PulseClosedData;
    const texts = (fact.personal as PulseClosedTexts | null)?.texts ?? [];
    const id = hashSecret(`${session}/${fact.run ?? ''}`);
    await insertPulse(query, {
      ...meeting, id, items, source: 'meeting', session, run: fact.run ?? '', token: null, openedAt: fact.at, closesOn: null, closedAt: null, answered: null, madeBy: null,
    });
    await keepOutcome(query, id, { answered, figures, texts }, fact.at, randomId);
  },
};

async function meetingOf(query: Query, session: string): Promise<{ community: string; team: string; period: string | null; title: string } | null> {
  const [row] = await query('SELECT m.community, m.team_id, m.title, t.period FROM meeting m JOIN team t ON t.id = m.team_id WHERE m.id = ?', [session]);
  if (row === undefined) return null;
  return { community: String(row['community']), team: String(row['team_id']), period: typeof row['period'] === 'string' ? row['period'] : null, title: String(row['title']) };
}
