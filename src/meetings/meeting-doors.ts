import { Inject, Injectable } from '@nestjs/common';
import type { DoorKeeper, Doors } from '../access/doors.js';
import type { Entrance, Entrances, Member, RegisteredPerson } from '../access/joining.js';
import type { Address } from '../config/address.js';
import { ADDRESS, DATABASE } from '../config/config.module.js';
import type { Database } from '../config/database.js';
import { SameTurn } from '../config/same-turn.js';
import { choicesFor } from './choices.js';
import { addressesOf, type Meeting } from './meeting.js';
import { findMeeting } from './meeting-store.js';

/** The ways into a meeting: what the console and the screen show of them, and what is behind them. */
@Injectable()
export class MeetingDoors implements DoorKeeper, Entrances {
  /** A room that comes in asks these for everybody at once. */
  readonly #behindCode = new SameTurn<Entrance | null>(async (code) => this.entrance(await findMeeting(this.database.query, 'code', code)));
  readonly #behindLink = new SameTurn<Entrance | null>(async (token) => this.entrance(await findMeeting(this.database.query, 'permanent', token)));

  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(ADDRESS) private readonly address: Address,
  ) {}

  async doors(session: string): Promise<Doors | null> {
    const meeting = await findMeeting(this.database.query, 'id', session);
    return meeting && { code: meeting.code, screenToken: meeting.screenToken, ...addressesOf(meeting, this.address.origin) };
  }

  byCode(code: string): Promise<Entrance | null> {
    return this.#behindCode.ask(code);
  }

  byPermanent(token: string): Promise<Entrance | null> {
    return this.#behindLink.ask(token);
  }

  async forMember(id: string, member: Member): Promise<Entrance | null> {
    const meeting = await findMeeting(this.database.query, 'id', id);
    return meeting && meeting.teamId !== null && member.teams.includes(meeting.teamId) ? this.entrance(meeting) : null;
  }

  async registrationOf(session: string, token: string): Promise<RegisteredPerson | null> {
    const [row] = await this.database.query("SELECT id, name, organisation, perspective FROM registration WHERE meeting = ? AND token = ? AND state <> 'cancelled'", [session, token]);
    return row === undefined ? null : { id: String(row['id']), name: String(row['name']), organisation: String(row['organisation']), perspective: String(row['perspective']) };
  }

  private async entrance(meeting: Meeting | null): Promise<Entrance | null> {
    if (!meeting) return null;
    const { id, title, kind, status, cancelledAt } = meeting;
    return { session: id, title, kind, status, cancelled: cancelledAt !== null, ...(await choicesFor(this.database.query, meeting)) };
  }
}
