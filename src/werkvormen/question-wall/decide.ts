import type { z } from 'zod';
import type { Outcome } from '../../engine/facts.js';
import { refuse } from '../../engine/refusal.js';
import { accept, type Command, type Decision, type Table } from '../../engine/werkvorm.js';
import type { answerSchema, pinSchema, refuseSchema, sortSchema, underSchema } from './commands.js';
import { change, enoughTogether, gather, opened, put, removed, takeBack } from './decide-questions.js';
import { askAgain, count, counted, stand } from './decide-support.js';
import type { RefusedFor, Status } from './faces-contract.js';
import { isOnWall, questionsBox, supportBox, type WallFact, type WallState } from './state.js';

type Decided = Decision<WallFact>;

/** Decides what is asked of a question wall. */
export function decide(state: WallState, command: Command, table: Table): Decided {
  switch (command.type) {
    case 'put':
      return put(state, command, table);
    case 'change':
      return change(state, command, table);
    case 'take-back':
      return takeBack(state, command);
    case 'stand':
      return stand(state, command, table);
    case 'gather':
      return gather(state, table);
    case 'count':
      return count(state, table);
    case 'ask-again':
      return askAgain(state);
    default:
      return steer(state, command);
  }
}

/** What the facilitator does with the questions. Everything of it can be put back. */
function steer(state: WallState, { type, data }: Command): Decided {
  switch (type) {
    case 'let-in':
      return move(state, (data as { question: string }).question, 'open', ['waiting', 'open']);
    case 'refuse': {
      const { question, reason, words } = data as z.infer<typeof refuseSchema>;
      return move(state, question, 'refused', ['waiting', 'open', 'answered', 'parked', 'refused'], words, reason);
    }
    case 'answer':
    case 'park': {
      const { question, text } = data as z.infer<typeof answerSchema>;
      return move(state, question, type === 'answer' ? 'answered' : 'parked', ['open', 'answered', 'parked'], text);
    }
    case 'put-back':
      return move(state, (data as { question: string }).question, 'open', ['open', 'answered', 'parked', 'refused']);
    case 'pin': {
      const { question } = data as z.infer<typeof pinSchema>;
      if (question !== null && !isOnWall(state.questions.get(question))) return refuse('question-unknown');
      if (question !== null && state.questions.get(question)?.status !== 'open') return refuse('not-open-now');
      return state.pinned === question ? accept() : accept<WallFact>({ type: 'pinned', data: { question } });
    }
    case 'lay-under':
      return layUnder(state, data as z.infer<typeof underSchema>);
    case 'sort': {
      const { by } = data as z.infer<typeof sortSchema>;
      return state.sort === by ? accept() : accept<WallFact>({ type: 'sorted', data: { by } });
    }
    default:
      return refuse('unknown-command');
  }
}

function move(state: WallState, id: string, status: Status, from: readonly Status[], words = '', reason: RefusedFor | null = null): Decided {
  const known = state.questions.get(id);
  if (!known) return refuse('question-unknown');
  if (!from.includes(known.status)) return refuse('not-open-now');
  const note = words.trim() === '' ? '' : words;
  if (known.status === status && known.reason === reason && (known.note?.text ?? '') === note) return accept();
  const moved: WallFact = { type: 'question-moved', data: { question: id, status, reason }, ...(note === '' ? {} : { personal: { note } }) };
  return { ok: true, facts: [moved], redact: known.note ? [known.note.seq] : [] };
}

/** Questions that are alike lie together; both texts stay, and so does what people said of each (rule 17). */
function layUnder(state: WallState, { question, under }: z.infer<typeof underSchema>): Decided {
  const known = state.questions.get(question);
  const above = under === null ? null : state.questions.get(under);
  if (!isOnWall(known) || (above !== null && !isOnWall(above))) return refuse('question-unknown');
  for (let one = above ?? undefined; one; one = one.under === null ? undefined : state.questions.get(one.under)) {
    // Under itself, or under what lies under it.
    if (one === known) return refuse('malformed', { field: 'under' });
  }
  return known.under === under ? accept() : accept<WallFact>({ type: 'question-laid', data: { question, under } });
}

/**
 * When the meeting goes on, what is under seal comes out as soon as it is from five people together. At the close questions
 * of fewer come out too, because nobody knows any more who contributed; support of fewer is never counted. What nobody let
 * through, or was refused, and is nobody's, is destroyed then.
 */
export function leave(state: WallState, table: Table): Outcome<WallFact> {
  if (state.config.mode === 'open') return { facts: [] };
  const { closing } = table;
  const { moderated } = state.config;
  const questions = enoughTogether(questionsBox(state), table) || (closing && !moderated) ? opened(state, table) : { facts: [] };
  const support = enoughTogether(supportBox(state), table) ? counted(state, table) : { facts: [] };
  const lost = closing ? removed([...state.questions.values()].filter((one) => one.person === null && !isOnWall(one))) : { facts: [] };
  return {
    facts: [...support.facts, ...lost.facts, ...(closing && moderated ? [] : questions.facts)],
    unseal: [...(support.unseal ?? []), ...(closing && moderated ? [questionsBox(state)] : (questions.unseal ?? []))],
    redact: lost.redact ?? [],
  };
}
