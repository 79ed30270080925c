import { insertRows, type Query, type Row } from '../config/sql.js';
import { nameKey } from './names.js';

/** Where a member comes from. An archived one stays with who has it, and can't be chosen anew. */
export interface Organisation {
  readonly id: string;
  readonly community: string;
  readonly name: string;
  readonly archived: boolean;
  readonly fictitious: boolean;
}

export interface OrganisationLine extends Organisation {
  readonly members: number;
}

const COLUMNS = ['id', 'community', 'name', 'fictitious', 'archived_at'];

function organisationOf(row: Row): Organisation {
  return {
    id: String(row['id']),
    community: String(row['community']),
    name: String(row['name']),
    archived: row['archived_at'] !== null,
    fictitious: Boolean(row['fictitious']),
  };
}

/** Every organisation of a community with how many of its members it has; those in the archive last. */
export async function organisationsOf(query: Query, community: string): Promise<OrganisationLine[]> {
  const rows = await query(
    `SELECT ${COLUMNS.map((column) => `o.${column}`).join(', ')}, (SELECT COUNT(*) FROM member m WHERE m.organisation = o.id) AS members
     FROM organisation o WHERE o.community = ? ORDER BY CASE WHEN o.archived_at IS NULL THEN 0 ELSE 1 END, o.name_key, o.id`,
    [community],
  );
  return rows.map((row) => ({ ...organisationOf(row), members: Number(row['members']) }));
}

/** @param community where it must be; left out when a guard looked already */
export async function organisationById(query: Query, id: string, community?: string): Promise<Organisation | null> {
  const [row] = await query(`SELECT ${COLUMNS.join(', ')} FROM organisation WHERE id = ? ${community === undefined ? '' : 'AND community = ?'}`, community === undefined ? [id] : [id, community]);
  return row === undefined ? null : organisationOf(row);
}

export async function organisationByName(query: Query, community: string, name: string): Promise<Organisation | null> {
  const [row] = await query(`SELECT ${COLUMNS.join(', ')} FROM organisation WHERE community = ? AND name_key = ?`, [community, nameKey(name)]);
  return row === undefined ? null : organisationOf(row);
}

/** Adds organisations; a name that is there already makes nothing. */
export async function insertOrganisations(query: Query, organisations: readonly Organisation[]): Promise<void> {
  const rows = organisations.map((one) => [one.id, one.community, one.name, nameKey(one.name), one.fictitious ? 1 : 0]);
  await insertRows(query, 'organisation', ['id', 'community', 'name', 'name_key', 'fictitious'], rows, 'ON CONFLICT DO NOTHING');
}

export async function renameOrganisation(query: Query, id: string, name: string): Promise<void> {
  await query('UPDATE organisation SET name = ?, name_key = ? WHERE id = ?', [name, nameKey(name), id]);
}

/** @param at moment; null takes it out of the archive */
export async function archiveOrganisation(query: Query, id: string, at: number | null): Promise<void> {
  await query('UPDATE organisation SET archived_at = ? WHERE id = ?', [at, id]);
}

/** Deletes an organisation that nobody has, and for which nobody is a contact. @returns false for one that is in use */
export async function deleteOrganisation(query: Query, id: string): Promise<boolean> {
  const rows = await query(
    `DELETE FROM organisation WHERE id = ? AND NOT EXISTS (SELECT 1 FROM member WHERE organisation = ?)
       AND NOT EXISTS (SELECT 1 FROM role_grant WHERE kind = 'organisation' AND place = ?) RETURNING id`,
    [id, id, id],
  );
  return rows.length > 0;
}
