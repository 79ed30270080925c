import { z } from 'zod';
import { insertRows, type Query, type Row } from '../config/sql.js';

export const TEAM_KINDS = ['werkteam', 'werkgroep'] as const;
export type TeamKind = (typeof TEAM_KINDS)[number];

/** What is said of a team itself. */
export interface TeamFacts {
  readonly name: string;
  readonly kind: TeamKind;
  readonly period: string | null;
  /** How often it meets, in its own words. */
  readonly rhythm: string;
  /** Voices that are missed at the table, beside the perspectives that are wanted. */
  readonly missingVoices: readonly string[];
}

/** Some people who learn together, usually for two or three years. */
export interface Team extends TeamFacts {
  readonly id: string;
  readonly community: string;
  readonly fictitious: boolean;
  readonly calendarToken: string;
  readonly version: number;
}

/** A team in a list; `members` are those of now. */
export interface TeamLine {
  readonly id: string;
  readonly name: string;
  readonly kind: TeamKind;
  readonly period: { readonly id: string; readonly name: string } | null;
  readonly members: number;
  readonly archived: boolean;
  readonly fictitious: boolean;
}

/** A team with what its page says of it, and where it is. */
export interface TeamHead extends TeamLine, Pick<Team, 'rhythm' | 'missingVoices' | 'calendarToken' | 'version'> {
  readonly community: { readonly id: string; readonly name: string };
  readonly zone: string;
  readonly language: 'nl' | 'en';
  /** First day of its period. */
  readonly startsOn: string | null;
}

const voices = z.array(z.string());
const LINE = `t.id, t.name, t.kind, t.fictitious, t.archived_at, p.id AS period, p.name AS period_name,
  (SELECT COUNT(*) FROM membership ms WHERE ms.team = t.id AND (ms.left_on IS NULL OR ms.left_on > ?)) AS members`;

function lineOf(row: Row): TeamLine {
  return {
    id: String(row['id']),
    name: String(row['name']),
    kind: row['kind'] as TeamKind,
    period: typeof row['period'] !== 'string' ? null : { id: row['period'], name: String(row['period_name']) },
    members: Number(row['members']),
    archived: row['archived_at'] !== null,
    fictitious: Boolean(row['fictitious']),
  };
}

/** The teams of a community: those of the latest period first, the archive last. @param today who left on it is not counted */
export async function teamLines(query: Query, community: string, today: string): Promise<TeamLine[]> {
  const rows = await query(
    `SELECT ${LINE} FROM team t LEFT JOIN period p ON p.id = t.period WHERE t.community = ?
     ORDER BY CASE WHEN t.archived_at IS NULL THEN 0 ELSE 1 END, COALESCE(p.starts_on, p.name, '') DESC, t.name, t.id`,
    [today, community],
  );
  return rows.map(lineOf);
}

export async function teamHead(query: Query, id: string, today: string): Promise<TeamHead | null> {
  const [row] = await query(
    `SELECT ${LINE}, t.rhythm, t.missing_voices, t.calendar_token, t.version, p.starts_on,
       c.id AS community, c.name AS community_name, c.zone, c.language
     FROM team t JOIN community c ON c.id = t.community LEFT JOIN period p ON p.id = t.period WHERE t.id = ?`,
    [today, id],
  );
  if (row === undefined) return null;
  return {
    ...lineOf(row),
    community: { id: String(row['community']), name: String(row['community_name']) },
    zone: String(row['zone']),
    language: row['language'] === 'en' ? 'en' : 'nl',
    startsOn: typeof row['starts_on'] === 'string' ? row['starts_on'] : null,
    rhythm: String(row['rhythm']),
    missingVoices: voices.parse(JSON.parse(String(row['missing_voices']))),
    calendarToken: String(row['calendar_token']),
    version: Number(row['version']),
  };
}

/** In which community a team is, and what time it is there. */
export async function homeOf(query: Query, team: string): Promise<{ community: string; zone: string; fictitious: boolean } | null> {
  const [row] = await query('SELECT t.community, t.fictitious, c.zone FROM team t JOIN community c ON c.id = t.community WHERE t.id = ?', [team]);
  return row === undefined ? null : { community: String(row['community']), zone: String(row['zone']), fictitious: Boolean(row['fictitious']) };
}

/** Lets nobody else change what belongs to a team until this transaction is over. Take the community before it, never after. */
export async function holdTeam(query: Query, id: string): Promise<{ name: string; community: string } | null> {
  const [row] = await query('UPDATE team SET version = version WHERE id = ? RETURNING name, community', [id]);
  return row === undefined ? null : { name: String(row['name']), community: String(row['community']) };
}

export async function insertTeam(query: Query, team: Team, now: number): Promise<void> {
  const { id, community, name, kind, period, rhythm, missingVoices, fictitious, calendarToken, version } = team;
  await insertRows(
    query,
    'team',
    ['id', 'community', 'name', 'kind', 'period', 'rhythm', 'missing_voices', 'fictitious', 'calendar_token', 'version', 'created_at'],
    [[id, community, name, kind, period, rhythm, JSON.stringify(missingVoices), fictitious ? 1 : 0, calendarToken, version, now]],
  );
}

/** Changes a team. @returns whether it still was the version that was changed */
export async function updateTeam(query: Query, id: string, facts: TeamFacts, version: number): Promise<boolean> {
  const { name, kind, period, rhythm, missingVoices } = facts;
  const rows = await query(
    'UPDATE team SET name = ?, kind = ?, period = ?, rhythm = ?, missing_voices = ?, version = version + 1 WHERE id = ? AND version = ? RETURNING id',
    [name, kind, period, rhythm, JSON.stringify(missingVoices), id, version],
  );
  return rows.length > 0;
}

/** @param at moment; null takes it out of the archive */
export async function archiveTeam(query: Query, id: string, at: number | null): Promise<void> {
  await query('UPDATE team SET archived_at = ?, version = version + 1 WHERE id = ?', [at, id]);
}
