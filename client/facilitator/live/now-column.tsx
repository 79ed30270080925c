import { useEffect, useRef } from 'preact/hooks';
import type { JsonObject } from '../../../src/engine/json';
import type { ScreenPart } from '../../screen/frame';
import { knows, t } from '../../ui/i18n';
import { consoleFaces } from '../faces';
import { nextItem } from '../programme';
import { werkvormName } from '../words';
import type { FacilitatorPart } from './frame';
import { PeekPart } from './peek';
import type { Steering } from './steering';

interface Props {
  readonly part: FacilitatorPart;
  readonly screen: ScreenPart | null;
  /** What all phones get. */
  readonly room?: JsonObject | null;
  readonly now: number;
  readonly steer: Steering;
}

/** What happens now: the step, its question, its controls, what people gave, and what the screen shows. */
export function NowColumn({ part, screen, room = null, now, steer }: Props) {
  const { activity, progress } = part;
  const item = activity && part.items.find((i) => i.id === activity.item);
  const module = activity ? consoleFaces.get(activity.werkvorm) : undefined;
  const Face = module?.default;
  const column = useRef<HTMLElement>(null);
  const run = activity?.run;
  useEffect(() => void column.current?.scrollTo(0, 0), [run]);
  return (
    <main class="column now-column" ref={column}>
      {activity && Face ? (
        <>
          <p class="step-line">{activity.title || werkvormName(activity.werkvorm)}</p>
          {item?.aim ? <p class="soft aim">{item.aim}</p> : null}
          <Face
            key={activity.run}
            view={activity.view}
            activity={activity}
            people={part.people.filter((p) => !p.left)}
            send={(type, data, as) => steer.send(`${activity.werkvorm}/${type}`, data, { run: activity.run, as })}
            t={t}
          />
          {progress && !module?.countsItself ? <p class="progress">{t(progressKey(activity.werkvorm), { contributed: progress.contributed, expected: progress.expected })}</p> : null}
        </>
      ) : (
        <Between part={part} />
      )}
      <PeekPart screen={screen} room={room} nobody={part.nobody ?? null} now={now} />
    </main>
  );
}

/** A werkvorm may have words of its own for who took part. */
function progressKey(werkvorm: string): string {
  const own = `${werkvorm}.console.progress`;
  return knows(own) ? own : 'console.now.progress';
}

/** Before the first item and after the last. */
function Between({ part }: { part: FacilitatorPart }) {
  const next = nextItem(part.items);
  if (part.items.length === 0) return <p class="now-question">{t('console.now.no-programme')}</p>;
  if (!next) return <p class="now-question">{t('console.now.at-end')}</p>;
  return (
    <>
      <p class="step-line">{t('console.now.ready')}</p>
      <h1 class="now-question">{part.question || part.title}</h1>
      <p class="soft">{t('console.now.ready-hint')}</p>
    </>
  );
}
