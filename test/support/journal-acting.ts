import type { Act, Acting } from '../../src/access/acting.js';
import { type Clock, randomId } from '../../src/config/clock.js';
import type { Actor } from '../../src/engine/facts.js';
import { refuse } from '../../src/engine/refusal.js';
import { foldSession } from '../../src/journal/fold.js';
import type { Journal } from '../../src/journal/journal.js';
import { type Answer, SessionHost } from '../../src/live/session-host.js';
import { werkvormen } from '../../src/werkvormen/index.js';

/** Acts in sessions without a live room: each time with a host of its own, loaded from the journal. */
export class JournalActing implements Acting {
  constructor(
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  async act(session: string, actor: Actor, act: Act): ReturnType<Acting['act']> {
    const failed = (what: string, error: unknown): never => {
      throw new Error(what, { cause: error });
    };
    const host = await SessionHost.load(session, { journal: this.journal, registry: werkvormen, now: () => this.clock.now(), fresh: randomId, changed: () => undefined, failed });
    if (!host) return refuse('session-unknown');
    const answer = await new Promise<Answer>((resolve) => host.submit(act, actor, resolve));
    await host.stop();
    return answer.ok ? { ok: true } : answer;
  }

  async personWithPhone(session: string, phoneHash: string): Promise<string | null> {
    const state = await foldSession(this.journal, session, werkvormen);
    return state?.roster.phones.get(phoneHash) ?? null;
  }
}
