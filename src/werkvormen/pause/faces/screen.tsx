import type { ScreenFaceProps } from '../../../../client/ui/faces';
import { ScreenQuestion, ScreenStep } from '../../../../client/ui/screen-parts';
import { goesOnAt, type PauseFace } from './pause-face';

/** A pause on the screen: until when, as a time of day and not as a countdown. */
export default function PauseScreen({ view, activity, t }: ScreenFaceProps<PauseFace>) {
  return (
    <>
      <ScreenStep>{t('pause.screen.step')}</ScreenStep>
      <ScreenQuestion text={view.question || t('pause.screen.title')} />
      <p class="screen__ask">{t('pause.screen.until', { time: goesOnAt(activity.since, activity.minutes) })}</p>
      {view.text ? <p class="screen__more as-written" dir="auto">{view.text}</p> : null}
    </>
  );
}
