import { useEffect, useRef, useState } from 'preact/hooks';
import { aroundApi } from '../api';
import type { Composition } from '../model-around';

/** The shortest time between two questions to the server, in milliseconds: a whole room may come in at once. */
const PACE = 2_000;

/**
 * Who is at the table and who is missing, as the server knows it from teams and earlier meetings.
 * @param roster changes when somebody comes, goes or changes who they are
 * @returns null while it is not known; the rest of the console does without
 */
export function useTable(meeting: string, roster: string): Composition | null {
  const [table, setTable] = useState<Composition | null>(null);
  const askedAt = useRef(0);
  useEffect(() => {
    let here = true;
    const ask = async () => {
      askedAt.current = Date.now();
      const answer = await aroundApi.table(meeting);
      if (here && answer.ok) setTable(answer.value);
    };
    const timer = setTimeout(() => void ask(), Math.max(0, askedAt.current + PACE - Date.now()));
    return () => {
      here = false;
      clearTimeout(timer);
    };
  }, [meeting, roster]);
  return table;
}
