import type { Database } from '../../config/database.js';
import type { Query } from '../../config/sql.js';
import { destroyUnheld } from '../../files/file-store.js';

/**
 * Destroys a community with everything in it, except who looks after it and what was changed by whom: for putting it
 * there anew.
 */
export async function removeCommunity(query: Query, kind: Database['kind'], community: string): Promise<void> {
  const ofMeetings = '(SELECT id FROM meeting WHERE community = ?)';
  await removeLearning(query, kind, community);
  for (const table of ['journal', 'journal_personal', 'sealed_register', 'sealed_envelope', 'private_entry', 'projection_position', 'attendance']) {
    await query(`DELETE FROM ${table} WHERE session IN ${ofMeetings}`, [community]);
  }
  await query(`DELETE FROM registration WHERE meeting IN ${ofMeetings}`, [community]);
  await query(`DELETE FROM certificate_key WHERE meeting IN ${ofMeetings}`, [community]);
  await query(`DELETE FROM meeting_file WHERE meeting IN ${ofMeetings}`, [community]);
  await destroyUnheld(query);
  await query('DELETE FROM personal_link WHERE member IN (SELECT id FROM member WHERE community = ?)', [community]);
  await query("DELETE FROM role_grant WHERE community = ? AND kind <> 'community'", [community]);
  // A team takes its framings, memberships, words and notes along; a member their memberships.
  for (const table of ['letter', 'invitation', 'meeting_template', 'meeting', 'team', 'member', 'organisation', 'perspective', 'period']) {
    await query(`DELETE FROM ${table} WHERE community = ?`, [community]);
  }
  await query('DELETE FROM community WHERE id = ?', [community]);
}

/** What people learned, what a coordinator put beside it, what went back, and how it goes with the teams. */
async function removeLearning(query: Query, kind: Database['kind'], community: string): Promise<void> {
  const entries = '(SELECT id FROM log_entry WHERE community = ?)';
  if (kind === 'sqlite') await query('DELETE FROM log_search WHERE rowid IN (SELECT number FROM log_entry WHERE community = ?)', [community]);
  for (const table of ['entry_theme', 'entry_remark', 'bundle_choice', 'consent', 'entry_version']) await query(`DELETE FROM ${table} WHERE entry IN ${entries}`, [community]);
  await query('DELETE FROM carry_over_step WHERE carry_over IN (SELECT id FROM carry_over WHERE community = ?)', [community]);
  await query('DELETE FROM carry_over_shown WHERE carry_over IN (SELECT id FROM carry_over WHERE community = ?)', [community]);
  for (const table of ['pulse_register', 'pulse_ballot', 'pulse_result', 'pulse_text']) await query(`DELETE FROM ${table} WHERE pulse IN (SELECT id FROM pulse WHERE community = ?)`, [community]);
  const owners = '(SELECT id FROM member WHERE community = ? UNION SELECT id FROM log_keeper WHERE community = ?)';
  await query(`DELETE FROM entry_version WHERE entry IN (SELECT id FROM private_entry WHERE owner IN ${owners})`, [community, community]);
  await query(`DELETE FROM private_entry WHERE owner IN ${owners}`, [community, community]);
  for (const table of ['keeper_link', 'keeper_person']) await query(`DELETE FROM ${table} WHERE keeper IN (SELECT id FROM log_keeper WHERE community = ?)`, [community]);
  for (const table of ['log_entry', 'carry_over', 'pulse', 'theme', 'experiment', 'retention', 'log_keeper']) await query(`DELETE FROM ${table} WHERE community = ?`, [community]);
}
