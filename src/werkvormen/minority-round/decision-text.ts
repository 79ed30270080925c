import type { MinorityState } from './state.js';

/** The text of the decision as it stands: what the facilitator wrote, else the majority option. */
export function draftDecision(state: MinorityState): string {
  if (state.decisionText !== null) return state.decisionText;
  return state.result?.options.find((o) => o.majority)?.text ?? '';
}

/** What belongs to the decision beside its text: adopted needs as they were given, adapted ones in their new words. */
export function decisionParts(state: MinorityState): string[] {
  return [...state.needs.values()].flatMap((need) => {
    if (need.answer === 'adopted') return [need.part ?? need.text];
    return need.answer === 'adapted' ? [need.adaptedText] : [];
  });
}
