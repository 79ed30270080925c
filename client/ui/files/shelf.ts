import { createContext } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';

/** A file that was fetched, or why not: a name of the catalogue. */
export type Fetched = { readonly ok: true; readonly blob: Blob } | { readonly ok: false; readonly refused: string };

/** The files of one meeting, for who is in it. */
export interface FileShelf {
  /** Fetches a file, once: the same id again is the same answer, unless it went wrong. */
  read(id: string): Promise<Fetched>;
}

const GONE: Fetched = { ok: false, refused: 'not-connected' };

/** Where faces find the files of their meeting. A page without a meeting has none. */
export const Files = createContext<FileShelf>({ read: () => Promise.resolve(GONE) });

/** The files of a meeting. @param key what lets this phone or screen in; null for a laptop that is logged in */
export function fileShelf(meeting: string, key: string | null): FileShelf {
  const fetched = new Map<string, Promise<Fetched>>();
  return {
    read(id) {
      const known = fetched.get(id);
      if (known) return known;
      const asked = fetchFile(`/api/meetings/${encodeURIComponent(meeting)}/files/${encodeURIComponent(id)}`, key);
      fetched.set(id, asked);
      void asked.then((answer) => answer.ok || fetched.delete(id));
      return asked;
    },
  };
}

async function fetchFile(path: string, key: string | null): Promise<Fetched> {
  try {
    const response = await fetch(path, { headers: key === null ? {} : { authorization: `Bearer ${key}` } });
    if (response.ok) return { ok: true, blob: await response.blob() };
    return response.status === 404 ? { ok: false, refused: 'file-unknown' } : GONE;
  } catch {
    return GONE;
  }
}

/** How long after a file that did not come it is asked for again, in milliseconds; spread, as a room asks at once. */
const AGAIN = 4000;

/** A file as soon as it is here, and asked for again as long as the connection is bad; null while it is on its way. */
export function useFile(id: string): Fetched | null {
  const shelf = useContext(Files);
  const [answer, setAnswer] = useState<{ readonly id: string; readonly fetched: Fetched } | null>(null);
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let left = false;
    void shelf.read(id).then((fetched) => {
      if (left) return;
      setAnswer({ id, fetched });
      if (!fetched.ok && fetched.refused !== 'file-unknown') timer = setTimeout(() => setTurn((n) => n + 1), AGAIN * (0.5 + Math.random()));
    });
    return () => {
      left = true;
      clearTimeout(timer);
    };
  }, [shelf, id, turn]);
  return answer?.id === id ? answer.fetched : null;
}

/** An address of a file for this page, for as long as it is shown. */
export function useAddress(blob: Blob): string {
  const [address, setAddress] = useState('');
  useEffect(() => {
    const made = URL.createObjectURL(blob);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [blob]);
  return address;
}
