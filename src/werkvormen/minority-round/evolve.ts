import type { Stored } from '../../engine/werkvorm.js';
import { closeAsking, openAsking, resetAsking, takeChoice } from './asking.js';
import type { MinorityFact } from './facts.js';
import type { MinorityState, View } from './state.js';

/** Takes one fact into the round, in place. The personal part of a fact may be gone. */
export function evolveMinorityRound(state: MinorityState, fact: Stored<MinorityFact>): MinorityState {
  if ('viaFacilitator' in fact.data && !countedElsewhere(state, fact)) state.viaFacilitator += Number(fact.data.viaFacilitator);
  switch (fact.type) {
    case 'framed':
      Object.assign(state, { framed: true, question: fact.data.question, room: fact.data.room, mode: fact.data.mode });
      if (state.step === 'framing') state.step = 'views';
      return state;
    case 'step-entered':
      if (fact.data.newRound) startRound(state);
      state.step = fact.data.step;
      state.status = 'running';
      state.reason = '';
      return state;
    case 'step-marked':
      state.done = { ...state.done, [fact.data.step]: fact.data.done };
      return state;
    case 'parked':
      state.status = 'parked';
      state.reason = fact.data.reason;
      return state;
    case 'view-given': {
      const { view, person, viaFacilitator, step } = fact.data;
      addView(state, view, { text: fact.personal?.text ?? '', person, viaFacilitator, step, seq: fact.seq });
      return state;
    }
    case 'view-taken-back':
      state.views.delete(fact.data.view);
      return state;
    case 'views-revealed':
      state.viewsVia += fact.data.viaFacilitator;
      fact.data.views.forEach(({ id, step }, i) =>
        addView(state, id, { text: fact.personal?.texts[i] ?? '', person: null, viaFacilitator: false, step, seq: fact.seq }),
      );
      return state;
    case 'recognised':
      state.begun = true;
      state.recognition.set(fact.data.person, { views: fact.data.views, round: state.round });
      return state;
    case 'recognition-revealed':
      for (const view of fact.data.views) state.recognised.add(view);
      state.spread = { ...state.spread, number: state.spread.number + 1 };
      return state;
    case 'options-set':
      state.options = fact.data.options;
      return state;
    case 'vote-opened':
      forgetVote(state);
      openAsking(state.vote);
      state.step = 'vote';
      state.skipped = fact.data.skipped;
      for (const step of fact.data.skipped) state.everSkipped.add(step);
      return state;
    case 'ballot-cast':
      state.begun = true;
      takeChoice(state.vote, fact.data, fact.personal, fact.seq);
      return state;
    case 'vote-closed':
      closeAsking(state.vote, fact.at);
      return state;
    case 'vote-cancelled':
      resetAsking(state.vote);
      return state;
    case 'vote-counted':
      state.begun = true;
      state.vote.phase = 'closed';
      state.result = fact.data.result;
      state.results.push(fact.data.result);
      return state;
    case 'needs-opened':
      openNeeds(state, fact.data.again);
      return state;
    case 'need-given':
    case 'nothing-needed':
    case 'needs-revealed':
    case 'need-answered':
      return evolveNeed(state, fact);
    case 'part-kept': {
      const need = state.needs.get(fact.data.need);
      if (need) need.part = fact.data.text;
      return state;
    }
    case 'need-taken-back':
      state.needs.delete(fact.data.need);
      return state;
    case 'person-gone':
      state.needsRound.gone.add(fact.data.person);
      return state;
    case 'needs-closed':
      state.needsRound.phase = 'closed';
      return state;
    case 'final-opened':
      openAsking(state.final);
      state.finalResult = null;
      state.finalLapsed = false;
      state.step = 'final';
      return state;
    case 'final-answered':
      takeChoice(state.final, fact.data, fact.personal, fact.seq);
      return state;
    case 'final-closed':
      closeAsking(state.final, fact.at);
      return state;
    case 'final-withdrawn':
      lapseFinal(state);
      return state;
    case 'final-counted':
      state.final.phase = 'closed';
      state.finalResult = fact.data.result;
      return state;
    case 'decision-set':
      if (state.final.phase === 'closed') lapseFinal(state);
      state.decisionText = fact.data.text;
      return state;
    case 'decided':
      state.status = 'decided';
      return state;
    default:
      return fact satisfies never;
  }
}

/** Votes and final answers count when they are counted; recognising anew is one contribution and not two. */
function countedElsewhere(state: MinorityState, fact: Stored<MinorityFact>): boolean {
  if (fact.type === 'ballot-cast' || fact.type === 'final-answered') return true;
  return fact.type === 'recognised' && state.recognition.has(fact.data.person);
}

type NeedFact = Extract<Stored<MinorityFact>, { type: 'need-given' | 'nothing-needed' | 'needs-revealed' | 'need-answered' }>;

function evolveNeed(state: MinorityState, fact: NeedFact): MinorityState {
  switch (fact.type) {
    case 'need-given': {
      const { need, person, viaFacilitator } = fact.data;
      state.needs.set(need, { text: fact.personal?.text ?? '', person, viaFacilitator, answer: null, reason: '', adaptedText: '' });
      state.needsRound.answered.add(person);
      state.supports = state.supports.filter((s) => s.person !== person);
      return state;
    }
    case 'nothing-needed': {
      const { person } = fact.data;
      const text = fact.personal?.text ?? '';
      state.needsRound.answered.add(person);
      state.supports = state.supports.filter((s) => s.person !== person);
      if (text.trim() !== '') state.supports.push({ person, text });
      return state;
    }
    case 'needs-revealed':
      fact.data.needs.forEach((id, i) =>
        state.needs.set(id, { text: fact.personal?.needs[i] ?? '', person: null, viaFacilitator: false, answer: null, reason: '', adaptedText: '' }),
      );
      for (const text of fact.personal?.supports ?? []) state.supports.push({ person: null, text });
      return state;
    case 'need-answered': {
      const need = state.needs.get(fact.data.need);
      if (state.final.phase === 'closed') lapseFinal(state);
      if (need) Object.assign(need, { answer: fact.data.answer, reason: fact.personal?.reason ?? '', adaptedText: fact.personal?.text ?? '' });
      return state;
    }
    default:
      return fact satisfies never;
  }
}

function addView(state: MinorityState, id: string, view: View): void {
  state.begun = true;
  state.views.set(id, view);
}

/** The group goes through the steps again: views, needs and earlier results stay, the rest starts anew. */
function startRound(state: MinorityState): void {
  state.round++;
  state.done = { views: false, other: false, spread: false };
  state.spread = { ...state.spread, first: state.spread.number };
  forgetVote(state);
}

/** What belonged to the vote before this one. Its result stays in `results`. */
function forgetVote(state: MinorityState): void {
  resetAsking(state.vote);
  state.result = null;
  state.needsRound.phase = 'none';
  state.needsRound.again.clear();
  state.needsRound.answered.clear();
  state.needsRound.gone.clear();
  resetAsking(state.final);
  state.finalResult = null;
  state.finalLapsed = false;
  state.decisionText = null;
}

function openNeeds(state: MinorityState, again: readonly string[]): void {
  const { needsRound } = state;
  needsRound.number++;
  needsRound.phase = 'open';
  for (const person of again) {
    needsRound.again.add(person);
    needsRound.answered.delete(person);
    needsRound.gone.delete(person);
  }
  if (state.final.phase === 'closed') lapseFinal(state);
  state.step = 'needs';
}

function lapseFinal(state: MinorityState): void {
  resetAsking(state.final);
  state.finalResult = null;
  state.finalLapsed = true;
}
