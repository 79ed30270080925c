import { useEffect, useState } from 'preact/hooks';

/** How long a sheet stays when there is more than can be read, in milliseconds. */
const TURN = 15_000;

/** Which of so many sheets is shown now; they come by turns. */
export function useTurn(count: number): number {
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    if (count < 2) return;
    const timer = setInterval(() => setTurn((n) => n + 1), TURN);
    return () => clearInterval(timer);
  }, [count]);
  return count === 0 ? 0 : turn % count;
}

/** How many sheets there are, and which one this is. */
export function Turns({ of, place }: { readonly of: number; readonly place: number }) {
  if (of < 2) return null;
  return (
    <p class="screen__sheets" aria-hidden="true">
      {Array.from({ length: of }, (_, i) => (i === place ? '●' : '○')).join(' ')}
    </p>
  );
}
