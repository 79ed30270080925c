import { isPublicKind } from '../../engine/meeting-kinds.js';
import type { Query } from '../../config/sql.js';
import { dayIn } from '../../config/zone.js';
import type { ProgrammeItem } from '../../engine/programme.js';
import type { Registry } from '../../engine/werkvorm.js';
import { lineOfRow } from '../../meetings/meeting-store.js';
import type { MeetingLine } from '../../meetings/meeting.js';
import { anyOf, type Scope } from './scope.js';
import type { Start } from './start.schemas.js';

const DAY = 24 * 60 * 60_000;
/** A meeting that is planned within so many days should be ready. */
const SOON = 21;

/** A meeting of now or soon, with what tells whether it is ready. */
export interface SoonMeeting extends MeetingLine {
  readonly zone: string;
  readonly online: string;
  readonly items: readonly Pick<ProgrammeItem, 'werkvorm' | 'questions'>[];
  /** Of its team; null for a meeting of no team. */
  readonly teamHas: { readonly framing: boolean; readonly members: boolean } | null;
}

/** The meetings of yesterday until three weeks from now, the soonest first, without those that were cancelled. */
export async function meetingsSoon(query: Query, scope: Scope, now: number): Promise<SoonMeeting[]> {
  const { sql, values } = anyOf([['m.community', scope.communities], ['m.team_id', scope.teams], ['m.id', scope.meetings]]);
  // Zones differ at most a day from UTC; each meeting is looked at in its own zone after.
  const [from, until] = [dayIn('UTC', now - 2 * DAY), dayIn('UTC', now + (SOON + 2) * DAY)];
  const rows = await query(
    `SELECT m.id, m.community, m.team_id, m.kind, m.cafe_type, m.title, m.team, m.date, m.time, m.starts_at, m.place, m.status, m.minutes, m.cancelled_at, m.zone, m.online, m.items,
       (SELECT COUNT(*) FROM framing f WHERE f.team = m.team_id AND f.retired_at IS NULL) AS framings,
       (SELECT COUNT(*) FROM membership s WHERE s.team = m.team_id AND (s.left_on IS NULL OR s.left_on > m.date)) AS members
     FROM meeting m WHERE m.date >= ? AND m.date <= ? AND m.cancelled_at IS NULL AND ${sql} ORDER BY m.date, m.time, m.id`,
    [from, until, ...values],
  );
  return rows.map(({ zone, online, items, framings, members, ...row }) => ({
    ...lineOfRow(row),
    zone: String(zone),
    online: String(online),
    items: JSON.parse(String(items)) as SoonMeeting['items'],
    teamHas: row['team_id'] === null ? null : { framing: Number(framings) > 0, members: Number(members) > 0 },
  }));
}

/** Those of today, and one of yesterday that is still open: a meeting may go on after midnight. Pure. */
export function todayOf(meetings: readonly SoonMeeting[], now: number): Start['today'] {
  const isToday = ({ date, zone, status }: SoonMeeting): boolean => date === dayIn(zone, now) || (status === 'open' && date === dayIn(zone, now - DAY));
  return meetings.filter(isToday).map(({ id, title, kind, team, date, time, place, status }) => ({ id, title, kind, team, date, time, place, status }));
}

/** Plans of today and the coming weeks to which something is missing. Pure. */
export function notReadyOf(meetings: readonly SoonMeeting[], registry: Registry, now: number): Start['notReady'] {
  const soon = meetings.filter(({ date, zone, status }) => status === 'planned' && date >= dayIn(zone, now) && date <= dayIn(zone, now + SOON * DAY));
  return soon.map((meeting) => ({ id: meeting.id, title: meeting.title, date: meeting.date, missing: missingOf(meeting, registry) })).filter(({ missing }) => missing.length > 0);
}

function missingOf({ items, time, place, online, teamHas, kind }: SoonMeeting, registry: Registry): Start['notReady'][number]['missing'] {
  const unasked = items.some(({ werkvorm, questions }) => questions.length < (registry.get(werkvorm)?.questions.min ?? 0));
  const lacks = {
    programme: items.length === 0,
    questions: unasked,
    time: time === '',
    place: place.trim() === '' && online.trim() === '',
    framing: teamHas !== null && !teamHas.framing,
    // A kenniscafé is for who registers, also when a team makes it.
    members: teamHas !== null && !teamHas.members && !isPublicKind(kind),
  };
  return (Object.keys(lacks) as (keyof typeof lacks)[]).filter((what) => lacks[what]);
}
