import type { JsonObject } from '../../engine/json.js';
import type { Participant } from '../../engine/roster.js';
import type { Table } from '../../engine/werkvorm.js';
import { answerCount, choiceOf, hasAnswered } from './asking.js';
import { answeredNeeds, askedPeople, hasBegun, isAsked } from './asked.js';
import { decideBlockers, voteBlockers } from './blockers.js';
import { FEWEST_ANONYMOUS } from './config.js';
import { decisionParts, draftDecision } from './decision-text.js';
import type { FacilitatorFace, FinalAnswer, MineFace, NeedCard, RoomFace, ViewCard } from './faces-contract.js';
import { type MinorityState, spreadBox, VIEWS_BOX } from './state.js';

/** A name to show: `#7` for who gave none, so that everybody has one in any language. */
export function nameOf(person: string | null, table: Table): string | null {
  if (person === null) return null;
  const found = table.people.find(person);
  return found ? found.name || `#${found.number}` : '';
}

/** What the room, and so the screen, may see. No number of an open vote is in it (rule 8). */
export function roomFace(state: MinorityState, table: Table): RoomFace {
  return {
    step: state.step,
    status: state.status,
    question: state.question,
    room: state.room,
    mode: state.mode,
    requireEveryone: state.requireEveryone,
    round: state.round,
    done: { ...state.done },
    views: viewCards(state, table),
    options: state.options.map((o) => ({ id: o.id, text: o.text })),
    vote: state.vote.phase,
    result: state.result,
    needsState: state.needsRound.phase,
    needs: needCards(state, table),
    supports: state.supports.map((s) => s.text),
    finalState: state.final.phase,
    finalResult: state.finalResult === null ? null : { ...state.finalResult },
    decision: { text: draftDecision(state), parts: decisionParts(state) },
    reason: state.reason,
  };
}

/** What is one participant's own. In anonymous mode it is the same for whoever voted what (rule 14). */
export function mineFace(state: MinorityState, person: string, table: Table): MineFace {
  const contributed = {
    hasVoted: hasAnswered(state.vote, state.mode, person, table),
    hasAnsweredNeeds: answeredNeeds(state, person, table),
    hasAnsweredFinal: hasAnswered(state.final, state.mode, person, table),
  };
  if (state.mode !== 'open') {
    const asked = state.mode === 'anonymous' && state.needsRound.phase === 'open';
    return { views: [], recognised: [], hasRecognised: recognisedUnderSeal(state, person, table), vote: null, asked, needs: [], final: null, ...contributed };
  }
  const recognition = state.recognition.get(person);
  return {
    views: idsOf(state.views, person),
    recognised: (recognition?.views ?? []).filter((id) => state.views.has(id)),
    hasRecognised: recognition?.round === state.round,
    vote: choiceOf(state.vote, person),
    asked: isAsked(state, person),
    needs: idsOf(state.needs, person),
    final: choiceOf(state.final, person) as FinalAnswer | null,
    ...contributed,
  };
}

/** What the console gets on top of the room: counts and what is in the way; who is outside only in open mode. */
export function facilitatorFace(state: MinorityState, table: Table): FacilitatorFace {
  const present = table.people.present();
  const asked = askedPeople(state);
  return {
    ...roomFace(state, table),
    modeFree: !hasBegun(state, table),
    anonymousPossible: present.length >= FEWEST_ANONYMOUS,
    counts: {
      viewsWaiting: table.box(VIEWS_BOX).size,
      contributed: contributors(state, present, table),
      recognised: recognisers(state, present, table),
      voted: answerCount(state.vote, state.mode, table),
      ...needsCounts(state, asked, present, table),
      final: answerCount(state.final, state.mode, table),
      present: present.length,
    },
    voteBlockers: voteBlockers(state, table),
    decideBlockers: decideBlockers(state),
    skippedSteps: [...state.skipped],
    votesWithoutMajority: state.results.filter((r) => r.outcome === 'no-majority').length,
    outside: asked.map((person) => ({
      person,
      name: nameOf(person, table) ?? '',
      option: choiceOf(state.vote, person) ?? '',
      answered: state.needsRound.answered.has(person) || state.needsRound.gone.has(person),
      present: table.people.isPresent(person),
    })),
  };
}

