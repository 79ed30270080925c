import { z } from 'zod';
import { type Language, LANGUAGES } from '../config/language.js';
import { insertRows, type Query, type Row } from '../config/sql.js';
import { GRANT_KINDS, ROLES } from './rights.js';

const DAY = 24 * 60 * 60 * 1000;
/** Milliseconds in which an invitation can be accepted. */
export const INVITATION_LASTS = 14 * DAY;

const rolesSchema = z.array(z.object({ role: z.enum(ROLES), kind: z.enum(GRANT_KINDS), place: z.string() }));

/** Somebody who was asked to take a role. Its token is stored hashed. */
export interface Invitation {
  readonly id: string;
  readonly community: string;
  /** The meeting of an invitation for one meeting only. */
  readonly meeting: string | null;
  readonly name: string;
  readonly email: string;
  readonly language: Language;
  readonly grants: z.infer<typeof rolesSchema>;
  /** The account that invited. */
  readonly by: string;
  readonly expiresAt: number;
  readonly usedAt: number | null;
  readonly revokedAt: number | null;
}

const SELECT = 'SELECT id, community, meeting, name, email, language, grants, invited_by, expires_at, used_at, revoked_at FROM invitation';
const moment = (value: unknown): number | null => (value === null ? null : Number(value));

function invitationOf(row: Row): Invitation {
  return {
    id: String(row['id']),
    community: String(row['community']),
    meeting: typeof row['meeting'] === 'string' ? row['meeting'] : null,
    name: String(row['name']),
    email: String(row['email']),
    language: LANGUAGES.find((known) => known === row['language']) ?? 'nl',
    grants: rolesSchema.parse(JSON.parse(String(row['grants']))),
    by: String(row['invited_by']),
    expiresAt: Number(row['expires_at']),
    usedAt: moment(row['used_at']),
    revokedAt: moment(row['revoked_at']),
  };
}

/** One invitation, whatever became of it: by its id, or by the hash of its token. */
export async function findInvitation(query: Query, by: 'id' | 'token_hash', value: string): Promise<Invitation | null> {
  const [row] = await query(`${SELECT} WHERE ${by} = ?`, [value]);
  return row === undefined ? null : invitationOf(row);
}

/** The invitations that were not accepted and not withdrawn, expired ones too, the newest first: of a community, or of one meeting. */
export async function pendingInvitations(query: Query, where: { community: string } | { meeting: string }): Promise<Invitation[]> {
  const [column, value] = 'community' in where ? ['community', where.community] : ['meeting', where.meeting];
  return (await query(`${SELECT} WHERE ${column} = ? AND used_at IS NULL AND revoked_at IS NULL ORDER BY created_at DESC, id`, [value])).map(invitationOf);
}

/** Keeps an invitation; one for the same person and the same roles that was still open makes place for it. */
export async function insertInvitation(query: Query, invitation: Omit<Invitation, 'expiresAt' | 'usedAt' | 'revokedAt'>, tokenHash: string, now: number): Promise<void> {
  const { id, community, meeting, name, email, language, by } = invitation;
  const grants = JSON.stringify(invitation.grants);
  const same = 'community = ? AND email = ? AND grants = ? AND used_at IS NULL AND revoked_at IS NULL';
  await query(`UPDATE invitation SET revoked_at = ? WHERE ${same}`, [now, community, email, grants]);
  const columns = ['id', 'token_hash', 'community', 'meeting', 'name', 'email', 'language', 'grants', 'invited_by', 'created_at', 'expires_at'];
  await insertRows(query, 'invitation', columns, [[id, tokenHash, community, meeting, name, email, language, grants, by, now, now + INVITATION_LASTS]]);
}

/** Uses up an invitation that is open; of two at once one does. @returns whether this was the one */
export async function claimInvitation(query: Query, id: string, now: number): Promise<boolean> {
  const open = 'used_at IS NULL AND revoked_at IS NULL AND expires_at > ?';
  return (await query(`UPDATE invitation SET used_at = ? WHERE id = ? AND ${open} RETURNING id`, [now, id, now])).length > 0;
}

/** Takes an invitation back that nobody accepted. @returns what it was, null when there is nothing to take back */
export async function revokeInvitation(query: Query, where: { community: string } | { meeting: string }, id: string, now: number): Promise<Invitation | null> {
  const [column, value] = 'community' in where ? ['community', where.community] : ['meeting', where.meeting];
  const sql = `UPDATE invitation SET revoked_at = ? WHERE id = ? AND ${column} = ? AND used_at IS NULL AND revoked_at IS NULL RETURNING id`;
  return (await query(sql, [now, id, value])).length === 0 ? null : findInvitation(query, 'id', id);
}
