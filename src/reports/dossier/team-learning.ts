import { isMemberOn } from '../../community/composition.js';
import type { Query } from '../../config/sql.js';
import { dayIn } from '../../config/zone.js';
import type { Journal } from '../../journal/journal.js';
import { inNoOrder, linesWhere } from '../../learning/carry-over/line-store.js';
import { experimentsOf } from '../../learning/experiments/experiment-store.js';
import { type TeamFacts, teamFacts } from '../brief/team-facts.js';
import { pastMeetings } from '../brief/team-past.js';
import { presenceOf } from '../presence.js';
import type { Readers } from '../report.js';
import type { TeamLearning } from './dossier.schemas.js';
import { entriesOfTeam } from './entries-of.js';

/** Where the dossier of a team is read from. */
export interface Sources {
  readonly query: Query;
  readonly journal: Journal;
}

/**
 * What a team learned, decided and tried over time, put together from what there is.
 * @param readers who it is for; for everybody it has nothing that was for the team only
 * @param pulse what may be told of its short questionnaires
 * @returns null for a team that is not there
 */
export async function teamLearning({ query, journal }: Sources, team: string, readers: Readers, pulse: TeamLearning['pulse'], now: number): Promise<TeamLearning | null> {
  const known = await teamFacts(query, team, now);
  if (!known) return null;
  const { head } = known;
  const past = (await pastMeetings({ query }, journal, team, readers)).map(({ id, title, date, report }) => ({ meeting: { id, title, date }, report }));
  return {
    today: known.today,
    readers,
    team: { id: head.id, name: head.name, kind: head.kind, community: head.community, period: head.period && { ...head.period } },
    people: peopleOf(known),
    opgave: opgaveOf(known),
    sentences: past.flatMap(({ meeting, report }) => (report?.teamSentences ?? []).map((text) => ({ text, date: meeting.date, meeting }))),
    decisions: past.flatMap(({ meeting, report }) =>
      (report?.decisions ?? []).map(({ question, status, text, reason, needs }) => ({ meeting, question, status, text, reason, needs: needs.map((need) => ({ text: need.text, answer: need.answer, reason: need.reason })) })),
    ),
    parked: past.flatMap(({ meeting, report }) => (report?.parked ?? []).map((text) => ({ text, date: meeting.date }))),
    entries: await entriesOfTeam(query, journal, team, head.zone, readers),
    experiments: (await experimentsOf(query, team)).map(({ version: _, ...experiment }) => experiment),
    carryOver: inNoOrder((await linesWhere(query, 'WHERE c.team = ?', [team])).map(({ line }) => line)),
    pulse,
    meetings: past.map(({ meeting }) => meeting),
  };
}

function peopleOf({ memberships, today }: Omit<TeamFacts, 'meetings'>): TeamLearning['people'] {
  const now = memberships.filter((one) => isMemberOn(one, today));
  const { total, organisations, perspectives } = presenceOf(now.map(({ of }) => ({ organisation: of.organisation?.name ?? '', perspective: of.perspective?.name ?? '' })), true);
  return { total, perspectives: perspectives.map(({ name }) => name), organisations: organisations.map(({ name }) => name) };
}

function opgaveOf({ framings, head }: Omit<TeamFacts, 'meetings'>): TeamLearning['opgave'] {
  const day = (at: number): string => dayIn(head.zone, at);
  return framings.map(({ text, heldBy, reason, retired, madeAt, earlier }) => ({
    text,
    heldBy,
    reason,
    current: !retired,
    date: day(madeAt),
    earlier: earlier.map((version) => ({ text: version.text, reason: version.reason, date: day(version.madeAt) })),
  }));
}
