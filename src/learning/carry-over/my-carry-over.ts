import { Inject, Injectable } from '@nestjs/common';
import { ACTING, type Acting } from '../../access/acting.js';
import type { LogOwner } from '../../access/guards.js';
import { type Clock, randomId } from '../../config/clock.js';
import { CLOCK, DATABASE } from '../../config/config.module.js';
import type { Database } from '../../config/database.js';
import { type Denial, deny } from '../../config/denial.js';
import { CHANGE_ENTRY } from '../../engine/learning.js';
import { ENTRY_COLUMNS, type LoggedEntry, loggedEntryOf } from '../entry-store.js';
import type { MyCarryOverLine, TellWish } from './carry-over.answers.js';
import { CarryOverService } from './carry-over.service.js';
import { forgetCarryOver } from './from-entry.js';
import { keptWhenToldNow } from './kept.js';
import { inNoOrder, linesWhere } from './line-store.js';
import { LookBacks } from './look-backs.js';
import { isOwn } from './owned.js';
import { isAsked } from './rules.js';
import { recordTold } from './telling.js';

/** What somebody agreed to have followed, for themselves. */
@Injectable()
export class MyCarryOver {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CarryOverService) private readonly carryOver: CarryOverService,
    @Inject(LookBacks) private readonly lookBacks: LookBacks,
    @Inject(ACTING) private readonly acting: Acting,
  ) {}

  /** Everything that is followed of somebody. */
  async of(owner: LogOwner): Promise<MyCarryOverLine[]> {
    await this.carryOver.caughtUp();
    const found = await linesWhere(this.database.query, `WHERE ${isOwn(owner.kind)}`, [owner.id, owner.id]);
    const lines = found.map(async ({ line, community, entry, asking }) => {
      const keeps = await keptWhenToldNow(this.database.query, community, line.team?.id ?? null, this.clock.now());
      return { ...line, entry, ask: isAsked(asking), keeps };
    });
    return inNoOrder(await Promise.all(lines));
  }

  /** What they tell of it themselves. */
  async tell(owner: LogOwner, id: string, told: TellWish): Promise<Denial | undefined> {
    await this.carryOver.caughtUp();
    return recordTold(this.database, `c.id = ? AND ${isOwn(owner.kind)}`, [id, owner.id, owner.id], told, { byRole: 'owner', at: this.clock.now() });
  }

  /** They no longer want it followed: it goes with everything that was told of it. The entry stays as shared as it was. */
  async unfollow(owner: LogOwner, id: string): Promise<Denial | undefined> {
    await this.carryOver.caughtUp();
    const [row] = await this.database.query(`SELECT c.entry FROM carry_over c WHERE c.id = ? AND ${isOwn(owner.kind)}`, [id, owner.id, owner.id]);
    if (row === undefined) return deny('no-longer-there');
    const [entry] = await this.database.query(`SELECT ${ENTRY_COLUMNS} FROM log_entry e WHERE e.id = ?`, [row['entry']]);
    const refused = entry === undefined ? undefined : await this.inSession(loggedEntryOf(entry));
    if (refused) return refused;
    await this.database.write(async (query) => {
      await query('UPDATE log_entry SET follow = ? WHERE id = ?', [0, row['entry']]);
      await forgetCarryOver(query, [id]);
    });
    await this.database.checkpoint();
    await this.lookBacks.takeOut();
    return undefined;
  }

  /** In a meeting it was agreed as a fact, so it ends as one; otherwise the next change of the entry would bring it back. */
  private async inSession(entry: LoggedEntry): Promise<Denial | undefined> {
    if (entry.session === '' || entry.author === null) return undefined;
    const { id, session, run, werkvorm, author, level, audience, named, text, nextStep, landsAt, layer, touched, viewFrom, viewTo, form, turn, link } = entry;
    const data = { entry: id.slice(session.length + 1), level, audience, named, text, nextStep, landsAt, layer, touched, viewFrom, viewTo, form, turn, link, follow: false, locked: null, before: null, checked: true };
    const ended = await this.acting.act(session, { kind: 'participant', id: author }, { id: randomId(), type: `${werkvorm}/${CHANGE_ENTRY}`, run, data });
    // A session that is not there any more, or an entry that it does not know, has nothing to end.
    if (!ended.ok && (ended.refused === 'storage-unavailable' || ended.refused === 'internal')) return deny(ended.refused);
    await this.carryOver.catchUp(session);
    return undefined;
  }
}
