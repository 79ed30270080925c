import type { GatheredPart, HarvestItem, ReportWords } from '../../engine/harvest.js';
import type { Table } from '../../engine/werkvorm.js';
import type { QuestionFace } from './faces-contract.js';
import type { WallState } from './state.js';
import { wallQuestions } from './views.js';

/** Answered with answers, open, parked; and how many people had a question too. What was not let through is not in it. */
export function harvest(state: WallState, table: Pick<Table, 'people'>): HarvestItem[] {
  const questions = wallQuestions(state, table.people);
  if (questions.length === 0) return [];
  const parts = [...(['answered', 'open', 'parked'] as const).flatMap((status) => cards(status, questions)), ...counts('mine', state, questions), ...counts('differ', state, questions)];
  return [{ kind: 'gathered', question: state.question, parts }];
}

function cards(status: QuestionFace['status'], questions: readonly QuestionFace[]): GatheredPart[] {
  const some = questions.filter((one) => one.status === status);
  if (some.length === 0) return [];
  // What lies under another stands behind it, whole.
  const inOrder = some.filter((one) => !some.some(({ id }) => id === one.under)).flatMap((one) => [one, ...some.filter(({ under }) => under === one.id)]);
  return [{ part: 'cards', title: { say: `of.${status}` }, cards: inOrder.map((one) => ({ text: one.text, by: one.by, ...about(one, questions) })) }];
}

function about({ status, note, under }: QuestionFace, questions: readonly QuestionFace[]): { about?: ReportWords } {
  if (note !== '') return { about: { say: status === 'answered' ? 'answer' : 'reason', with: { text: note } } };
  const above = questions.find(({ id }) => id === under);
  return above ? { about: { say: 'like', with: { text: above.text } } } : {};
}

/** Figures of an anonymous wall are null under five already (rule 22). */
function counts(stance: 'mine' | 'differ', state: WallState, questions: readonly QuestionFace[]): GatheredPart[] {
  const anonymous = state.config.mode === 'anonymous';
  const rows = questions.flatMap((one) => (one[stance] === 0 || (one[stance] === null && (stance === 'differ' || one.asks)) ? [] : [{ label: one.text, count: one[stance] }]));
  if (!rows.some(({ count }) => count !== null)) return [];
  return [{ part: 'counts', title: { say: `counts.${stance}` }, rows, ...(anonymous ? { note: { say: 'counts.under-five' } } : {}) }];
}