/** How many of the people here contributed to the step of now, and of how many it is expected. */
export function roundProgress(state: MinorityState, table: Table): { contributed: number; expected: number } | null {
  const present = table.people.present();
  const of = (contributed: number) => ({ contributed, expected: present.length });
  if (state.status !== 'running') return null;
  switch (state.step) {
    case 'framing':
      return null;
    case 'views':
    case 'other':
    case 'waterline':
      return of(contributors(state, present, table));
    case 'spread':
      return of(recognisers(state, present, table));
    case 'vote':
      return of(present.filter((p) => hasAnswered(state.vote, state.mode, p.id, table)).length);
    case 'needs': {
      const { needsAnswered: contributed, needsAsked: expected } = needsCounts(state, askedPeople(state), present, table);
      return { contributed, expected };
    }
    case 'final':
      return of(present.filter((p) => hasAnswered(state.final, state.mode, p.id, table)).length);
    default:
      return state.step satisfies never;
  }
}

/** The views, for who may see them: each on its own, in the order in which they came or were shown (rule 17). */
export function viewCards(state: MinorityState, table: Table): ViewCard[] {
  const recognisedBy = new Map<string, number>();
  for (const [person, { views }] of state.recognition) {
    // One's own view is not spread by recognising it oneself.
    for (const id of views) if (state.views.get(id)?.person !== person) recognisedBy.set(id, (recognisedBy.get(id) ?? 0) + 1);
  }
  return [...state.views].map(([id, view]) => {
    const many = recognisedBy.get(id) ?? 0;
    return {
      id,
      text: view.text,
      by: nameOf(view.person, table),
      viaFacilitator: view.viaFacilitator,
      step: view.step,
      recognisedBy: state.mode === 'anonymous' ? null : many,
      recognised: state.mode === 'anonymous' ? state.recognised.has(id) : many > 0,
    };
  });
}

/** Every need with its answer, unmerged (rule 11). */
export function needCards(state: MinorityState, table: Table): NeedCard[] {
  return [...state.needs].map(([id, need]) => ({
    id,
    text: need.text,
    by: nameOf(need.person, table),
    viaFacilitator: need.viaFacilitator,
    answer: need.answer,
    reason: need.reason,
    adaptedText: need.adaptedText,
  }));
}

/** The four viewers. The screen shows what the room may see, never more. */
export const minorityViews = {
  room: (state: MinorityState, table: Table): JsonObject => roomFace(state, table),
  mine: (state: MinorityState, person: string, table: Table): JsonObject => mineFace(state, person, table),
  facilitator: (state: MinorityState, table: Table): JsonObject => facilitatorFace(state, table),
  screen: (state: MinorityState, table: Table): JsonObject => roomFace(state, table),
};

function idsOf(cards: ReadonlyMap<string, { readonly person: string | null }>, person: string): string[] {
  return [...cards].filter(([, card]) => card.person === person).map(([id]) => id);
}

/** In this round: recognition is asked again when the group goes through the steps again. */
function recognisedUnderSeal(state: MinorityState, person: string, table: Table): boolean {
  if (state.mode !== 'anonymous') return false;
  for (let n = state.spread.first; n <= state.spread.number; n++) if (table.box(spreadBox(n)).has(person)) return true;
  return false;
}

function contributors(state: MinorityState, present: readonly Participant[], table: Table): number {
  const named = new Set([...state.views.values()].map((v) => v.person));
  return present.filter((p) => named.has(p.id) || table.box(VIEWS_BOX).has(p.id)).length;
}

function recognisers(state: MinorityState, present: readonly Participant[], table: Table): number {
  return present.filter((p) => state.recognition.get(p.id)?.round === state.round || recognisedUnderSeal(state, p.id, table)).length;
}

/** Anonymous: of the voters who are here, since everybody does the same (rule 14). Open: of who is outside the majority. */
function needsCounts(state: MinorityState, asked: readonly string[], present: readonly Participant[], table: Table): { needsAnswered: number; needsAsked: number } {
  if (state.mode === 'anonymous') {
    if (state.needsRound.phase === 'none') return { needsAnswered: 0, needsAsked: 0 };
    const voters = present.filter((p) => hasAnswered(state.vote, state.mode, p.id, table));
    return { needsAnswered: voters.filter((p) => answeredNeeds(state, p.id, table)).length, needsAsked: voters.length };
  }
  return { needsAnswered: asked.filter((p) => state.needsRound.answered.has(p) || state.needsRound.gone.has(p)).length, needsAsked: asked.length };
}
