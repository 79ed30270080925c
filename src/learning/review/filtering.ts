import type { Period } from '../../community/period-store.js';
import type { ReviewQuery } from './review.schemas.js';

/** A piece of SQL with what stands at its question marks. */
export interface Piece {
  readonly sql: string;
  readonly values: readonly unknown[];
}

/**
 * Which entries are meant, as conditions on `log_entry e`: never others than what was shared with this whole community.
 * @param period the one of the filter, when there is one
 */
export function meant(community: string, filter: Omit<ReviewQuery, 'q' | 'page' | 'level'>, period: Period | null): Piece {
  const { team, layer, form, turn, theme } = filter;
  const pieces: Piece[] = [{ sql: "e.community = ? AND e.audience = 'community'", values: [community] }];
  const same = { team, layer, form, turn };
  for (const [column, value] of Object.entries(same)) if (value !== undefined) pieces.push({ sql: `e.${column} = ?`, values: [value] });
  if (theme !== undefined) pieces.push({ sql: 'e.id IN (SELECT entry FROM entry_theme WHERE theme = ?)', values: [theme] });
  if (filter.period !== undefined) pieces.push(period === null ? NOTHING : inPeriod(period));
  if (filter.public !== undefined) pieces.push({ sql: PUBLIC[filter.public], values: [] });
  if (filter.chosen !== undefined) pieces.push(inBundle(filter.chosen));
  return { sql: pieces.map(({ sql }) => sql).join(' AND '), values: pieces.flatMap(({ values }) => values) };
}

const NOTHING: Piece = { sql: '1 = 0', values: [] };

const PUBLIC: Readonly<Record<NonNullable<ReviewQuery['public']>, string>> = {
  yes: "e.id IN (SELECT entry FROM consent WHERE answer = 'yes')",
  asked: 'e.id IN (SELECT entry FROM consent WHERE answer IS NULL)',
  no: "e.id NOT IN (SELECT entry FROM consent WHERE answer = 'yes')",
};

function inBundle(chosen: string): Piece {
  if (chosen === 'yes') return { sql: 'e.id IN (SELECT entry FROM bundle_choice)', values: [] };
  if (chosen === 'no') return { sql: 'e.id NOT IN (SELECT entry FROM bundle_choice)', values: [] };
  return { sql: 'e.id IN (SELECT entry FROM bundle_choice WHERE period = ?)', values: [chosen] };
}

/**
 * Of the teams of a period; and of who works in no period, what is of its days. An entry from outside a meeting is
 * of its month, also for a period that begins or ends within it: by moving the days of a period nobody finds the day.
 */
function inPeriod({ id, startsOn, endsOn }: Period): Piece {
  const ofTeams = 'e.team IN (SELECT id FROM team WHERE period = ?)';
  if (startsOn === null && endsOn === null) return { sql: ofTeams, values: [id] };
  const [from, to] = [startsOn ?? '0000-01-01', endsOn ?? '9999-12-31'];
  const days = "((e.session <> '' AND e.day BETWEEN ? AND ?) OR (e.session = '' AND e.day BETWEEN ? AND ?))";
  return {
    sql: `(${ofTeams} OR ((e.team IS NULL OR e.team IN (SELECT id FROM team WHERE period IS NULL)) AND ${days}))`,
    values: [id, from, to, from.slice(0, 7), to.slice(0, 7)],
  };
}
