import type { Joiner, Joining } from '../../src/access/joining.js';
import { type Clock, randomId } from '../../src/config/clock.js';
import { place } from '../../src/engine/apply.js';
import { decide } from '../../src/engine/decide.js';
import { evolve } from '../../src/engine/evolve.js';
import { newSession } from '../../src/engine/session.js';
import type { Journal } from '../../src/journal/journal.js';
import { werkvormen } from '../../src/werkvormen/index.js';

/** Lets people in without a live room: folds the journal for each of them. For tests of the door only. */
export class JournalJoining implements Joining {
  constructor(
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  async join(session: string, joiner: Joiner): ReturnType<Joining['join']> {
    const state = newSession(session);
    for (const fact of (await this.journal.load(session)).facts) evolve(state, fact, werkvormen);
    const known = state.roster.phones.get(joiner.phoneHash);
    if (known !== undefined) return { ok: true, person: known };
    const moment = { at: this.clock.now(), fresh: randomId() };
    const decided = decide(state, { id: randomId(), type: 'session/join', data: joiner }, { kind: 'system' }, moment, werkvormen);
    if (!decided.ok) return decided;
    await this.journal.commit(session, { facts: place(state, decided, moment), seals: [], unseal: [], redact: [], closes: false });
    return { ok: true, person: moment.fresh };
  }
}
