import type { Grant } from '../../access/rights.js';
import { placeholders } from '../../config/sql.js';

/** What somebody's roles let them see on a start page. */
export interface Scope {
  /** Communities of which everything is theirs to see. */
  readonly communities: readonly string[];
  /** Teams outside those. */
  readonly teams: readonly string[];
  /** Meetings outside those. */
  readonly meetings: readonly string[];
  /** Communities that they look after: letters. */
  readonly managed: readonly string[];
  /** Organisations that they speak for. */
  readonly organisations: readonly string[];
}

/** The scope of these roles; the same table of rights in lists as `may` holds for one place. Pure. */
export function scopeOf(grants: readonly Grant[]): Scope {
  const places = (role: Grant['role'], kind: Grant['kind']): string[] => grants.filter((grant) => grant.role === role && grant.kind === kind).map((grant) => grant.place);
  const managed = places('coordinator', 'community');
  return {
    communities: [...new Set([...managed, ...places('facilitator', 'community')])],
    teams: places('facilitator', 'team'),
    meetings: places('facilitator', 'meeting'),
    managed,
    organisations: [...places('contact', 'organisation')],
  };
}

/** A condition: any of these columns is in its list. Holds for nothing when all lists are empty. */
export function anyOf(lists: readonly (readonly [column: string, ids: readonly string[]])[]): { sql: string; values: string[] } {
  const filled = lists.filter(([, ids]) => ids.length > 0);
  if (filled.length === 0) return { sql: '1 = 0', values: [] };
  return { sql: `(${filled.map(([column, ids]) => `${column} IN (${placeholders(ids.length)})`).join(' OR ')})`, values: filled.flatMap(([, ids]) => ids) };
}
