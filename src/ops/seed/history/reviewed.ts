import { randomId } from '../../../config/clock.js';
import { insertRows, type Query } from '../../../config/sql.js';
import { insertTheme, tagEntry } from '../../../learning/review/theme-store.js';
import { COMMUNITY } from '../seed-community.js';
import type { Dice } from './dice.js';
import type { Sayings } from './sayings.js';
import { story } from './story.js';

/** Whose entries are looked at: of a team, or of no team. */
interface Reviewed {
  readonly id: string | null;
  readonly period: string;
}

/** What a coordinator did at the review desk: themes, remarks, questions to authors and a choice for the bundle. @returns how many entries were chosen */
export async function seedReviewed(query: Query, chance: Dice, said: Sayings, teams: readonly Reviewed[], by: string, now: number): Promise<number> {
  const themes = story.themes.map((name) => ({ id: randomId(), name }));
  for (const theme of themes) await insertTheme(query, COMMUNITY, theme, now);
  let chosen = 0;
  for (const team of teams) {
    const rows = await query(`SELECT id, written_at FROM log_entry WHERE community = ? AND ${team.id === null ? 'team IS NULL' : 'team = ?'} AND audience = 'community' ORDER BY text, next_step`, [COMMUNITY, ...(team.id === null ? [] : [team.id])]);
    for (const row of rows) {
      const [entry, at] = [String(row['id']), Number(row['written_at'])];
      if (chance.happens(0.6)) await tagEntry(query, COMMUNITY, entry, chance.some(themes, chance.happens(0.2) ? 2 : 1).map((theme) => theme.id));
      if (chance.happens(0.05)) {
        const text = said.pick(story.remarks.map((one) => one.text));
        const remark = story.remarks.find((one) => one.text === text);
        if (!remark) continue;
        await insertRows(query, 'entry_remark', ['id', 'entry', 'by_whom', 'text', 'made_by', 'at'], [[randomId(), entry, remark.byWhom, remark.text, by, at]]);
      }
      if (!chance.happens(0.45)) continue;
      const answer = chance.happens(0.75) ? 'yes' : chance.happens(0.5) ? 'no' : null;
      await insertRows(query, 'consent', ['entry', 'asked_by', 'asked_at', 'answer', 'answered_at'], [[entry, by, at, answer, answer === null ? null : at]]);
      if (answer !== 'yes' || !chance.happens(0.8)) continue;
      await insertRows(query, 'bundle_choice', ['entry', 'period', 'chosen_by', 'at'], [[entry, team.period, by, at]]);
      chosen += 1;
    }
  }
  return chosen;
}
