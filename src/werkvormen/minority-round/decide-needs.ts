import { refuse, type Refusal } from '../../engine/refusal.js';
import { accept, type Decision, type Table } from '../../engine/werkvorm.js';
import { cannotComeAlong, hasMajority, isAsked, someoneUnasked } from './asked.js';
import { refuseEnvelope, sealOne } from './asking.js';
import { whileAsking } from './blockers.js';
import type { CommandOf } from './commands.js';
import type { MinorityFact } from './facts.js';
import { acceptAll } from './outcome.js';
import { type MinorityState, needsBox } from './state.js';
import { canBeMixed, revealNeeds, type SealedNeed } from './unseal.js';

type Decided = Decision<MinorityFact>;

/** Opens step 4, or opens it again for who can't come along yet. Where everybody is for, nobody is outside to be asked. */
export function openNeeds(state: MinorityState): Decided {
  const busy = whileAsking(state);
  if (busy) return refuse(busy);
  if (!hasMajority(state)) return refuse('no-majority');
  if (state.needsRound.phase === 'open') return accept();
  if (state.result?.unanimous && !state.finalResult?.someCannotYet) return refuse('step-not-open');
  return accept<MinorityFact>({ type: 'needs-opened', data: { again: cannotComeAlong(state) } });
}

/** Says what one needs to come along. In open mode as many as one has; anonymous one text per person, as everybody. */
export function giveNeed(state: MinorityState, command: CommandOf<'give-need'>, table: Table): Decided {
  const no = refuseAnswer(state, command, table);
  if (no) return no;
  const { person, viaFacilitator, data } = command;
  if (person === null) return refuse('not-allowed');
  if (state.mode === 'anonymous') return sealAnswer(state, command, false, table);
  return accept<MinorityFact>({ type: 'need-given', data: { person, viaFacilitator, need: table.fresh }, personal: { text: data.text } });
}

/** Says that nothing is needed. Anonymous it takes a text, so that it is as much work as a need (rule 14). */
export function needNothing(state: MinorityState, command: CommandOf<'need-nothing'>, table: Table): Decided {
  const no = refuseAnswer(state, command, table);
  if (no) return no;
  const { person, viaFacilitator, data } = command;
  if (person === null) return refuse('not-allowed');
  if (state.mode === 'anonymous') return data.text.trim() === '' ? refuse('text-empty', { field: 'text' }) : sealAnswer(state, command, true, table);
  return accept<MinorityFact>({ type: 'nothing-needed', data: { person, viaFacilitator }, personal: { text: data.text } });
}

/** Confirms that somebody who is asked left before answering. */
export function markGone(state: MinorityState, { data }: CommandOf<'mark-gone'>, table: Table): Decided {
  if (state.needsRound.phase !== 'open') return refuse('step-not-open');
  if (!table.people.find(data.person)) return refuse('person-unknown');
  if (!isAsked(state, data.person)) return refuse('not-asked');
  if (table.people.isPresent(data.person)) return refuse('not-allowed');
  return state.needsRound.gone.has(data.person) ? accept() : accept<MinorityFact>({ type: 'person-gone', data });
}

/** Closes step 4 when everybody who is asked answered. */
export function closeNeeds(state: MinorityState, table: Table): Decided {
  if (state.needsRound.phase !== 'open') return refuse('step-not-open');
  if (someoneUnasked(state, table)) return refuse('minority-unasked');
  if (state.mode === 'anonymous' && !canBeMixed(needsBox(state.needsRound.number), table)) return refuse('too-few-ballots');
  return acceptAll(revealNeeds(state, table), { facts: [{ type: 'needs-closed', data: {} }] });
}

/** Answers a need: adopted, adapted with its new words, or not adopted with a reason. May be answered anew until the decision. */
export function answerNeed(state: MinorityState, { data }: CommandOf<'answer-need'>): Decided {
  const busy = whileAsking(state);
  if (busy) return refuse(busy);
  if (!state.needs.has(data.need)) return refuse('need-unknown');
  if (data.answer === 'not-adopted' && data.reason.trim() === '') return refuse('reason-missing', { field: 'reason' });
  if (data.answer === 'adapted' && data.text.trim() === '') return refuse('text-empty', { field: 'text' });
  const text = data.answer === 'adapted' ? data.text : '';
  return accept<MinorityFact>({ type: 'need-answered', data: { need: data.need, answer: data.answer }, personal: { reason: data.reason, text } });
}

type NeedCommand = CommandOf<'give-need'> | CommandOf<'need-nothing'>;

function refuseAnswer(state: MinorityState, command: NeedCommand, table: Table): Refusal | null {
  if (state.needsRound.phase !== 'open') return refuse('step-not-open');
  const { person } = command;
  if (person === null) return refuse('not-allowed');
  const wrong = refuseEnvelope(state.mode, command.data.envelope);
  if (wrong) return wrong;
  // Aloud and with names the facilitator may write down what anybody says; under seal only for who has no phone.
  if (state.mode === 'anonymous') return command.viaFacilitator && table.people.find(person)?.phone ? refuse('has-own-phone') : null;
  return isAsked(state, person) ? null : refuse('not-asked');
}

function sealAnswer(state: MinorityState, command: NeedCommand, nothing: boolean, table: Table): Decided {
  const content: SealedNeed = { nothing, text: command.data.text };
  return sealOne(needsBox(state.needsRound.number), command, command.data.envelope, content, table);
}
