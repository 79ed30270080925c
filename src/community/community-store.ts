import { insertRows, placeholders, type Query, type Row } from '../config/sql.js';

/** A learning community: who learns together for years, while its members change. */
export interface Community {
  readonly id: string;
  readonly name: string;
  readonly motto: string;
  readonly language: 'nl' | 'en';
  /** IANA time zone of its meetings. */
  readonly zone: string;
  /** Made up, for trying things out. */
  readonly fictitious: boolean;
  readonly version: number;
}

/** What a coordinator says of a community. */
export type CommunityFacts = Pick<Community, 'name' | 'motto' | 'language' | 'zone'>;

/** One line in the list of communities; archived teams are not counted. */
export interface CommunityLine extends Community {
  readonly teams: number;
  readonly members: number;
}

const COLUMNS = ['id', 'name', 'motto', 'language', 'zone', 'fictitious', 'version'];

function communityOf(row: Row): Community {
  return {
    id: String(row['id']),
    name: String(row['name']),
    motto: String(row['motto']),
    language: row['language'] === 'en' ? 'en' : 'nl',
    zone: String(row['zone']),
    fictitious: Boolean(row['fictitious']),
    version: Number(row['version']),
  };
}

/** Communities, by name: all of them, or those with these ids. */
export async function communities(query: Query, ids?: readonly string[]): Promise<Community[]> {
  if (ids?.length === 0) return [];
  const where = ids === undefined ? '' : `WHERE id IN (${placeholders(ids.length)})`;
  return (await query(`SELECT ${COLUMNS.join(', ')} FROM community ${where} ORDER BY name, id`, ids)).map(communityOf);
}

/** As {@link communities}, with how many teams and members each has. */
export async function communityLines(query: Query, ids: readonly string[]): Promise<CommunityLine[]> {
  if (ids.length === 0) return [];
  const rows = await query(
    `SELECT ${COLUMNS.join(', ')},
       (SELECT COUNT(*) FROM team WHERE team.community = community.id AND team.archived_at IS NULL) AS teams,
       (SELECT COUNT(*) FROM member WHERE member.community = community.id) AS members
     FROM community WHERE id IN (${placeholders(ids.length)}) ORDER BY name, id`,
    ids,
  );
  return rows.map((row) => ({ ...communityOf(row), teams: Number(row['teams']), members: Number(row['members']) }));
}

export async function insertCommunity(query: Query, community: Community, now: number): Promise<void> {
  const { id, name, motto, language, zone, fictitious, version } = community;
  await insertRows(query, 'community', [...COLUMNS, 'created_at'], [[id, name, motto, language, zone, fictitious ? 1 : 0, version, now]]);
}

/** Changes a community. @returns whether it still was the version that was changed */
export async function updateCommunity(query: Query, id: string, facts: CommunityFacts, version: number): Promise<boolean> {
  const { name, motto, language, zone } = facts;
  const sql = 'UPDATE community SET name = ?, motto = ?, language = ?, zone = ?, version = version + 1 WHERE id = ? AND version = ? RETURNING id';
  return (await query(sql, [name, motto, language, zone, id, version])).length > 0;
}

/**
 * Lets nobody else change the lists and the people of a community until this transaction is over: what is looked up
 * first and written then stays true in between. Take it before a team, never after one.
 */
export async function holdCommunity(query: Query, id: string): Promise<Community | null> {
  const [row] = await query(`UPDATE community SET version = version WHERE id = ? RETURNING ${COLUMNS.join(', ')}`, [id]);
  return row === undefined ? null : communityOf(row);
}
