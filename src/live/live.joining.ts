import { Inject, Injectable } from '@nestjs/common';
import type { Joining, Joiner, Member } from '../access/joining.js';
import { randomId } from '../config/clock.js';
import { refuse, type Refusal } from '../engine/refusal.js';
import type { WireAck } from '../engine/wire.js';
import type { Seat } from './seat.js';
import { Sessions } from './sessions.js';

/** Lets people into a session: the joins of a wave stand in the session's queue like everything else, and none is refused for being many. */
@Injectable()
export class LiveJoining implements Joining {
  constructor(@Inject(Sessions) private readonly sessions: Sessions) {}

  /** The same phone (by the hash of its secret) is the same person, however often it asks. */
  async join(session: string, joiner: Joiner): Promise<{ ok: true; person: string } | Refusal> {
    const seat = await this.sessions.get(session);
    if (!seat) return refuse('session-not-open');
    const answer = await answered(seat, 'session/join', joiner);
    if (!answer.ok) return answer;
    const person = await seat.personWith(joiner.phoneHash);
    return person === null ? refuse('internal') : { ok: true, person };
  }

  /** What a guest wrote stays theirs, under the name of the member. */
  async tie(session: string, phoneHash: string, member: Member): Promise<{ ok: true } | Refusal> {
    const seat = await this.sessions.get(session);
    const person = await seat?.personWith(phoneHash);
    if (!seat || !person) return refuse('person-unknown');
    const { name, organisation, perspective } = member;
    const answer = await answered(seat, 'session/tie-person', { person, member: member.id, name, organisation, perspective });
    return answer.ok ? { ok: true } : answer;
  }
}

function answered(seat: Seat, type: string, data: unknown): Promise<WireAck> {
  return new Promise((resolve) => seat.submit({ id: randomId(), type, data }, { kind: 'system' }, null, resolve));
}
