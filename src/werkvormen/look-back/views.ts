import type { HarvestItem } from '../../engine/harvest.js';
import type { Werkvorm } from '../../engine/werkvorm.js';
import type { IntentionFace, MineFace, RoomFace } from './faces-contract.js';
import type { Intention, LookBackFact, LookBackState } from './state.js';

/** By the alphabet: the order in which they were written would say who wrote them. */
function inNoOrder(state: LookBackState): Intention[] {
  return [...state.intentions.values()].sort((a, b) => a.nextStep.localeCompare(b.nextStep, 'nl') || (a.id < b.id ? -1 : 1));
}

/** Never with its owner: whose it is, they say themselves. */
function faceOf({ id, nextStep, landsAt, layer, before, said }: Intention): IntentionFace {
  return { id, nextStep, landsAt, layer, before, said: said && { state: said.state, reason: said.reason, happened: said.happened } };
}

function roomFace(state: LookBackState): RoomFace {
  const { question, looked, focus } = state;
  return { question, looked, focus, intentions: inNoOrder(state).map(faceOf) };
}

function mineFace(state: LookBackState, person: string): MineFace {
  return { own: inNoOrder(state).filter(({ owner }) => owner === person).map(({ id }) => id) };
}

export const views: Werkvorm<unknown, LookBackState, LookBackFact>['views'] = {
  room: roomFace,
  mine: mineFace,
  facilitator: roomFace,
  screen: roomFace,
};

/** Counting who told something would be counting who did not. */
export function progress(): null {
  return null;
}

/** What was said here. What was not spoken of is not in the report. */
export function harvest(state: LookBackState): HarvestItem[] {
  return inNoOrder(state).flatMap(({ audience, nextStep, landsAt, layer, before, said }): HarvestItem[] =>
    said ? [{ kind: 'look-back', audience, nextStep, landsAt, layer, before, state: said.state, reason: said.reason, happened: said.happened }] : [],
  );
}
