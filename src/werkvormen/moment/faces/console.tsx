import type { ConsoleFaceProps } from '../../../../client/ui/faces';
import type { MomentFace } from './moment-face';

/** A moment on the console: nothing to steer, only to give room. */
export default function MomentConsole({ view, activity, t }: ConsoleFaceProps<MomentFace>) {
  return (
    <>
      <h1 class="now-question" dir="auto">{view.question || view.speaker || activity.title || t('moment.name')}</h1>
      {view.speaker && view.question ? <p class="now-question-more" dir="auto">{view.speaker}</p> : null}
      {view.text ? <p class="as-written" dir="auto">{view.text}</p> : null}
      {view.link ? <p><a href={view.link} target="_blank" rel="noopener noreferrer">{view.link}</a></p> : null}
      <p class="soft">{t('moment.console.nothing')}</p>
    </>
  );
}
