import { organisationByName } from '../../community/organisation-store.js';
import { randomId } from '../../config/clock.js';
import { insertRows, type Query } from '../../config/sql.js';
import type { EntryPlace, Written } from '../entry-store.js';
import { askAt } from './rules.js';
import { insertStep } from './step-store.js';

/**
 * Whether what becomes of this entry is followed: shared, for an organisation, and its author agreed. Of a card without
 * a link to a person nobody can agree, and nobody could take it back.
 */
export function isFollowed({ author, owner }: Pick<EntryPlace, 'author' | 'owner'>, { audience, level, follow, nextStep }: Pick<Written, 'audience' | 'level' | 'follow' | 'nextStep'>): boolean {
  return follow && audience !== 'me' && level === 'organisation' && (author !== null || owner !== null) && nextStep.trim() !== '';
}

/**
 * Follows the next step of an entry as it is now, or no longer: then all that was told of it goes along (checkpoint
 * after it). Call it in the transaction that keeps the entry.
 */
export async function followEntry(query: Query, place: EntryPlace, entry: Written, at: number): Promise<void> {
  if (!isFollowed(place, entry)) return unfollowEntry(query, place.id);
  const organisation = place.community === '' ? null : await organisationByName(query, place.community, entry.landsAt);
  const [before] = await query('SELECT id, lands_at FROM carry_over WHERE entry = ?', [place.id]);
  if (before === undefined) return begin(query, place, entry, organisation?.id ?? null, at);
  // A coordinator may have said which organisation it is: that stays as long as the author calls it the same.
  const link = before['lands_at'] === entry.landsAt ? '' : ', organisation = ?';
  const linked = link === '' ? [] : [organisation?.id ?? null];
  await query(`UPDATE carry_over SET next_step = ?, lands_at = ?, layer = ?, team = ?${link} WHERE id = ?`, [entry.nextStep, entry.landsAt, entry.layer, place.team, ...linked, before['id']]);
}

/** The author no longer wants it followed, or the entry is gone: nothing stays of what became of it. */
export async function unfollowEntry(query: Query, entry: string): Promise<void> {
  const rows = await query('SELECT id FROM carry_over WHERE entry = ?', [entry]);
  await forgetCarryOver(query, rows.map((row) => String(row['id'])));
}

/** Destroys carry-overs with their steps and the letters that asked about them. */
export async function forgetCarryOver(query: Query, ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    await query('DELETE FROM carry_over_step WHERE carry_over = ?', [id]);
    await query("DELETE FROM letter WHERE kind = 'carry-over-question' AND about = ?", [id]);
    // Where it stands in a look-back it is taken out by `LookBacks`, which finds it by this.
    await query('UPDATE carry_over_shown SET gone = ? WHERE carry_over = ?', [1, id]);
    await query('DELETE FROM carry_over WHERE id = ?', [id]);
  }
}

async function begin(query: Query, place: EntryPlace, entry: Written, organisation: string | null, at: number): Promise<void> {
  const row = {
    id: randomId(),
    community: place.community,
    team: place.team,
    organisation,
    lands_at: entry.landsAt,
    layer: entry.layer,
    next_step: entry.nextStep,
    entry: place.id,
    session: place.session,
    author: place.author,
    owner: place.owner,
    state: 'intention',
    reason: '',
    happened: '',
    evidence: '',
    made_at: at,
    changed_at: at,
    version: 1,
    ask_at: askAt(at),
  };
  await insertRows(query, 'carry_over', Object.keys(row), [Object.values(row)]);
  await insertStep(query, row.id, { id: randomId(), state: 'intention', reason: '', happened: '', evidence: '', byRole: 'owner', at });
}
