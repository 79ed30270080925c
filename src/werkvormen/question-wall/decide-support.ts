import type { z } from 'zod';
import { refuseBallot } from '../../engine/box.js';
import type { Outcome } from '../../engine/facts.js';
import { refuse, type Refusal } from '../../engine/refusal.js';
import { accept, type Command, type Decision, type Table } from '../../engine/werkvorm.js';
import type { standSchema } from './commands.js';
import { enoughTogether, FEWEST_TOGETHER } from './decide-questions.js';
import { STANCES, type Stance } from './faces-contract.js';
import { type HeldQuestion, isOnWall, supportBox, supportRound, type Tally, type WallFact, type WallState } from './state.js';

type Stances = Readonly<Record<string, Stance | null>>;
/** What is in an envelope: everything that somebody says in one round. */
type Sealed = { readonly stances: Stances };

/** Somebody says of questions of others: I have it too, I see it differently, or neither any more. */
export function stand(state: WallState, command: Command, table: Table): Decision<WallFact> {
  const { stances, round, envelope } = command.data as z.infer<typeof standSchema>;
  const { person } = command;
  if (person === null) return refuse('not-allowed');
  const anonymous = state.config.mode === 'anonymous';
  if (anonymous !== (envelope !== undefined)) return refuse('malformed', { field: 'envelope' });
  // A ballot of a box that was opened meanwhile would count in the next one.
  if (anonymous && round !== supportRound(state)) return refuse('not-open-now');
  for (const [question, stance] of Object.entries(stances)) {
    const no = wrongAbout(state, question, stance, person);
    if (no) return no;
  }
  if (envelope === undefined) {
    const changed = Object.entries(stances).filter(([question, stance]) => (state.questions.get(question)?.stances.get(person) ?? null) !== stance);
    return changed.length === 0 ? accept() : accept<WallFact>({ type: 'stances-taken', data: { person, stances: Object.fromEntries(changed) } });
  }
  const box = supportBox(state);
  const no = refuseBallot(table.box(box), person, envelope);
  return no ?? { ok: true, facts: [], seals: [{ box, by: person, id: envelope, content: { stances } satisfies Sealed }] };
}

function wrongAbout(state: WallState, id: string, stance: Stance | null, person: string): Refusal | null {
  const question = state.questions.get(id);
  if (!isOnWall(question)) return refuse('question-unknown');
  if (question.person === person) return refuse('own-question');
  if (stance === 'differ' && !state.config.differ) return refuse('choice-unknown');
  // Taking back is always possible; in an envelope what was answered meanwhile is simply counted along.
  return state.config.mode === 'open' && question.status !== 'open' && stance !== null ? refuse('not-open-now') : null;
}

/** The facilitator has the sealed support counted, from five people on. With names it is always up to date. */
export function count(state: WallState, table: Table): Decision<WallFact> {
  if (state.config.mode === 'open') return accept();
  if (!enoughTogether(supportBox(state), table)) return refuse('too-few-ballots', { fewest: FEWEST_TOGETHER });
  return { ok: true, ...counted(state, table) };
}

/** The ballots become figures of which none is under five; a question that was counted in this round stays as it is. */
export function counted(state: WallState, table: Table): Outcome<WallFact> {
  const box = supportBox(state);
  const ballots = table.box(box).open().map(({ content }) => (content as Sealed).stances);
  const asked = [...state.questions.values()].filter((one) => isOnWall(one) && one.tally === null);
  return { facts: [{ type: 'support-counted', data: { tallies: Object.fromEntries(asked.map((one) => [one.id, tallyOf(one, ballots)])) } }], unseal: [box] };
}

function tallyOf({ id }: HeldQuestion, ballots: readonly Stances[]): Tally {
  const told = (stance: Stance): number | null => {
    const size = ballots.filter((ballot) => ballot[id] === stance).length;
    return size < FEWEST_TOGETHER ? null : size;
  };
  const [mine, differ] = STANCES.map(told);
  return { mine: mine ?? null, differ: differ ?? null };
}

/** Everybody may say it anew, e.g. after a talk; what was said before goes. */
export function askAgain(state: WallState): Decision<WallFact> {
  return { ok: true, facts: [{ type: 'asked-anew', data: {} }], unseal: state.config.mode === 'anonymous' ? [supportBox(state)] : [] };
}
