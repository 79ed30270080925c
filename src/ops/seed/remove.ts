import type { Query } from '../../config/sql.js';

/**
 * Destroys a community with everything in it, except who looks after it and what was changed by whom: for putting it
 * there anew.
 */
export async function removeCommunity(query: Query, community: string): Promise<void> {
  const ofMeetings = '(SELECT id FROM meeting WHERE community = ?)';
  for (const table of ['journal', 'journal_personal', 'sealed_register', 'sealed_envelope', 'log_entry', 'projection_position', 'attendance']) {
    await query(`DELETE FROM ${table} WHERE session IN ${ofMeetings}`, [community]);
  }
  await query(`DELETE FROM registration WHERE meeting IN ${ofMeetings}`, [community]);
  await query('DELETE FROM personal_link WHERE member IN (SELECT id FROM member WHERE community = ?)', [community]);
  await query("DELETE FROM role_grant WHERE community = ? AND kind <> 'community'", [community]);
  // A team takes its framings, memberships, words and notes along; a member their memberships.
  for (const table of ['letter', 'invitation', 'meeting_template', 'meeting', 'team', 'member', 'organisation', 'perspective', 'period']) {
    await query(`DELETE FROM ${table} WHERE community = ?`, [community]);
  }
  await query('DELETE FROM community WHERE id = ?', [community]);
}
