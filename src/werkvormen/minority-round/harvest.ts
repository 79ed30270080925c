import type { HarvestItem } from '../../engine/harvest.js';
import type { Table } from '../../engine/werkvorm.js';
import { decisionParts, draftDecision } from './decision-text.js';
import type { Step } from './faces-contract.js';
import type { MinorityState } from './state.js';
import { needCards, viewCards } from './views.js';

const STEP_NUMBERS: Readonly<Partial<Record<Step, number>>> = { views: 1, other: 2, spread: 3 };

/** What the round leaves behind: the decision or how far it came, with every need beside it (rule 11). */
export function harvestMinorityRound(state: MinorityState, table: Table): HarvestItem[] {
  if (!state.framed) return [];
  // After going back the latest result is still what the group last said.
  const result = state.result ?? state.results.at(-1) ?? null;
  const decided = state.status === 'decided';
  return [
    {
      kind: 'decision',
      question: state.question,
      room: state.room,
      mode: state.mode,
      status: state.status === 'running' ? 'unfinished' : state.status,
      text: decided ? [draftDecision(state), ...decisionParts(state)].join('\n') : '',
      reason: state.reason,
      voters: result?.voters ?? 0,
      minority: result?.outcome === 'majority' ? result.minority : null,
      options: result?.options.map((o) => ({ text: o.text, votes: o.votes, majority: o.majority })) ?? [],
      views: viewCards(state, table).map((v) => ({ text: v.text, by: v.by, otherVoice: v.step === 'other', recognised: v.recognisedBy })),
      needs: needCards(state, table).map((n) => ({ text: n.text, by: n.by, answer: n.answer, reason: n.reason })),
      carried: state.finalResult && { ...state.finalResult },
      skippedSteps: [...state.everSkipped].map((step) => STEP_NUMBERS[step] ?? 0).sort((a, b) => a - b),
      rounds: state.round,
      viaFacilitator: state.viaFacilitator,
    },
  ];
}
