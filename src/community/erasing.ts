import { forgetInAudit } from '../access/audit.js';
import { forgetPersonalLinks } from '../access/personal-links.js';
import type { Query } from '../config/sql.js';
import type { ErasedAnswer } from './community.answers.js';

/**
 * Destroys what is known of a person: who they are, their teams, links and letters, and their name on everything else.
 * What they said in meetings belongs to those meetings and stays there, tied to nobody.
 * @param keepNotes lets their handover notes stay, without their name
 */
export async function eraseMember(query: Query, member: string, keepNotes: boolean): Promise<ErasedAnswer> {
  const [there] = await query('SELECT COUNT(DISTINCT session) AS meetings FROM attendance WHERE member = ?', [member]);
  await query('UPDATE attendance SET member = NULL WHERE member = ?', [member]);
  await query('UPDATE membership SET replaced_by = NULL WHERE replaced_by IN (SELECT id FROM membership WHERE member = ?)', [member]);
  const memberships = await query('DELETE FROM membership WHERE member = ? RETURNING id', [member]);
  const links = await forgetPersonalLinks(query, member);
  const notes = await query(`${keepNotes ? 'UPDATE handover_note SET member = NULL' : 'DELETE FROM handover_note'} WHERE member = ? RETURNING id`, [member]);
  await query('DELETE FROM letter WHERE about = ?', [member]);
  await forgetInAudit(query, member);
  await query('DELETE FROM member WHERE id = ?', [member]);
  return {
    memberships: memberships.length,
    links,
    notes: keepNotes ? 0 : notes.length,
    stays: { meetings: Number(there?.['meetings'] ?? 0), notes: keepNotes ? notes.length : 0 },
  };
}
