import { randomId } from '../../config/clock.js';
import type { Database } from '../../config/database.js';
import type { Query } from '../../config/sql.js';
import { removeFile } from '../../files/file-store.js';
import { personalPlaces } from '../../engine/forgetting.js';
import type { Journal } from '../../journal/journal.js';
import { actAlone } from '../../journal/alone.js';
import { forgetCarryOver } from '../../learning/carry-over/from-entry.js';
import { removeEntry, searchIndex } from '../../learning/entry-store.js';
import { werkvormen } from '../../werkvormen/index.js';
import type { Aged, OverEntry, Plan } from './plan.js';

/** What a purge takes away, in the order in which it is told. */
export const WHATS = ['cards', 'records', 'entries', 'carryOver', 'pulseTexts', 'files', 'registrations', 'letters', 'invitations', 'keepers', 'links', 'audit'] as const;
export type What = (typeof WHATS)[number];
export type Counts = Readonly<Record<What, number>>;

/** How much goes in one transaction, so that nobody who writes waits long. */
const AT_ONCE = 200;

/** A plan in numbers. */
export function countsOf({ cards, records, entries, carryOver, pulses, files, registrations, aged }: Plan): Counts {
  const ofAge = (what: Aged['what']): number => sum(aged.filter((one) => one.what === what).map(({ count }) => count));
  return {
    cards: sum([...cards.values()].map((ofMeeting) => ofMeeting.length)),
    records: records.length,
    entries: entries.length,
    carryOver: carryOver.length,
    pulseTexts: sum(pulses.map(({ texts }) => texts)),
    files: files.length,
    registrations: sum(registrations.map(({ people }) => people)),
    letters: ofAge('letters'),
    invitations: ofAge('invitations'),
    keepers: ofAge('keepers'),
    links: ofAge('links'),
    audit: ofAge('audit'),
  };
}

/**
 * Destroys what a plan says. First the journal, which lets go of texts and keeps its facts, then what was made of it: after
 * a crash the next purge finds what is left. Doing it twice does no harm.
 */
export async function carryOut(plan: Plan, database: Database, journal: Journal, now: number): Promise<void> {
  for (const { table, where, values } of plan.aged) await database.write((query) => query(`DELETE FROM ${table} WHERE ${where}`, values));
  for (const [session, cards] of plan.cards) {
    await forgetTexts(journal, session, 'unlinked', now);
    await removeEntries(database, cards);
  }
  for (const session of plan.records) await forgetTexts(journal, session, 'everybody', now);
  await removeEntries(database, plan.entries);
  for (const session of plan.records) await database.write((query) => untie(query, session));
  await inParts(plan.carryOver, (ids) => database.write((query) => forgetCarryOver(query, ids)));
  await inParts(plan.pulses, (pulses) => database.write(async (query) => {
    for (const { id } of pulses) await query('DELETE FROM pulse_text WHERE pulse = ?', [id]);
  }));
  for (const { meeting, file } of plan.files) await database.write((query) => removeFile(query, meeting, file));
  await inParts(plan.registrations, (meetings) => database.write(async (query) => {
    for (const { meeting } of meetings) await query('DELETE FROM registration WHERE meeting = ?', [meeting]);
  }));
  await database.write((query) => query('DELETE FROM keeper_link WHERE NOT EXISTS (SELECT 1 FROM log_keeper WHERE log_keeper.id = keeper_link.keeper)'));
  // What was destroyed must not live on in the write-ahead log.
  await database.checkpoint();
}

/** The facts of a session stay, so that it still folds; what people wrote goes. Of one that was never closed also what is under seal. */
async function forgetTexts(journal: Journal, session: string, whose: 'unlinked' | 'everybody', now: number): Promise<void> {
  let open = false;
  const answer = await actAlone(journal, werkvormen, session, { at: now, fresh: randomId() }, async (state) => {
    open = state.status === 'open';
    const redact = whose === 'everybody' ? personalPlaces(await journal.read(session, 0)) : [];
    return { id: randomId(), type: 'session/forget-texts', data: { whose, redact } };
  });
  if (!answer.ok && answer.refused !== 'session-unknown') throw new Error(`the texts of a session could not be forgotten: ${answer.refused}`);
  if (open && whose === 'everybody') await journal.commit(session, { facts: [], seals: [], unseal: [], redact: [], closes: true });
}

async function removeEntries(database: Database, entries: readonly OverEntry[]): Promise<void> {
  const search = searchIndex(database.kind);
  await inParts(entries, (part) => database.write(async (query) => {
    for (const { id } of part) await removeEntry(query, search, id);
  }));
}

/** Who took part is nobody any more. */
async function untie(query: Query, session: string): Promise<void> {
  await query('UPDATE attendance SET member = NULL WHERE session = ? AND member IS NOT NULL', [session]);
  await query('DELETE FROM keeper_person WHERE session = ?', [session]);
}

async function inParts<T>(all: readonly T[], work: (part: readonly T[]) => Promise<unknown>): Promise<void> {
  for (let from = 0; from < all.length; from += AT_ONCE) await work(all.slice(from, from + AT_ONCE));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
