import { useRef, useState } from 'preact/hooks';
import type { Answer, Problem } from './rest';

export interface Sending {
  readonly busy: boolean;
  readonly problem: Problem | null;
  /** Waits for an answer. @returns what was answered, null for a "no", which then stands in `problem` */
  send<T>(ask: () => Promise<Answer<T>>): Promise<{ readonly value: T } | null>;
  clear(): void;
}

/**
 * Asks the server one thing at a time, and keeps why not. Whatever the answer, the page with what was typed stays.
 * @param onNo hears of a "no" as well
 */
export function useSend(onNo?: (problem: Problem) => void): Sending {
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const asking = useRef(false);
  const send = async <T>(ask: () => Promise<Answer<T>>): Promise<{ readonly value: T } | null> => {
    if (asking.current) return null;
    asking.current = true;
    setBusy(true);
    const answer = await ask();
    asking.current = false;
    setBusy(false);
    setProblem(answer.ok ? null : answer.problem);
    if (!answer.ok) onNo?.(answer.problem);
    return answer.ok ? { value: answer.value } : null;
  };
  return { busy, problem, send, clear: () => setProblem(null) };
}
