import { CODE_ALPHABET } from '../../access/join-code.js';
import { randomText, randomToken } from '../../config/clock.js';
import type { Database } from '../../config/database.js';
import { insertRows, type Query, type Row } from '../../config/sql.js';
import { type CertificateKey, REF_LENGTH } from './code.js';

const SELECT = 'SELECT meeting, ref, secret FROM certificate_key';

/** The key of a meeting, made when its first certificate is. */
export async function keyOfMeeting(database: Database, meeting: string): Promise<CertificateKey> {
  for (;;) {
    const found = await find(database.query, 'meeting', meeting);
    if (found) return found;
    // When somebody was first, or the beginning is taken, nothing is added and it is looked up again.
    const fresh = [meeting, randomText(CODE_ALPHABET, REF_LENGTH), randomToken()];
    await database.write((query) => insertRows(query, 'certificate_key', ['meeting', 'ref', 'secret'], [fresh], 'ON CONFLICT DO NOTHING'));
  }
}

/** The key of the meeting whose codes begin like this; null for none. */
export function keyByRef(query: Query, ref: string): Promise<CertificateKey | null> {
  return find(query, 'ref', ref);
}

async function find(query: Query, by: 'meeting' | 'ref', value: string): Promise<CertificateKey | null> {
  const [row]: (Row | undefined)[] = await query(`${SELECT} WHERE ${by} = ?`, [value]);
  return row === undefined ? null : { meeting: String(row['meeting']), ref: String(row['ref']), secret: String(row['secret']) };
}
