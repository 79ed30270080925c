import type { Werkvorm } from '../../engine/werkvorm.js';
import { minorityCommands } from './commands.js';
import { type MinorityConfig, minorityConfig } from './config.js';
import { decideMinorityRound } from './decide.js';
import { evolveMinorityRound } from './evolve.js';
import { forget } from './forget.js';
import type { MinorityFact } from './facts.js';
import { harvestMinorityRound } from './harvest.js';
import { together, UNCHANGED } from './outcome.js';
import { paper } from './paper.js';
import { script } from './script.js';
import { beginMinorityRound, type MinorityState } from './state.js';
import { countedFinal, countedVote, revealViews } from './unseal.js';
import { minorityViews, roundProgress } from './views.js';

/** A majority decision, enriched with the wisdom of the minority (Deep Democracy, Lewis method). See README.md here. */
export const minorityRound: Werkvorm<MinorityConfig, MinorityState, MinorityFact> = {
  name: 'minority-round',
  version: 1,
  questions: { min: 1, max: 1 },
  config: minorityConfig,
  minutes: 45,
  commands: minorityCommands,
  begin: beginMinorityRound,
  decide: decideMinorityRound,
  evolve: evolveMinorityRound,
  views: minorityViews,
  progress: roundProgress,
  harvest: harvestMinorityRound,
  due: (state) => {
    if (state.vote.phase === 'closing') return { at: state.vote.graceUntil, type: 'count-vote' };
    return state.final.phase === 'closing' ? { at: state.final.graceUntil, type: 'count-final' } : null;
  },
  // What is open or under seal stays so: the meeting can come back. Only what was closed is counted now.
  leave: (state, table) => together(table.closing ? revealViews(state, table) : UNCHANGED, countedVote(state, table), countedFinal(state, table)),
  forget,
  phoneSeconds: () => 270,
  paper,
  script,
};
