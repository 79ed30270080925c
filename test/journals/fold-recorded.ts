import { evolve } from '../../src/engine/evolve.js';
import type { Happened } from '../../src/engine/facts.js';
import type { JsonObject } from '../../src/engine/json.js';
import { newSession, type SessionState } from '../../src/engine/session.js';
import { facilitatorView, mineView, roomView, screenView } from '../../src/engine/view.js';
import { werkvormen } from '../../src/werkvormen/index.js';

/** What everybody sees of a session after a fact; people by id. */
export interface Seen {
  readonly after: number;
  readonly views: Readonly<Record<string, JsonObject>>;
}

const AROUND = { code: 'ABC234', joinUrl: 'http://localhost/j/ABC234', permanentUrl: 'http://localhost/m/x', connected: new Set<string>(), consoles: 1 };

/** Folds facts into a session, from its beginning or going on with one. What is under seal is in no journal. */
export function fold(facts: readonly Happened[], state: SessionState = newSession('recorded')): SessionState {
  for (const happened of facts) evolve(state, happened, werkvormen);
  return state;
}

/** What everybody sees of a session at the moment of its last fact, as it would travel. */
export function seen(state: SessionState, at: number): Seen {
  const shared = { room: roomView(state, werkvormen, at), screen: screenView(state, werkvormen, at, AROUND), facilitator: facilitatorView(state, werkvormen, at, AROUND) };
  const own = [...state.roster.people.keys()].map((person) => [person, mineView(state, werkvormen, at, person)] as const);
  return { after: state.seq, views: JSON.parse(JSON.stringify({ ...shared, ...Object.fromEntries(own) })) as Record<string, JsonObject> };
}

/** The facts after which is looked: in the middle, just before the session closed, and at its end. */
export function placesToLook(facts: readonly Happened[]): number[] {
  const closed = facts.findIndex(({ type }) => type === 'session/closed');
  return [...new Set([Math.ceil(facts.length / 2), closed === -1 ? facts.length : closed, facts.length])].filter((place) => place > 0);
}
