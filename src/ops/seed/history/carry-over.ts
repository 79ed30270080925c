import { randomId } from '../../../config/clock.js';
import { insertRows, type Query } from '../../../config/sql.js';
import { ENTRY_COLUMNS, loggedEntryOf } from '../../../learning/entry-store.js';
import { followEntry } from '../../../learning/carry-over/from-entry.js';
import type { ByRole, State } from '../../../learning/carry-over/states.js';
import { COMMUNITY } from '../seed-community.js';
import type { Dice } from './dice.js';
import type { Sayings } from './sayings.js';
import { story } from './story.js';

const DAY = 24 * 60 * 60_000;
/** How far next steps came, the more often the nearer to the beginning. */
const WAYS: readonly (readonly State[])[] = [
  [], [], [], ['shared'], ['shared'], ['shared', 'tried'], ['shared', 'tried'], ['tried'], ['shared', 'tried', 'adapted'], ['tried', 'adapted', 'anchored'], ['shared', 'stopped'],
];
const SAID_BY: readonly ByRole[] = ['owner', 'meeting', 'meeting', 'contact'];

/** What became of the next steps that people agreed to have followed. @returns how many there are */
export async function seedCarryOver(query: Query, chance: Dice, said: Sayings, now: number): Promise<number> {
  // By their words, so that the dice fall the same way whatever ids there are.
  const rows = await query(`SELECT ${ENTRY_COLUMNS} FROM log_entry e WHERE e.community = ? AND e.follow ORDER BY e.written_at, e.text, e.next_step`, [COMMUNITY]);
  for (const entry of rows.map(loggedEntryOf)) {
    await followEntry(query, entry, { ...entry, locked: null }, entry.writtenAt);
    const [item] = await query('SELECT id FROM carry_over WHERE entry = ?', [entry.id]);
    if (item) await goOn(query, chance, said, String(item['id']), entry.writtenAt, now);
  }
  return rows.length;
}

async function goOn(query: Query, chance: Dice, said: Sayings, id: string, from: number, now: number): Promise<void> {
  let at = from;
  for (const state of chance.pick(WAYS)) {
    at += (21 + Math.floor(chance.next() * 60)) * DAY;
    if (at > now) return;
    const reason = state === 'stopped' ? said.pick(story.reasons) : '';
    const happened = state === 'stopped' ? '' : said.pick(story.happened);
    await insertRows(query, 'carry_over_step', ['id', 'carry_over', 'state', 'reason', 'happened', 'evidence', 'by_role', 'at'], [[randomId(), id, state, reason, happened, '', chance.pick(SAID_BY), at]]);
    await query('UPDATE carry_over SET state = ?, reason = ?, happened = ?, changed_at = ?, answered_at = ?, version = version + 1 WHERE id = ?', [state, reason, happened, at, at, id]);
  }
}
