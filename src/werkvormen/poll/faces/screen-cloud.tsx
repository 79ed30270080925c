import { useEffect, useState } from 'preact/hooks';
import type { Translate } from '../../../../client/ui/i18n';
import type { Tally, WordFace } from '../faces-contract';
import type { Placed } from './cloud-layout';

type Cloud = Extract<Tally, { kind: 'cloud' }>;

interface Props {
  readonly now: Cloud;
  readonly before: Cloud | null;
  readonly t: Translate;
}

const WIDTH = 1600;
const HEIGHT = 620;
/** The most words on the screen; those of fewest people stay in the list. */
const MOST = 300;
/** Words of before that are no longer said, in a line under the cloud. */
const GONE = 8;

/** The words of everybody; one that more people gave is larger. What draws them comes when it is needed. */
export function ScreenCloud({ now, before, t }: Props) {
  const placed = usePlaced(now.words);
  const gone = before?.words.filter(({ id }) => !now.words.some((word) => word.id === id)).slice(0, GONE) ?? [];
  return (
    <div class="poll-cloud">
      {placed ? (
        <svg viewBox={`${-WIDTH / 2} ${-HEIGHT / 2} ${WIDTH} ${HEIGHT}`} aria-hidden="true">
          {placed.map(({ id, text, size, x, y, tone }) => (
            <text key={id} class={`poll-cloud__word poll-cloud__word--${tone}`} style={{ transform: `translate(${x}px, ${y}px)`, fontSize: `${size}px` }}>{text}</text>
          ))}
        </svg>
      ) : null}
      <ul class="visually-hidden">
        {now.words.map(({ id, text, count }) => <li key={id} dir="auto">{t('poll.result.times', { text, count })}</li>)}
      </ul>
      {gone.length > 0 ? <p class="screen__aside" dir="auto">{t('poll.screen.gone', { words: gone.map(({ text }) => text).join(', ') })}</p> : null}
    </div>
  );
}

/** Lays the words out whenever they change; the old picture stays until the new one is there. */
function usePlaced(words: readonly WordFace[]): readonly Placed[] | null {
  const [placed, setPlaced] = useState<readonly Placed[] | null>(null);
  const key = words.map(({ id, count }) => `${id}:${count}`).join();
  useEffect(() => {
    let stale = false;
    void Promise.all([import('./cloud-layout'), document.fonts.ready]).then(([{ layOut }]) => {
      if (!stale) setPlaced(layOut(words.slice(0, MOST), WIDTH, HEIGHT));
    });
    return () => {
      stale = true;
    };
  }, [key]);
  return placed;
}
