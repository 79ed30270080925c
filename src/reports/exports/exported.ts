import type { Query } from '../../config/sql.js';
import { foldSession } from '../../journal/fold.js';
import type { Journal } from '../../journal/journal.js';
import type { RemarkAnswer, ReviewEntry } from '../../learning/review/review.schemas.js';
import { werkvormen } from '../../werkvormen/index.js';
import { buildReport } from '../build-report.js';
import type { TeamDecision } from '../dossier/dossier.schemas.js';
import type { Report } from '../report.js';

/** An entry as it leaves the house. Ids lead back to a meeting and a place in it; what is given away has none. */
export type ExportedEntry = Omit<ReviewEntry, 'id' | 'mayGoOut' | 'team' | 'meeting' | 'month' | 'themes' | 'remarks' | 'chosenFor'> & {
  readonly team: string | null;
  readonly meeting: { readonly title: string; readonly date: string } | null;
  readonly month: string | null;
  readonly themes: readonly string[];
  readonly remarks: readonly Omit<RemarkAnswer, 'id'>[];
  readonly chosenFor: string | null;
};

/** Of a card without a link to a person nothing goes along that leads to who wrote it. */
export function exportedEntry({ id: _id, team, meeting, month, themes, remarks, chosenFor, mayGoOut: _may, ...entry }: ReviewEntry): ExportedEntry {
  const card = entry.consent === 'nobody-to-ask';
  return {
    ...entry,
    landsAt: card ? '' : entry.landsAt,
    link: card ? '' : entry.link,
    team: card ? null : (team?.name ?? null),
    meeting: card || !meeting ? null : { title: meeting.title, date: meeting.date },
    month: card ? null : month,
    themes: themes.map(({ name }) => name),
    remarks: remarks.map(({ byWhom, text, month: said }) => ({ byWhom, text, month: said })),
    chosenFor: chosenFor?.name ?? null,
  };
}

/** By meeting or month and then by the alphabet: the order of writing, seen in the room, says who wrote what. */
export function inNoOrder(entries: readonly ExportedEntry[]): ExportedEntry[] {
  const when = (entry: ExportedEntry): string => entry.meeting?.date ?? entry.month ?? '';
  return [...entries].sort((a, b) => when(a).localeCompare(when(b)) || a.text.localeCompare(b.text, 'nl'));
}

/** A decision of a meeting, as everybody in the community may read it. */
export type ExportedDecision = Omit<TeamDecision, 'meeting'> & { readonly date: string; readonly meeting: string; readonly team: string; readonly kind: Report['kind'] };

/** The decisions of all meetings of a community that are over, the oldest first. Folded one by one: there may be thousands. */
export async function decisionsIn(query: Query, journal: Journal, community: string): Promise<ExportedDecision[]> {
  const rows = await query(
    `SELECT m.id, m.date, m.title, COALESCE(t.name, m.team) AS team FROM meeting m LEFT JOIN team t ON t.id = m.team_id
     WHERE m.community = ? AND m.status = 'closed' ORDER BY m.date, m.time, m.id`,
    [community],
  );
  const decisions: ExportedDecision[] = [];
  for (const row of rows) {
    const state = await foldSession(journal, String(row['id']), werkvormen);
    if (!state) continue;
    const report = buildReport(state, werkvormen, 'community');
    const place = { date: String(row['date']), meeting: String(row['title']), team: typeof row['team'] === 'string' ? row['team'] : '', kind: report.kind };
    decisions.push(...report.decisions.map(({ question, status, text, reason, needs }) => ({ ...place, question, status, text, reason, needs: needs.map((need) => ({ text: need.text, answer: need.answer, reason: need.reason })) })));
  }
  return decisions;
}
