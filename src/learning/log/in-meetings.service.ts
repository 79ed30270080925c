import { Inject, Injectable } from '@nestjs/common';
import { type Acting, ACTING } from '../../access/acting.js';
import type { LogOwner } from '../../access/guards.js';
import { DATABASE } from '../../config/config.module.js';
import type { Database } from '../../config/database.js';
import { type Denial, deny, isDenial } from '../../config/denial.js';
import type { JsonObject } from '../../engine/json.js';
import { CHANGE_ENTRY, REMOVE_ENTRY } from '../../engine/learning.js';
import { MeetingsService } from '../../meetings/meetings.service.js';
import { CarryOverService } from '../carry-over/carry-over.service.js';
import { unfollowEntry } from '../carry-over/from-entry.js';
import { type EntryPlace, removeEntry, searchIndex } from '../entry-store.js';
import { LearningService } from '../learning.service.js';
import { entryKey } from '../log-projection.js';
import type { MeetingEntryWish } from './log.schemas.js';
import { findEntry, isOwn } from './own-entries.js';

/** What somebody wrote in a meeting and changes or takes out later. The session decides: it is asked as that participant. */
@Injectable()
export class MeetingEntries {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(ACTING) private readonly acting: Acting,
    @Inject(LearningService) private readonly learning: LearningService,
    @Inject(CarryOverService) private readonly carryOver: CarryOverService,
    @Inject(MeetingsService) private readonly meetings: MeetingsService,
  ) {}

  async change(owner: LogOwner, session: string, entry: string, { command, ...wish }: MeetingEntryWish): Promise<Denial | undefined> {
    const place = await this.own(owner, session, entry);
    if (isDenial(place)) return place;
    if (place === null) return deny('entry-unknown');
    return (await this.act(place, command, CHANGE_ENTRY, { entry, ...wish })) ?? undefined;
  }

  /** Takes an entry out of the meeting and out of the log. What is not there any more is fine too. */
  async remove(owner: LogOwner, session: string, entry: string, command: string): Promise<Denial | undefined> {
    const place = await this.own(owner, session, entry);
    if (isDenial(place)) return place;
    if (place === null) return undefined;
    const refused = await this.act(place, command, REMOVE_ENTRY, { entry });
    // Deleting is always possible (rule 21): of a session that is gone the log is all there is.
    if (refused?.refused === 'session-unknown') return this.forget(place);
    return refused ?? undefined;
  }

  /** An entry of somebody's own. @returns null for one that is not there */
  private async own(owner: LogOwner, session: string, entry: string): Promise<EntryPlace | Denial | null> {
    await Promise.all([this.learning.catchUp(session), this.meetings.caughtUp()]);
    const found = await findEntry(this.database.query, entryKey(session, entry));
    if (!found) return null;
    const place = found.shared ?? found.hidden;
    return (await isOwn(this.database.query, owner, place)) ? place : deny('somebody-else');
  }

  /** Resolves when the log shows it. */
  private async act({ session, run, werkvorm, author }: EntryPlace, id: string, what: typeof CHANGE_ENTRY | typeof REMOVE_ENTRY, data: JsonObject): Promise<Denial | null> {
    const answer = await this.acting.act(session, { kind: 'participant', id: author ?? '' }, { id, type: `${werkvorm}/${what}`, run, data });
    if (!answer.ok) return answer;
    await Promise.all([this.learning.catchUp(session), this.carryOver.catchUp(session)]);
    return null;
  }

  private async forget({ id }: EntryPlace): Promise<undefined> {
    await this.database.write(async (query) => {
      await unfollowEntry(query, id);
      await removeEntry(query, searchIndex(this.database.kind), id);
    });
    await this.database.checkpoint();
  }
}
