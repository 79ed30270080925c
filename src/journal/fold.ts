import { evolve } from '../engine/evolve.js';
import { newSession, type SessionState } from '../engine/session.js';
import type { Registry } from '../engine/werkvorm.js';
import type { Journal } from './journal.js';

/**
 * Folds a session from what is committed of it.
 * @returns null for a session that was never opened
 */
export async function foldSession(journal: Journal, session: string, registry: Registry): Promise<SessionState | null> {
  const { facts, boxes } = await journal.load(session);
  const state = newSession(session);
  for (const [name, box] of boxes) state.boxes.set(name, box);
  for (const happened of facts) evolve(state, happened, registry);
  return state.meeting === null ? null : state;
}
