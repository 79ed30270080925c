import type { Query, Row } from '../config/sql.js';

/** A change as a coordinator reads it. */
export interface AuditLine {
  readonly id: string;
  readonly at: number;
  /** Empty for what the operator did on the machine itself. */
  readonly byName: string;
  readonly action: string;
  readonly subjectName: string;
  readonly detail: Readonly<Record<string, string | number | boolean | null>>;
}

/** How many changes a page has. */
export const AUDIT_PAGE = 50;

function lineOf(row: Row): AuditLine {
  return {
    id: String(row['id']),
    at: Number(row['at']),
    byName: String(row['account_name']),
    action: String(row['action']),
    subjectName: String(row['subject_name']),
    detail: JSON.parse(String(row['detail'])) as AuditLine['detail'],
  };
}

/**
 * A page of the audit trail of a community, the newest change first.
 * A page never ends between changes of one moment (an import writes many): the next one asks by moment.
 * @param before only what was earlier, in milliseconds
 * @param about only what was done to this, by its id
 */
export async function readAudit(query: Query, community: string, before: number, about: string | null): Promise<{ entries: AuditLine[]; more: boolean }> {
  const ask = (when: string, at: number, limit: string): Promise<Row[]> => {
    const subject = about === null ? '' : 'AND subject = ?';
    const sql = `SELECT id, at, account_name, action, subject_name, detail FROM audit_entry WHERE community = ? AND ${when} ${subject} ORDER BY at DESC, id ${limit}`;
    return query(sql, [community, at, ...(about === null ? [] : [about])]);
  };
  const first = (await ask('at < ?', before, `LIMIT ${AUDIT_PAGE + 1}`)).map(lineOf);
  const last = first[AUDIT_PAGE - 1]?.at;
  if (last === undefined || first.length <= AUDIT_PAGE) return { entries: first, more: false };
  const entries = [...first.filter((line) => line.at > last), ...(await ask('at = ?', last, '')).map(lineOf)];
  return { entries, more: (await ask('at < ?', last, 'LIMIT 1')).length > 0 };
}
