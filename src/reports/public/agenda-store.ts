import { z } from 'zod';
import type { Query, Row } from '../../config/sql.js';
import { MEETING_KINDS } from '../../engine/session.js';

// Postgres gives a bigint as text, SQLite a truth as a number.
const moment = z.union([z.null(), z.coerce.number()]);
const rowSchema = z.object({
  id: z.string(),
  slug: z.string().nullable(),
  kind: z.enum(MEETING_KINDS),
  cafe_type: z.string().nullable(),
  title: z.string(),
  community: z.string(),
  date: z.string(),
  time: z.string(),
  zone: z.string(),
  starts_at: moment,
  place: z.string(),
  online: z.coerce.number(),
  status: z.enum(['planned', 'open', 'closed']),
  minutes: z.number(),
  capacity: z.number().nullable(),
  cancelled_at: moment,
});

/** A meeting in the public agenda. */
export interface AgendaLine {
  readonly id: string;
  /** Name of its page; null for a meeting that has none. */
  readonly slug: string | null;
  readonly kind: (typeof MEETING_KINDS)[number];
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
  readonly status: 'planned' | 'open' | 'closed';
  readonly minutes: number;
  readonly capacity: number | null;
  readonly cancelledAt: number | null;
}

const SELECT = `SELECT m.id, m.slug, m.kind, m.cafe_type, m.title, c.name AS community, m.date, m.time, m.zone, m.starts_at, m.place,
  CASE WHEN m.online = '' THEN 0 ELSE 1 END AS online, m.status, m.minutes, m.capacity, m.cancelled_at
  FROM meeting m JOIN community c ON c.id = m.community`;

/** What is in the agenda from a day on, the nearest first. */
export async function listedFrom(query: Query, day: string, limit: number): Promise<AgendaLine[]> {
  return (await query(`${SELECT} WHERE m.listed = ? AND m.date >= ? ORDER BY m.date, m.time, m.id LIMIT ${String(limit)}`, [1, day])).map(lineOfRow);
}

/** Meetings that were listed and whose harvest is public, the latest first. */
export async function listedWithHarvest(query: Query, limit: number): Promise<AgendaLine[]> {
  const rows = await query(
    `${SELECT} WHERE m.listed = ? AND m.published_at IS NOT NULL AND m.status = 'closed' AND m.slug IS NOT NULL AND m.cancelled_at IS NULL
     ORDER BY m.date DESC, m.time DESC, m.id LIMIT ${String(limit)}`,
    [1],
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
  return moment.parse(row?.['moved'] ?? null);
}

function lineOfRow(row: Row): AgendaLine {
  const { cafe_type: cafeType, starts_at: startsAt, cancelled_at: cancelledAt, online, ...same } = rowSchema.parse(row);
  return { ...same, cafeType, startsAt, cancelledAt, online: online !== 0 };
}
