import { place } from '../engine/apply.js';
import { decide } from '../engine/decide.js';
import type { Refusal } from '../engine/refusal.js';
import { refuse } from '../engine/refusal.js';
import type { Moment, Request } from '../engine/request.js';
import type { SessionState } from '../engine/session.js';
import type { Registry } from '../engine/werkvorm.js';
import { foldSession } from './fold.js';
import { type Journal, JournalConflict } from './journal.js';

/** How often a session that went on meanwhile is looked at anew. */
const TRIES = 5;

/**
 * Does something as the system in a session that is in nobody's memory, or may be: a host that has it finds out at its
 * next commit. For what only adds facts and takes out personal parts, such as forgetting; never for what is under seal.
 * @param ask what to ask of the session as it is now; null for nothing
 */
export async function actAlone(journal: Journal, registry: Registry, session: string, moment: Moment, ask: (state: SessionState) => Promise<Request | null>): Promise<{ ok: true; changed: boolean } | Refusal> {
  for (let tries = 0; tries < TRIES; tries++) {
    const state = await foldSession(journal, session, registry);
    const request = state && (await ask(state));
    if (!state) return refuse('session-unknown');
    if (!request) return { ok: true, changed: false };
    const decided = decide(state, request, { kind: 'system' }, moment, registry);
    if (!decided.ok) return decided;
    if (decided.facts.length === 0) return { ok: true, changed: false };
    const facts = place(state, decided, moment).map((happened, i) => ({ ...happened, keep: decided.facts[i]?.keep }));
    try {
      await journal.commit(session, { facts, seals: [], unseal: [], redact: decided.redact ?? [], closes: false });
      return { ok: true, changed: true };
    } catch (error) {
      if (!(error instanceof JournalConflict)) throw error;
    }
  }
  return refuse('storage-unavailable');
}
