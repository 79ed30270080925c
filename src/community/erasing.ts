import type { Eraser } from '../access/erasing.js';
import { forgetInAudit } from '../access/audit.js';
import { forgetPersonalLinks } from '../access/personal-links.js';
import type { Query } from '../config/sql.js';

/** What this room has of a member: who they are, their teams, links, letters and notes, and their name on everything else. */
export const memberEraser: Eraser = {
  forget: async (query, { kind, id }) => (kind === 'member' ? eraseMember(query, id) : {}),
};

async function eraseMember(query: Query, member: string): Promise<{ memberships: number; links: number; notes: number }> {
  await forgetLetters(query, member);
  // The name of who took over stands in the note of who left.
  await query(
    `UPDATE handover_note SET successor = '' WHERE successor <> '' AND successor = (SELECT name FROM member WHERE id = ?)
       AND team IN (SELECT team FROM membership WHERE member = ?)`,
    [member, member],
  );
  await query('UPDATE membership SET replaced_by = NULL WHERE replaced_by IN (SELECT id FROM membership WHERE member = ?)', [member]);
  const memberships = await query('DELETE FROM membership WHERE member = ? RETURNING id', [member]);
  const notes = await query('DELETE FROM handover_note WHERE member = ? RETURNING id', [member]);
  const links = await forgetPersonalLinks(query, member);
  await forgetInAudit(query, member);
  await query('DELETE FROM member WHERE id = ?', [member]);
  return { memberships: memberships.length, links, notes: notes.length };
}

/** Lets the handover notes of a member stay, without their name. @returns how many */
export async function keepNotes(query: Query, member: string): Promise<number> {
  return (await query('UPDATE handover_note SET member = NULL WHERE member = ? RETURNING id', [member])).length;
}

/** Letters about a member or to their address. What somebody is still to hear of a registration is of that registration. */
async function forgetLetters(query: Query, member: string): Promise<void> {
  await query('DELETE FROM letter WHERE about = ?', [member]);
  await query(
    `DELETE FROM letter WHERE recipient <> '' AND (community, recipient) IN (SELECT community, email FROM member WHERE id = ?)
       AND NOT (state = 'waiting' AND kind LIKE 'registration-%')`,
    [member],
  );
}
