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

export async function insertCommunity(query: Query, community: Community, now: number): Promise<void> {
  const { id, name, motto, language, zone, fictitious, version } = community;
  await insertRows(query, 'community', [...COLUMNS, 'created_at'], [[id, name, motto, language, zone, fictitious ? 1 : 0, version, now]]);
}
