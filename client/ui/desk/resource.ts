import { useEffect, useState } from 'preact/hooks';
import { account } from './account';
import type { Answer, Problem } from './rest';

/** Something that is fetched when a page opens. */
export interface Resource<T> {
  readonly value: T | null;
  readonly problem: Problem | null;
  /** Whether an answer is on its way; what was known stays until it is there. */
  readonly busy: boolean;
  readonly reload: () => void;
  readonly set: (value: T) => void;
}

/** Fetches when `key` changes. A login that is over sends the whole console to the login page. */
export function useResource<T>(load: () => Promise<Answer<T>>, key: string): Resource<T> {
  const [value, set] = useState<T | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(true);
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    let here = true;
    setBusy(true);
    void load().then((answer) => {
      if (!here) return;
      if (answer.ok) set(answer.value);
      else if (answer.problem.status === 401) account.value = null;
      setProblem(answer.ok ? null : answer.problem);
      setBusy(false);
    });
    return () => {
      here = false;
    };
  }, [key, turn]);
  return { value, problem, busy, reload: () => setTurn((n) => n + 1), set };
}
