import './file-view.css';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { FileRef } from '../../../src/engine/file-kinds';
import { useAddress, useFile } from './shelf';

/** What is said of a file; whole sentences in the language of now. */
export interface FileWords {
  /** What a picture shows, or which page it is. */
  readonly shows: string;
  readonly coming: string;
  readonly gone: string;
  readonly broken: string;
}

interface Props {
  readonly file: FileRef;
  /** From 1. */
  readonly page: number;
  readonly words: FileWords;
}

/** A file as it is shown to a room: a picture, or one page of a document. Fills the frame that it stands in. */
export function FileView({ file, page, words }: Props) {
  const fetched = useFile(file.id);
  return (
    <div class="file-view">
      {fetched === null ? (
        <p class="file-view__coming" role="status">{words.coming}</p>
      ) : !fetched.ok ? (
        <p class={fetched.refused === 'file-unknown' ? 'file-view__wrong' : 'file-view__coming'} role="status">{fetched.refused === 'file-unknown' ? words.gone : words.coming}</p>
      ) : file.kind === 'pdf' ? (
        <PdfPage key={file.id} blob={fetched.blob} page={page} words={words} />
      ) : (
        <Picture key={file.id} blob={fetched.blob} words={words} />
      )}
    </div>
  );
}

function Picture({ blob, words }: { readonly blob: Blob; readonly words: FileWords }) {
  const address = useAddress(blob);
  const [broken, setBroken] = useState(false);
  if (broken) return <p class="file-view__wrong" role="status">{words.broken}</p>;
  return address === '' ? null : <img src={address} alt={words.shows} onError={() => setBroken(true)} />;
}

/** The page before stays until the next one is drawn. */
function PdfPage({ blob, page, words }: { readonly blob: Blob; readonly page: number; readonly words: FileWords }) {
  const frame = useRef<HTMLDivElement>(null);
  const box = useBox(frame);
  const [drawn, setDrawn] = useState<{ readonly page: number; readonly text: string } | null>(null);
  const [broken, setBroken] = useState(false);
  const paper = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (box === null) return;
    let left = false;
    import('./pdf')
      .then(({ drawPage }) => drawPage(blob, page, box))
      .then(
        ({ canvas, text }) => {
          if (left) return;
          paper.current?.replaceChildren(canvas);
          setDrawn({ page, text });
        },
        () => left || setBroken(true),
      );
    return () => {
      left = true;
    };
  }, [blob, page, box?.width, box?.height]);
  if (broken) return <p class="file-view__wrong" role="status">{words.broken}</p>;
  return (
    <div class="file-view__page" ref={frame} data-page={drawn?.page}>
      <div class="file-view__page" ref={paper} role="img" aria-label={words.shows} />
      {drawn ? <p class="file-view__text" dir="auto">{drawn.text}</p> : <p class="file-view__coming" role="status">{words.coming}</p>}
    </div>
  );
}

/** The room that a frame has, in whole pixels; null before it is there. */
function useBox(frame: { readonly current: HTMLElement | null }): { readonly width: number; readonly height: number } | null {
  const [box, setBox] = useState<{ readonly width: number; readonly height: number } | null>(null);
  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const measure = () => {
      const { clientWidth: width, clientHeight: height } = element;
      if (width > 0 && height > 0) setBox((known) => (known?.width === width && known.height === height ? known : { width, height }));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return box;
}
