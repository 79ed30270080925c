import { randomId } from '../config/clock.js';
import { type SecurityEvent, securityEvent } from '../config/logging/security.js';
import { insertRows, type Query } from '../config/sql.js';

/** What is written down of a change: about people, roles, visibility and deletion. Never what people wrote. */
export interface AuditNote {
  readonly community: string;
  /** Who did it; null for what the operator did on the machine. */
  readonly by: { readonly id: string; readonly name: string } | null;
  /** A name such as `member-added`; the catalogues say it in words (`audit.member-added`). */
  readonly action: string;
  /** What it was done to: an id, and its name at that moment. */
  readonly subject?: string | null;
  readonly subjectName?: string;
  /** Short facts for the reader, e.g. `{ role: 'facilitator', team: 'Gezond-sociaal' }`. No secrets, no contributions. */
  readonly detail?: Readonly<Record<string, string | number | boolean | null>>;
}

/** Changes that the log of the server tells as well, by ids: who may what, and who can get in. */
const TOLD: Readonly<Record<string, SecurityEvent>> = { 'role-given': 'role-given', 'role-taken': 'role-taken', 'reset-link-made': 'passphrase-link-made', 'login-linked': 'login-linked' };

/** Writes a change into the audit trail. Call it in the transaction of the change: neither without the other. */
export async function note(query: Query, entry: AuditNote, now: number): Promise<void> {
  const { community, by, action, subject = null, subjectName = '', detail = {} } = entry;
  const event = TOLD[action];
  if (event !== undefined) securityEvent(event, { community, by: by?.id ?? null, subject });
  await insertRows(
    query,
    'audit_entry',
    ['id', 'at', 'community', 'account', 'account_name', 'action', 'subject', 'subject_name', 'detail'],
    [[randomId(), now, community, by?.id ?? null, by?.name.slice(0, 120) ?? '', action, subject, subjectName.slice(0, 200), JSON.stringify(detail)]],
  );
}

/** Takes somebody's name out of the trail: that something was done stays, to whom and by whom it was does not. */
export async function forgetInAudit(query: Query, person: string): Promise<void> {
  await query("UPDATE audit_entry SET subject_name = '' WHERE subject = ?", [person]);
  await query("UPDATE audit_entry SET account_name = '' WHERE account = ?", [person]);
}
