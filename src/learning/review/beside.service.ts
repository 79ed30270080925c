import { Inject, Injectable } from '@nestjs/common';
import type { Account } from '../../access/account-store.js';
import { note } from '../../access/audit.js';
import { holdCommunity } from '../../community/community-store.js';
import { hasPeriod, periodsOf } from '../../community/period-store.js';
import { type Clock, randomId } from '../../config/clock.js';
import { CLOCK, DATABASE } from '../../config/config.module.js';
import type { Database } from '../../config/database.js';
import { type Denial, deny } from '../../config/denial.js';
import { insertRows, type Query } from '../../config/sql.js';
import { personalTraces } from '../../engine/privacy.js';
import type { RemarkWish, ReviewEntry } from './review.schemas.js';
import { ReviewService } from './review.service.js';
import { tagEntry } from './theme-store.js';

/** An entry as its row says it, held until the end of the transaction. */
interface Held {
  readonly id: string;
  readonly level: string;
  readonly anonymous: boolean;
}

/**
 * What a coordinator puts beside entries. Only beside what is shared with the whole community at that moment, and what is
 * written down of it quotes nobody.
 */
@Injectable()
export class BesideService {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(ReviewService) private readonly review: ReviewService,
  ) {}

  /** @param key of the entry in a path, also below */
  tag(community: string, key: string, themes: readonly string[]): Promise<ReviewEntry | Denial> {
    return this.beside(community, key, async (query, { id }) => ((await tagEntry(query, community, id, themes)) ? undefined : deny('theme-unknown', 'themes')));
  }

  /** A reflection by somebody who has to do with it. */
  remark(community: string, key: string, { byWhom, text, checked }: RemarkWish, by: Account): Promise<ReviewEntry | Denial> {
    return this.beside(community, key, async (query, { id, level }) => {
      if (!checked && personalTraces(text).length > 0) return deny('points-at-person', 'text');
      const now = this.clock.now();
      await insertRows(query, 'entry_remark', ['id', 'entry', 'by_whom', 'text', 'made_by', 'at'], [[randomId(), id, byWhom, text, by.id, now]]);
      await note(query, { community, by, action: 'remark-made', detail: { level } }, now);
      return undefined;
    });
  }

  async removeRemark(community: string, key: string, remark: string, by: Account): Promise<ReviewEntry | Denial> {
    const answer = await this.beside(community, key, async (query, { id, level }) => {
      const gone = await query('DELETE FROM entry_remark WHERE id = ? AND entry = ? RETURNING id', [remark, id]);
      if (gone.length === 0) return deny('no-longer-there');
      await note(query, { community, by, action: 'remark-removed', detail: { level } }, this.clock.now());
      return undefined;
    });
    await this.database.checkpoint();
    return answer;
  }

  /**
   * Puts an entry in the bundle of a period, or takes it out. A bundle is public: the author said that it may be, or it is
   * a card for which nobody can say so, and the community answers for it.
   */
  choose(community: string, key: string, period: string | null, by: Account): Promise<ReviewEntry | Denial> {
    return this.beside(community, key, async (query, held) => {
      const now = this.clock.now();
      if (period === null) {
        const gone = await query('DELETE FROM bundle_choice WHERE entry = ? RETURNING period', [held.id]);
        if (gone.length > 0) await note(query, { community, by, action: 'entry-unchosen', detail: { level: held.level } }, now);
        return undefined;
      }
      if (!(await hasPeriod(query, community, period))) return deny('period-unknown', 'period');
      if (!held.anonymous && (await this.answer(query, held.id)) !== 'yes') return deny('consent-missing', 'period');
      await insertRows(query, 'bundle_choice', ['entry', 'period', 'chosen_by', 'at'], [[held.id, period, by.id, now]], 'ON CONFLICT (entry) DO UPDATE SET period = excluded.period, chosen_by = excluded.chosen_by, at = excluded.at');
      await looked(query, held.id);
      const name = (await periodsOf(query, community)).find(({ id }) => id === period)?.name ?? '';
      await note(query, { community, by, action: 'entry-chosen', subject: period, subjectName: name, detail: { level: held.level, anonymous: held.anonymous } }, now);
      return undefined;
    });
  }

  /** Asks the author whether it may be public. The question waits in their log: nobody here learns whose that is. Asking twice is asking once. */
  ask(community: string, key: string, by: Account): Promise<ReviewEntry | Denial> {
    return this.beside(community, key, async (query, { id, level, anonymous }) => {
      if (anonymous) return deny('nobody-to-ask');
      const now = this.clock.now();
      const asked = await query('INSERT INTO consent (entry, asked_by, asked_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING RETURNING entry', [id, by.id, now]);
      if (asked.length > 0) {
        await looked(query, id);
        await note(query, { community, by, action: 'consent-asked', detail: { level } }, now);
      } else if ((await this.answer(query, id)) !== null) return deny('consent-answered');
      return undefined;
    });
  }

  private async answer(query: Query, entry: string): Promise<string | null> {
    const [row] = await query('SELECT answer FROM consent WHERE entry = ?', [entry]);
    return typeof row?.['answer'] === 'string' ? row['answer'] : null;
  }

  private async beside(community: string, key: string, change: (query: Query, entry: Held) => Promise<Denial | undefined>): Promise<ReviewEntry | Denial> {
    const id = key.replace('~', '/');
    const refused = await this.database.write(async (query) => {
      await holdCommunity(query, community);
      const held = await hold(query, community, id);
      return held ? change(query, held) : deny('no-longer-there');
    });
    return refused ?? this.review.one(community, id);
  }
}

/** Who takes the entry back waits until this is over, and then takes this along. */
async function hold(query: Query, community: string, id: string): Promise<Held | null> {
  const [row] = await query("UPDATE log_entry SET run = run WHERE id = ? AND community = ? AND audience = 'community' RETURNING level, author, owner", [id, community]);
  return row === undefined ? null : { id, level: String(row['level']), anonymous: row['author'] === null && row['owner'] === null };
}

/** Somebody looked at it anew after the words changed. */
async function looked(query: Query, id: string): Promise<void> {
  await query('UPDATE log_entry SET lapsed = NULL WHERE id = ?', [id]);
}
