import { FEWEST_TO_MIX } from '../../engine/box.js';
import { shuffle } from '../../engine/random.js';
import type { Table } from '../../engine/werkvorm.js';
import { answersOf, askingBox, destroyAnswers } from './asking.js';
import { countFinal, countVote } from './count.js';
import type { Step } from './faces-contract.js';
import { type Change, UNCHANGED } from './outcome.js';
import { type MinorityState, needsBox, spreadBox, VIEWS_BOX } from './state.js';

/** What is in an envelope of a view, of recognition, and of step 4. */
export type SealedView = { readonly text: string; readonly step: Step };
export type SealedRecognition = { readonly views: readonly string[] };
export type SealedNeed = { readonly nothing: boolean; readonly text: string };

/** Whether so many people contributed to a box that opening it ties nothing to one of them (rule 13). */
export function canBeMixed(box: string, table: Table): boolean {
  return table.box(box).contributors >= FEWEST_TO_MIX;
}

/** Shows the cards that wait, in an order that says nothing, and destroys their envelopes. */
export function revealViews(state: MinorityState, table: Table): Change {
  const box = table.box(VIEWS_BOX);
  const cards = shuffle(box.open(), table.fresh).map((e) => e.content as SealedView);
  if (cards.length === 0) return UNCHANGED;
  return {
    facts: [
      {
        type: 'views-revealed',
        data: { views: cards.map((card, i) => ({ id: idOf(table, i), step: card.step })), viaFacilitator: box.viaFacilitator - state.viewsVia },
        personal: { texts: cards.map((card) => card.text) },
      },
    ],
    unseal: [VIEWS_BOX],
  };
}

/** In which views somebody recognises something, without how many (rule 15). Too few people: it stays under seal. */
export function revealRecognition(state: MinorityState, table: Table): Change {
  const box = spreadBox(state.spread.number);
  if (state.mode !== 'anonymous' || !canBeMixed(box, table)) return UNCHANGED;
  const lists = table.box(box).open().map((e) => e.content as SealedRecognition);
  const views = [...state.views.keys()].filter((id) => lists.some((l) => l.views.includes(id)));
  return { facts: [{ type: 'recognition-revealed', data: { views, viaFacilitator: table.box(box).viaFacilitator } }], unseal: [box] };
}

/** The needs, and why others can come along, as far as they were written (rule 11). */
export function revealNeeds(state: MinorityState, table: Table): Change {
  const box = needsBox(state.needsRound.number);
  if (state.mode !== 'anonymous' || state.needsRound.phase !== 'open' || !canBeMixed(box, table)) return UNCHANGED;
  const answers = shuffle(table.box(box).open(), table.fresh).map((e) => e.content as SealedNeed);
  const needs = answers.filter((a) => !a.nothing);
  return {
    facts: [
      {
        type: 'needs-revealed',
        data: { needs: needs.map((_, i) => idOf(table, i)), viaFacilitator: table.box(box).viaFacilitator },
        personal: { needs: needs.map((n) => n.text), supports: answers.filter((a) => a.nothing).map((a) => a.text) },
      },
    ],
    unseal: [box],
  };
}

/** Counts a vote that is closing; sealed ballots are destroyed. */
export function countedVote(state: MinorityState, table: Table): Change {
  if (state.vote.phase !== 'closing') return UNCHANGED;
  const { choices, viaFacilitator } = answersOf(state.vote, state.mode, table);
  const result = countVote(state.options, choices, state.mode);
  return { facts: [{ type: 'vote-counted', data: { result, viaFacilitator } }], ...emptied(state, askingBox(state.vote)) };
}

/** Counts a final question that is closing; sealed answers are destroyed. */
export function countedFinal(state: MinorityState, table: Table): Change {
  if (state.final.phase !== 'closing') return UNCHANGED;
  const { choices, viaFacilitator } = answersOf(state.final, state.mode, table);
  const result = countFinal(choices, state.mode);
  return { facts: [{ type: 'final-counted', data: { result, viaFacilitator } }], ...emptied(state, askingBox(state.final)) };
}

/** Takes a final question that is open back; its answers are destroyed without a result. */
export function withdrawnFinal(state: MinorityState): Change {
  if (state.final.phase !== 'open') return UNCHANGED;
  return { facts: [{ type: 'final-withdrawn', data: {} }], ...destroyAnswers(state.final, state.mode) };
}

/** Takes a vote that is open back; its ballots are destroyed without a result. */
export function cancelledVote(state: MinorityState): Change {
  if (state.vote.phase !== 'open') return UNCHANGED;
  return { facts: [{ type: 'vote-cancelled', data: {} }], ...destroyAnswers(state.vote, state.mode) };
}

function emptied(state: MinorityState, box: string): Pick<Change, 'unseal'> {
  return state.mode === 'anonymous' ? { unseal: [box] } : {};
}

/** Ids of what comes out of a box; they have nothing to do with the envelopes. */
function idOf(table: Table, place: number): string {
  return `${table.fresh}-${place}`;
}
