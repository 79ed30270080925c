import { useEffect, useState } from 'preact/hooks';

/** What is done sooner needs no word. */
const PATIENCE = 1000;

/** Says that something is being done, once it takes a while. */
export function Working({ busy, word }: { readonly busy: boolean; readonly word: string }) {
  const [long, setLong] = useState(false);
  useEffect(() => {
    if (!busy) return;
    const timer = setTimeout(() => setLong(true), PATIENCE);
    return () => {
      clearTimeout(timer);
      setLong(false);
    };
  }, [busy]);
  return (
    <div class="working" role="status">
      {long ? <><progress aria-hidden="true" /> {word}</> : null}
    </div>
  );
}
