import type { Bots } from '../../engine/bots.js';
import { withEntries } from '../../parts/entries/with-entries.js';
import { forgetGroupCards, GROUP_CARD_LIMIT } from '../../parts/groups/group-cards.js';
import { config, type OneTwoFourConfig, STEPS } from './config.js';
import { commands, decide } from './decide.js';
import type { FacilitatorFace, MineFace, RoomFace } from './faces-contract.js';
import { paper } from './paper.js';
import { script } from './script.js';
import { begin, evolve, type OneTwoFourFact, type OneTwoFourState } from './state.js';
import { harvest, views } from './views.js';

/** Writing for oneself, seeing twice with whom, and at one phone of a group writing for it. */
const SECONDS = 110;

/** One of each group writes its card; the facilitator goes from step to step. */
const bots: Bots = {
  phone({ room, mine, sentence }) {
    const { step } = room as unknown as RoomFace;
    const { group, scribe, cards } = mine as unknown as MineFace;
    if (step !== 'pairs' && step !== 'fours') return null;
    if (group === null) return { type: 'sit', data: {} };
    if (!scribe || cards.length > 0) return null;
    const text = sentence().slice(0, GROUP_CARD_LIMIT);
    return { type: 'write', data: { text, checked: true }, typed: text.length };
  },
  facilitator({ view }) {
    const { step, unseated } = view as unknown as FacilitatorFace;
    if (unseated.length > 0) return { type: 'sit', data: {} };
    const next = STEPS[STEPS.indexOf(step) + 1];
    return next ? { type: 'go', data: { step: next } } : null;
  },
};

/** 1-2-4-All: everybody thinks before anybody speaks, and what is carried on is of a group. See README.md here. */
export const oneTwoFour = withEntries<OneTwoFourConfig, OneTwoFourState, OneTwoFourFact>({
  name: 'one-two-four',
  version: 1,
  questions: { min: 1, max: 1 },
  config,
  minutes: 30,
  commands,
  begin,
  decide,
  evolve,
  views,
  progress: () => null,
  harvest,
  forget: (state, whose) => forgetGroupCards(state.harvest, whose),
  paper,
  script,
  bots,
  phoneSeconds: () => SECONDS,
});
