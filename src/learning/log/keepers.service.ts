import { Inject, Injectable } from '@nestjs/common';
import { type Acting, ACTING } from '../../access/acting.js';
import { Attempts } from '../../access/attempts.js';
import type { LogOwner } from '../../access/guards.js';
import { findKeeper, forgetKeeper, insertKeeper, makeKeeperLink, tieKeeper } from '../../access/keepers.js';
import { type Clock, hashSecret, randomId } from '../../config/clock.js';
import { CLOCK, DATABASE } from '../../config/config.module.js';
import type { Database } from '../../config/database.js';
import { type Denial, deny, denyFor, type DenialName } from '../../config/denial.js';
import type { Query } from '../../config/sql.js';
import { MeetingsService } from '../../meetings/meetings.service.js';
import { placeOfMeeting } from '../../meetings/meeting-store.js';
import type { KeeperAnswer, KeeperWish, LogClaimsAnswer, LogClaimsWish } from './log.schemas.js';

/** How often, per address and in five minutes, somebody may come with phones that were nowhere. Only those count: a whole café shares one address. */
export const WRONG_PHONES = 120;

type Shown = LogClaimsWish['sessions'];
/** A session in which the phone that asks was this participant. */
interface Proven {
  readonly session: string;
  readonly person: string;
  readonly community: string;
}
interface Refused {
  readonly session: string;
  readonly refused: DenialName;
}

/**
 * Guests who keep a learning log: a phone shows by its secrets in which sessions it was, and gets a personal link. Nothing
 * of it is in the audit trail or any list: who keeps a log is nobody's business (rule 20).
 */
@Injectable()
export class KeepersService {
  private readonly wrong = new Attempts(WRONG_PHONES, 5 * 60_000);

  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(ACTING) private readonly acting: Acting,
    @Inject(MeetingsService) private readonly meetings: MeetingsService,
  ) {}

  /** Makes a log of what this phone did, in the community of its first session. */
  async make({ sessions, name, language }: KeeperWish, address: string): Promise<KeeperAnswer | Denial> {
    const now = this.clock.now();
    const wait = this.wrong.wait(address, now);
    if (wait > 0) return denyFor('too-many-attempts', wait);
    const { proven, refused } = await this.look(sessions);
    const [first] = proven;
    if (!first) {
      this.wrong.note(address, now);
      return deny(nameOf(refused));
    }
    const { here, elsewhere } = ofCommunity(first.community, proven);
    return this.database.write(async (query) => {
      const again = await sameKeeper(query, here);
      if (again !== null) return { token: await makeKeeperLink(query, again, now), kept: here.map(({ session }) => session), refused: [...refused, ...elsewhere] };
      const keeper = { id: randomId(), community: first.community, name: name.trim(), language };
      await insertKeeper(query, keeper, now);
      const tied = await tieAll(query, keeper.id, here);
      if (tied.kept.length > 0) return { token: await makeKeeperLink(query, keeper.id, now), kept: tied.kept, refused: [...refused, ...elsewhere, ...tied.refused] };
      await forgetKeeper(query, keeper.id);
      return deny(nameOf(tied.refused));
    });
  }

  /** What another phone of the same guest did goes into the log too. */
  async claim(id: string, { sessions }: LogClaimsWish): Promise<LogClaimsAnswer | Denial> {
    const { proven, refused } = await this.look(sessions);
    return this.database.write(async (query) => {
      const keeper = await findKeeper(query, id);
      if (!keeper) return deny('not-recognised');
      const { here, elsewhere } = ofCommunity(keeper.community, proven);
      const tied = await tieAll(query, id, here);
      return { kept: tied.kept, refused: [...refused, ...elsewhere, ...tied.refused] };
    });
  }

  /** A new link; the one before stops working. A member's is made by who looks after the team. */
  async link({ kind, id }: LogOwner): Promise<{ token: string } | Denial> {
    if (kind === 'member') return deny('not-allowed');
    return this.database.write(async (query) => ((await findKeeper(query, id)) ? { token: await makeKeeperLink(query, id, this.clock.now()) } : deny('not-recognised')));
  }

  /** In which of these sessions the phone was. */
  private async look(shown: Shown): Promise<{ proven: Proven[]; refused: Refused[] }> {
    await this.meetings.caughtUp();
    const proven: Proven[] = [];
    const refused: Refused[] = [];
    for (const { session, secret } of shown) {
      const meeting = await placeOfMeeting(this.database.query, session);
      const person = meeting && (await this.acting.personWithPhone(session, hashSecret(secret)));
      if (!meeting || person === null) refused.push({ session, refused: meeting ? 'person-unknown' : 'session-unknown' });
      else proven.push({ session, person, community: meeting.community });
    }
    return { proven, refused };
  }
}

function ofCommunity(community: string, proven: readonly Proven[]): { here: Proven[]; elsewhere: Refused[] } {
  const elsewhere = proven.filter((one) => one.community !== community).map(({ session }): Refused => ({ session, refused: 'other-community' }));
  return { here: proven.filter((one) => one.community === community), elsewhere };
}

/** A participant has one log: of a member, or of the guest who was first. */
async function tieAll(query: Query, keeper: string, proven: readonly Proven[]): Promise<{ kept: string[]; refused: Refused[] }> {
  const kept: string[] = [];
  const refused: Refused[] = [];
  for (const { session, person } of proven) {
    const [member] = await query('SELECT member FROM attendance WHERE session = ? AND person = ? AND member IS NOT NULL', [session, person]);
    if (member === undefined && (await tieKeeper(query, keeper, session, person))) kept.push(session);
    else refused.push({ session, refused: 'log-kept-already' });
  }
  return { kept, refused };
}

/**
 * The keeper that this phone made before, when it never heard the answer: only one whose log holds nothing beyond what
 * this phone can see anyway. Of a log with more in it, only its own link makes another link.
 */
async function sameKeeper(query: Query, proven: readonly Proven[]): Promise<string | null> {
  const [one] = await query('SELECT keeper FROM keeper_person WHERE session = ? AND person = ?', [proven[0]?.session, proven[0]?.person]);
  if (one === undefined) return null;
  const keeper = String(one['keeper']);
  const parts = await query('SELECT session, person FROM keeper_person WHERE keeper = ?', [keeper]);
  const shown = new Set(proven.map(({ session, person }) => `${session} ${person}`));
  if (parts.length !== shown.size || !parts.every((row) => shown.has(`${String(row['session'])} ${String(row['person'])}`))) return null;
  for (const table of ['log_entry', 'private_entry']) if ((await query(`SELECT 1 AS yes FROM ${table} WHERE owner = ?`, [keeper])).length > 0) return null;
  return keeper;
}

function nameOf([first]: readonly Refused[]): DenialName {
  return first?.refused ?? 'session-unknown';
}
