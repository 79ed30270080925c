import type { QuestionFace } from '../faces-contract';

/** What is on the screen first; what lies under another right behind it. */
export function inPiles(questions: readonly QuestionFace[], pinned: string | null): QuestionFace[] {
  const ids = new Set(questions.map(({ id }) => id));
  const tops = questions.filter(({ under }) => under === null || !ids.has(under));
  const first = [...tops.filter(({ id }) => id === pinned), ...tops.filter(({ id }) => id !== pinned)];
  return first.flatMap((top) => [top, ...questions.filter(({ under }) => under === top.id)]);
}
