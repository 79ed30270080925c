import { refuse } from '../../engine/refusal.js';
import type { Command, Decision, Table } from '../../engine/werkvorm.js';
import { type MinorityCommand, minorityCommands } from './commands.js';
import { frame, goTo, markDone, park } from './decide-course.js';
import { answerFinal, closeFinal, countFinal, decideRound, openFinal, setDecision } from './decide-final.js';
import { answerNeed, closeNeeds, giveNeed, markGone, needNothing, openNeeds } from './decide-needs.js';
import { addView, recognise, reveal, takeViewBack } from './decide-views.js';
import { cancelVote, castVote, closeVote, countVote, openVote, setOptions } from './decide-vote.js';
import type { MinorityFact } from './facts.js';
import type { MinorityState } from './state.js';

/** What may be asked before question and room for influence are confirmed (rule 7). */
const BEFORE_FRAMING: ReadonlySet<string> = new Set<MinorityCommand['type']>(['frame', 'go-to', 'park']);

/** Decides what is asked in a minority round. Source of the rules: domain.md 6-17. */
export function decideMinorityRound(state: MinorityState, command: Command, table: Table): Decision<MinorityFact> {
  const asked = command as MinorityCommand;
  const isFacilitators = minorityCommands[asked.type].by.every((role) => role !== 'participant');
  if (isFacilitators && asked.person !== null) return refuse('not-allowed');
  if (state.status !== 'running' && asked.type !== 'go-to' && asked.actor.kind !== 'system') return refuse('round-ended');
  if (!state.framed && !BEFORE_FRAMING.has(asked.type)) return refuse('framing-missing');
  switch (asked.type) {
    case 'frame':
      return frame(state, asked, table);
    case 'go-to':
      return goTo(state, asked, table);
    case 'mark-done':
      return markDone(state, asked, table);
    case 'park':
      return park(state, asked, table);
    case 'add-view':
      return addView(state, asked, table);
    case 'take-view-back':
      return takeViewBack(state, asked);
    case 'reveal-views':
      return reveal(state, table);
    case 'recognise':
      return recognise(state, asked, table);
    case 'set-options':
      return setOptions(state, asked);
    case 'open-vote':
      return openVote(state, asked, table);
    case 'cast-vote':
      return castVote(state, asked, table);
    case 'close-vote':
      return closeVote(state, table);
    case 'cancel-vote':
      return cancelVote(state);
    case 'count-vote':
      return countVote(state, table);
    case 'open-needs':
      return openNeeds(state);
    case 'give-need':
      return giveNeed(state, asked, table);
    case 'need-nothing':
      return needNothing(state, asked, table);
    case 'mark-gone':
      return markGone(state, asked, table);
    case 'close-needs':
      return closeNeeds(state, table);
    case 'answer-need':
      return answerNeed(state, asked);
    case 'open-final':
      return openFinal(state, table);
    case 'answer-final':
      return answerFinal(state, asked, table);
    case 'close-final':
      return closeFinal(state, table);
    case 'count-final':
      return countFinal(state, table);
    case 'set-decision':
      return setDecision(state, asked);
    case 'decide':
      return decideRound(state);
    default:
      return asked satisfies never;
  }
}
