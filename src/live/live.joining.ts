import { Inject, Injectable } from '@nestjs/common';
import type { Joining, Joiner, Member } from '../access/joining.js';
import { randomId } from '../config/clock.js';
import { refuse, type Refusal } from '../engine/refusal.js';
import { Sessions } from './sessions.js';

/** Lets people into a session: the joins of a wave stand in the session's queue like everything else, and none is refused for being many. */
@Injectable()
export class LiveJoining implements Joining {
  constructor(@Inject(Sessions) private readonly sessions: Sessions) {}

  /** The same phone (by the hash of its secret) is the same person, however often it asks. */
  async join(session: string, joiner: Joiner): Promise<{ ok: true; person: string } | Refusal> {
    const live = await this.sessions.get(session);
    if (!live) return refuse('session-not-open');
    return new Promise((resolve) => {
      live.host.submit({ id: randomId(), type: 'session/join', data: joiner }, { kind: 'system' }, (answer) => {
        const person = live.host.state.roster.phones.get(joiner.phoneHash);
        if (!answer.ok) resolve(answer);
        else resolve(person === undefined ? refuse('internal') : { ok: true, person });
      });
    });
  }

  /** What a guest wrote stays theirs, under the name of the member. */
  async tie(session: string, phoneHash: string, member: Member): Promise<{ ok: true } | Refusal> {
    const live = await this.sessions.get(session);
    const person = live?.host.state.roster.phones.get(phoneHash);
    if (!live || person === undefined) return refuse('person-unknown');
    const { name, organisation, perspective } = member;
    return new Promise((resolve) => {
      live.host.submit({ id: randomId(), type: 'session/tie-person', data: { person, member: member.id, name, organisation, perspective } }, { kind: 'system' }, (answer) => {
        resolve(answer.ok ? { ok: true } : answer);
      });
    });
  }
}
