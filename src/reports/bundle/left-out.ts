import type { Community } from '../../community/community-store.js';
import type { Period } from '../../community/period-store.js';
import type { Database } from '../../config/database.js';
import type { Journal } from '../../journal/journal.js';
import { entriesAtDesk } from '../../learning/review/entries.js';
import { meant } from '../../learning/review/filtering.js';
import type { ReviewEntry } from '../../learning/review/review.schemas.js';
import { type BundleAnswer, LEFT_OUT } from './bundle.schemas.js';

type LeftOut = Pick<BundleAnswer, 'waiting' | 'notAsked'>;

const ASKED = 'e.id IN (SELECT entry FROM consent)';
/** A card without a link to a person: nobody can be asked. */
const CARD = '(e.author IS NULL AND e.owner IS NULL)';

/** What was shared in a period and is not in its bundle, by the alphabet. */
export async function leftOut(database: Database, journal: Journal, { id, zone }: Community, period: Period): Promise<LeftOut> {
  const { sql, values } = meant(id, { period: period.id }, period);
  const chosen = "(e.community = ? AND e.audience = 'community' AND e.id IN (SELECT entry FROM bundle_choice WHERE period = ?))";
  const [counted] = await database.query(`SELECT COUNT(*) AS entries FROM log_entry e WHERE ${sql} AND NOT ${ASKED} AND NOT ${CARD}`, values);
  const rows = await database.query(`SELECT e.id FROM log_entry e WHERE (${sql} AND (${ASKED} OR ${CARD})) OR ${chosen}`, [...values, id, period.id]);
  const entries = await entriesAtDesk(database, journal, id, zone, rows.map((row) => String(row['id'])));
  const waiting = entries.flatMap((entry) => {
    const why = whyNot(entry);
    return why ? [{ id: entry.id, text: entry.text, level: entry.level, team: entry.team, why }] : [];
  });
  return { waiting: waiting.sort((a, b) => a.text.localeCompare(b.text, 'nl')), notAsked: Number(counted?.['entries'] ?? 0) };
}

/** Null for what is in it, and for what is in the bundle of another period. */
function whyNot({ consent, mayGoOut, chosenFor }: ReviewEntry): (typeof LEFT_OUT)[number] | null {
  if (!mayGoOut) return LEFT_OUT.find((one) => one === consent) ?? null;
  return chosenFor === null ? 'not-chosen' : null;
}
