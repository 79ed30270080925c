import type { Joiner, Joining, Member } from '../../src/access/joining.js';
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

  async tie(session: string, phoneHash: string, member: Member): ReturnType<Joining['tie']> {
    const state = newSession(session);
    for (const fact of (await this.journal.load(session)).facts) evolve(state, fact, werkvormen);
    const person = state.roster.phones.get(phoneHash);
    if (person === undefined) return { ok: false, refused: 'person-unknown' };
    const { id, teams: _, ...personal } = member;
    const moment = { at: this.clock.now(), fresh: randomId() };
    const decided = decide(state, { id: randomId(), type: 'session/tie-person', data: { person, member: id, ...personal } }, { kind: 'system' }, moment, werkvormen);
    if (!decided.ok) return decided;
    await this.journal.commit(session, { facts: place(state, decided, moment), seals: [], unseal: [], redact: [], closes: false });
    return { ok: true };
  }
}
