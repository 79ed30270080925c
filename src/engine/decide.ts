import { BY_FACILITATOR } from './box.js';
import type { Actor, Fact, Outcome } from './facts.js';
import { firstRefusal } from './first-refusal.js';
import type { JsonObject } from './json.js';
import { refuse, type Refusal } from './refusal.js';
import type { Moment, Request } from './request.js';
import { SESSION_COMMANDS, type SessionCommandName } from './session-commands.js';
import { decideSession } from './session-decide.js';
import { boxName, peopleOfState, type SessionState, tableFor } from './session.js';
import type { Command, CommandRule, Registry } from './werkvorm.js';

/** An accepted request: what changes, and in which run. */
export interface Decided extends Outcome {
  readonly ok: true;
  /** Facts with the run they belong to; the session's own have none. */
  readonly facts: readonly (Fact & { readonly run?: string; readonly v?: number })[];
  /** The run of the seals. */
  readonly run?: string;
  /** `sender/id`; absent on nothing but repeated commands. */
  readonly command: string;
  /** The same command was accepted before: nothing changes, the answer is the same. */
  readonly repeated?: true;
  /** It changes what others see as their own as well (`CommandRule`). */
  readonly othersToo?: boolean;
}

/** Name of a sender in front of a command id, so that nobody can use up somebody else's ids. */
export function commandKey(actor: Actor, id: string): string {
  return actor.kind === 'system' ? `system/${id}` : `${actor.kind === 'participant' ? 'p:' : BY_FACILITATOR}${actor.id}/${id}`;
}

/**
 * Decides a request into facts. Pure: the same state, request and moment give the same answer, and nothing is changed.
 * @returns what changes, or a refusal by name
 */
export function decide(state: SessionState, request: Request, actor: Actor, moment: Moment, registry: Registry): Decided | Refusal {
  const command = commandKey(actor, request.id);
  if (state.commands.has(command) || sealedBefore(state, actor, request, command)) return { ok: true, facts: [], command, repeated: true };
  if (actor.kind === 'participant' && state.roster.people.get(actor.id)?.forgotten !== false) return refuse('not-recognised');

  const slash = request.type.indexOf('/');
  const room = request.type.slice(0, slash);
  const name = request.type.slice(slash + 1);
  if (room === 'session') return sessionRequest(state, request, name, actor, moment, command, registry);
  return runRequest(state, request, room, name, actor, moment, command, registry);
}

function sessionRequest(
  state: SessionState,
  request: Request,
  name: string,
  actor: Actor,
  moment: Moment,
  command: string,
  registry: Registry,
): Decided | Refusal {
  if (!Object.hasOwn(SESSION_COMMANDS, name)) return refuse('unknown-command');
  const rule: CommandRule = SESSION_COMMANDS[name as SessionCommandName];
  const no = forbidden(state, rule, actor, request);
  if (no) return no;
  const data = rule.schema.safeParse(request.data ?? {});
  if (!data.success) return firstRefusal(data.error);
  const decided = decideSession(state, { name: name as SessionCommandName, id: request.id, data: data.data, actor }, moment, registry);
  return decided.ok ? { ...decided, command, othersToo: rule.othersToo } : decided;
}

function runRequest(
  state: SessionState,
  request: Request,
  room: string,
  name: string,
  actor: Actor,
  moment: Moment,
  command: string,
  registry: Registry,
): Decided | Refusal {
  const werkvorm = registry.get(room);
  if (!werkvorm || !Object.hasOwn(werkvorm.commands, name)) return refuse('unknown-command');
  const rule = werkvorm.commands[name] as CommandRule;
  const no = forbidden(state, rule, actor, request);
  if (no) return no;
  const run = state.runs.get(request.run ?? state.current ?? '');
  if (!run || run.werkvorm !== room) return refuse('not-current');
  if (run.id !== state.current && !rule.whileElsewhere && !rule.afterClose) return refuse('not-current');
  const person = personOf(state, actor, request, rule);
  if (person !== null && typeof person !== 'string') return person;
  const data = rule.schema.safeParse(request.data ?? {});
  if (!data.success) return firstRefusal(data.error);

  const asked: Command = { type: name, id: request.id, data: data.data, actor, person, viaFacilitator: actor.kind === 'facilitator' && person !== null };
  const decision = werkvorm.decide(run.state, asked, tableFor(state, run.id, moment.at, moment.fresh));
  if (!decision.ok) return decision;
  return {
    ok: true,
    facts: decision.facts.map((f) => ({ ...f, type: `${room}/${f.type}`, run: run.id, v: werkvorm.version })),
    seals: decision.seals,
    unseal: decision.unseal?.map((b) => boxName(run.id, b)),
    redact: decision.redact,
    run: run.id,
    command,
    othersToo: rule.othersToo,
  };
}

/** Whether the role, the session's status or the person it is for stands in the way. */
function forbidden(state: SessionState, rule: CommandRule, actor: Actor, request: Request): Refusal | null {
  const asPerson = actor.kind === 'facilitator' && request.as !== undefined && rule.by.includes('participant');
  if (!rule.by.includes(actor.kind) && !asPerson) return refuse('not-allowed');
  if (actor.kind !== 'facilitator' && request.as !== undefined) return refuse('not-allowed');
  if (state.status === 'none' && actor.kind !== 'system') return refuse('session-not-open');
  if (state.status === 'closed' && !rule.afterClose) return refuse('session-closed');
  return null;
}

/** For whom a command is: its sender, someone without a phone, or nobody in particular. */
function personOf(state: SessionState, actor: Actor, request: Request, rule: CommandRule): string | null | Refusal {
  if (actor.kind === 'participant') {
    return rule.afterClose || peopleOfState(state).isPresent(actor.id) ? actor.id : refuse('not-recognised');
  }
  if (request.as === undefined) return null;
  const someone = state.roster.people.get(request.as);
  if (!someone || someone.forgotten) return refuse('person-unknown');
  return someone.phone && !rule.forAnyone ? refuse('has-own-phone') : someone.id;
}

/** An anonymous contribution leaves no command in the journal; its register remembers. */
function sealedBefore(state: SessionState, actor: Actor, request: Request, command: string): boolean {
  const by = actor.kind === 'participant' ? actor.id : request.as;
  if (by === undefined) return false;
  for (const box of state.boxes.values()) if (box.register.get(by)?.has(command)) return true;
  return false;
}

/** Nothing to change, e.g. a wish that was already so. */
export const NOTHING: { readonly ok: true; readonly facts: readonly []; readonly data?: JsonObject } = { ok: true, facts: [] };
