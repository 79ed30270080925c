import { Inject, Injectable } from '@nestjs/common';
import type { LogOwner } from '../../access/guards.js';
import { type Clock, hashSecret } from '../../config/clock.js';
import { CLOCK, DATABASE } from '../../config/config.module.js';
import type { Database } from '../../config/database.js';
import { type Denial, deny, isDenial } from '../../config/denial.js';
import type { Query } from '../../config/sql.js';
import { incompleteEntry } from '../../engine/learning.js';
import { followEntry, unfollowEntry } from '../carry-over/from-entry.js';
import { type EntryPlace, keepEntry, keepVersion, removeEntry, searchIndex, type Written } from '../entry-store.js';
import type { OwnEntryWish } from './log.schemas.js';
import { heldOwner, type KnownOwner } from './log-owner.js';
import { findEntry, type FoundEntry } from './own-entries.js';

const DAY = 24 * 60 * 60_000;
/** How long ago a phone that was offline may have written; longer ago its clock is taken to be wrong. */
const LATE = 60 * DAY;

/** What somebody writes in their log outside a meeting. */
@Injectable()
export class OutsideEntries {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Writes an entry, or changes it when it is there: the same twice is once. */
  async put(owner: LogOwner, id: string, { team, before, at, ...input }: OwnEntryWish): Promise<Denial | undefined> {
    const no = incompleteEntry(input);
    if (no) return deny(no.refused, no.field);
    const now = this.clock.now();
    const { checked: _, ...entry } = input;
    const done = await this.database.write(async (query): Promise<Denial | 'same' | 'new' | 'changed'> => {
      const held = await heldOwner(query, owner, now);
      if (!held) return deny('not-recognised');
      const was = await findEntry(query, id);
      if (was && (was.shared ?? was.hidden).owner !== owner.id) return deny('somebody-else');
      const place = placeOf(held, id, entry.audience === 'me' ? null : team);
      if (!mayGoTo(held, place, entry, was)) return deny('team-unknown', 'team');
      if (was && isSame(was, place, entry)) return 'same';
      const moment = momentOf(at, now);
      const first = was && (was.shared ?? was.hidden).writtenAt;
      await this.keep(query, place, entry, first === null ? moment : Math.max(first, moment));
      // Known by what it is of and what it says, so that sending it again keeps it once.
      if (before !== null) await keepVersion(query, { id: hashSecret(`${id} ${before}`), entry: id, at: moment, locked: before });
      return was ? 'changed' : 'new';
    });
    if (isDenial(done)) return done;
    // What was shared before must not live on in the files of the database.
    if (done === 'changed') await this.database.checkpoint();
    return undefined;
  }

  /** Destroys an entry with its history. What is not there any more is fine too. */
  async remove(owner: LogOwner, id: string): Promise<Denial | undefined> {
    const done = await this.database.write(async (query): Promise<Denial | undefined> => {
      if (!(await heldOwner(query, owner, this.clock.now()))) return deny('not-recognised');
      const was = await findEntry(query, id);
      if (was && (was.shared ?? was.hidden).owner !== owner.id) return deny('somebody-else');
      await unfollowEntry(query, id);
      await removeEntry(query, searchIndex(this.database.kind), id);
      return undefined;
    });
    if (done === undefined) await this.database.checkpoint();
    return done;
  }

  private async keep(query: Query, place: EntryPlace, entry: Written, at: number): Promise<void> {
    await keepEntry(query, searchIndex(this.database.kind), place, entry, at);
    await followEntry(query, place, entry, at);
  }
}

function placeOf({ id: owner, community }: KnownOwner, id: string, team: string | null): EntryPlace {
  return { id, session: '', run: '', werkvorm: '', community: community.id, team, author: null, owner };
}

/** Only to a team of which they are a member now; what is with a team already can be changed there, or shared further, by who left it. */
function mayGoTo({ teams }: KnownOwner, { team }: EntryPlace, { audience }: Written, was: FoundEntry | null): boolean {
  if (team === null) return audience !== 'team';
  return teams.some((one) => one.id === team) || (was?.shared?.team === team && (audience === 'community' || was.shared.audience === 'team'));
}

/** When a phone says it was written, unless that can't be. */
function momentOf(at: number, now: number): number {
  return at > now || at < now - LATE ? now : at;
}

function isSame({ shared, hidden }: FoundEntry, place: EntryPlace, entry: Written): boolean {
  if (hidden) return entry.audience === 'me' && hidden.level === entry.level && hidden.locked === entry.locked;
  const { locked: _, ...said } = entry;
  const same = <K extends keyof typeof said>(key: K): boolean => shared[key as keyof typeof shared] === said[key];
  return shared.team === place.team && (Object.keys(said) as (keyof typeof said)[]).every(same);
}
