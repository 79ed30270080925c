import type { Database } from '../../config/database.js';
import { foldSession } from '../../journal/fold.js';
import type { Journal } from '../../journal/journal.js';
import { werkvormen } from '../../werkvormen/index.js';
import { buildReport } from '../build-report.js';
import type { Readers, Report } from '../report.js';

/** A meeting of a team that is over. */
export interface PastMeeting {
  readonly id: string;
  readonly title: string;
  /** `YYYY-MM-DD` */
  readonly date: string;
  /** What remains of it for who reads; null for a meeting without a session. */
  readonly report: Report | null;
}

/** The meetings of a team that are over, the newest first. @param readers the people of the team, who read no more when they were not there than when they were, or everybody */
export async function pastMeetings({ query }: Pick<Database, 'query'>, journal: Journal, team: string, readers: Readers = 'team'): Promise<PastMeeting[]> {
  const rows = await query("SELECT id, title, date FROM meeting WHERE team_id = ? AND status = 'closed' ORDER BY date DESC, time DESC, id", [team]);
  return Promise.all(
    rows.map(async (row) => {
      const id = String(row['id']);
      const state = await foldSession(journal, id, werkvormen);
      return { id, title: String(row['title']), date: String(row['date']), report: state && buildReport(state, werkvormen, readers) };
    }),
  );
}
