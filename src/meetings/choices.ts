import type { Query } from '../config/sql.js';
import { LABEL_LIMIT } from '../engine/text.js';
import type { Meeting } from './meeting.js';

type Choices = Pick<Meeting, 'organisations' | 'perspectives'>;

/**
 * What people choose from when they join. What the plan leaves open comes from who learns together: the perspectives of
 * the community in its own order, and the organisations of the members of the team. Asked when it is needed, so that it
 * is of that day and not of the day of planning.
 */
export async function choicesFor(query: Query, { organisations, perspectives, teamId, community, date }: Choices & Pick<Meeting, 'teamId' | 'community' | 'date'>): Promise<Choices> {
  return {
    organisations: organisations.length > 0 || teamId === null ? organisations : await organisationsOf(query, teamId, date),
    perspectives: perspectives.length > 0 ? perspectives : await perspectivesOf(query, community),
  };
}

async function organisationsOf(query: Query, team: string, date: string): Promise<string[]> {
  const rows = await query(
    `SELECT DISTINCT organisation.name AS name FROM membership JOIN member ON member.id = membership.member JOIN organisation ON organisation.id = member.organisation
     WHERE membership.team = ? AND (membership.left_on IS NULL OR membership.left_on > ?) ORDER BY organisation.name`,
    [team, date],
  );
  return namesIn(rows);
}

async function perspectivesOf(query: Query, community: string): Promise<string[]> {
  return namesIn(await query('SELECT name FROM perspective WHERE community = ? ORDER BY place, name', [community]));
}

// Somebody who joins can say no longer name than this.
const namesIn = (rows: readonly Record<string, unknown>[]): string[] => rows.map((row) => String(row['name'])).filter((name) => name.length <= LABEL_LIMIT);
