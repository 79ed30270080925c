import type { ConsoleFaceProps } from '../../../../client/ui/faces';
import { goesOnAt, type PauseFace } from './pause-face';

/** A pause on the console. */
export default function PauseConsole({ view, activity, t }: ConsoleFaceProps<PauseFace>) {
  return (
    <>
      <h1 class="now-question" dir="auto">{view.question || t('pause.console.until', { time: goesOnAt(activity.since, activity.minutes) })}</h1>
      {view.text ? <p class="as-written" dir="auto">{view.text}</p> : null}
      <p class="soft">{t('pause.console.nothing')}</p>
    </>
  );
}
