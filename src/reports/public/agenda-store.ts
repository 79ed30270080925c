import type { Query, Row } from '../../config/sql.js';
import type { MeetingKind } from '../../engine/meeting-kinds.js';
import type { MeetingStatus } from '../../meetings/meeting.js';

/** A meeting in the public agenda. */
export interface AgendaLine {
  readonly id: string;
  /** Name of its page; null for a meeting that has none. */
  readonly slug: string | null;
  readonly kind: MeetingKind;
  readonly cafeType: string | null;
  readonly title: string;
  /** Name of the community. */
  readonly community: string;
  readonly date: string;
  readonly time: string;
  readonly zone: string;
  readonly startsAt: number | null;
  readonly place: string;
  /** Whether one can take part from elsewhere; the link is for who registered. */
  readonly online: boolean;
  readonly status: MeetingStatus;
  readonly minutes: number;
  readonly capacity: number | null;
  readonly cancelledAt: number | null;
  /** Whether what came out can be read on its page. */
  readonly harvest: boolean;
}

const SELECT = `SELECT m.id, m.slug, m.kind, m.cafe_type, m.title, c.name AS community, m.date, m.time, m.zone, m.starts_at, m.place,
  CASE WHEN m.online = '' THEN 0 ELSE 1 END AS online, m.status, m.minutes, m.capacity, m.cancelled_at,
  CASE WHEN m.published_at IS NOT NULL AND m.status = 'closed' THEN 1 ELSE 0 END AS harvest
  FROM meeting m JOIN community c ON c.id = m.community`;

/** What is in the agenda from a day on, the nearest first. */
export async function listedFrom(query: Query, day: string, limit: number): Promise<AgendaLine[]> {
  return (await query(`${SELECT} WHERE m.listed = ? AND m.date >= ? ORDER BY m.date, m.time, m.id LIMIT ${String(limit)}`, [1, day])).map(lineOfRow);
}

/** Kenniscafés with a page up to and including a day, the latest first, without what was cancelled. */
export async function listedUntil(query: Query, day: string, limit: number): Promise<AgendaLine[]> {
  const rows = await query(
    `${SELECT} WHERE m.listed = ? AND m.slug IS NOT NULL AND m.cancelled_at IS NULL AND m.date <= ? ORDER BY m.date DESC, m.time DESC, m.id LIMIT ${String(limit)}`,
    [1, day],
  );
  return rows.map(lineOfRow);
}

/** The names of all pages that search engines may find. */
export async function listedSlugs(query: Query, limit: number): Promise<string[]> {
  const rows = await query(`SELECT slug FROM meeting WHERE listed = ? AND slug IS NOT NULL AND cancelled_at IS NULL ORDER BY date DESC, id LIMIT ${String(limit)}`, [1]);
  return rows.map((row) => String(row['slug']));
}

/** When who registered was last told that a meeting moved; null when it never did. */
export async function lastMoved(query: Query, meeting: string): Promise<number | null> {
  const [row] = await query("SELECT MAX(made_at) AS moved FROM letter WHERE about = ? AND kind = 'meeting-moved'", [meeting]);
  return numberOf(row?.['moved']);
}

// Read by hand: a page of the agenda has more than a hundred rows, and is asked for by everybody.
function lineOfRow(row: Row): AgendaLine {
  return {
    id: String(row['id']),
    slug: textOf(row['slug']),
    kind: String(row['kind']) as MeetingKind,
    cafeType: textOf(row['cafe_type']),
    title: String(row['title']),
    community: String(row['community']),
    date: String(row['date']),
    time: String(row['time']),
    zone: String(row['zone']),
    startsAt: numberOf(row['starts_at']),
    place: String(row['place']),
    online: Number(row['online']) !== 0,
    status: String(row['status']) as MeetingStatus,
    minutes: Number(row['minutes']),
    capacity: numberOf(row['capacity']),
    cancelledAt: numberOf(row['cancelled_at']),
    harvest: Number(row['harvest']) !== 0,
  };
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

// Postgres gives a bigint as text.
function numberOf(value: unknown): number | null {
  return value === null || value === undefined ? null : Number(value);
}
