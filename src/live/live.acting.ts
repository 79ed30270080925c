import { Inject, Injectable } from '@nestjs/common';
import type { Act, Acting } from '../access/acting.js';
import type { Actor } from '../engine/facts.js';
import { refuse, type Refusal } from '../engine/refusal.js';
import { Sessions } from './sessions.js';

/** Lets the rooms around a session do something in it: it stands in the session's queue like everything else. */
@Injectable()
export class LiveActing implements Acting {
  constructor(@Inject(Sessions) private readonly sessions: Sessions) {}

  async act(session: string, actor: Actor, act: Act): Promise<{ ok: true } | Refusal> {
    const seat = await this.sessions.get(session);
    if (!seat) return refuse('session-unknown');
    return new Promise((resolve) => {
      seat.submit(act, actor, null, (answer) => {
        // Nobody came in to look, so nobody will leave either.
        this.sessions.release(session);
        resolve(answer.ok ? { ok: true } : answer);
      });
    });
  }

  async personWithPhone(session: string, phoneHash: string): Promise<string | null> {
    const seat = await this.sessions.get(session);
    if (seat) this.sessions.release(session);
    return (await seat?.personWith(phoneHash)) ?? null;
  }
}
