import type { ScreenFaceProps } from '../../../../client/ui/faces';
import { ScreenQuestion, ScreenStep } from '../../../../client/ui/screen-parts';
import type { TimerFace } from '../faces-contract';
import { TimerClock } from './timer-clock';

/** What we do, and the clock for it. */
export default function TimerScreen({ view, activity, t }: ScreenFaceProps<TimerFace>) {
  const what = view.question || activity.title;
  return (
    <>
      <ScreenStep>{t('timer.screen.step')}</ScreenStep>
      {what ? <ScreenQuestion text={what} compact /> : null}
      {view.text ? <p class="screen__aside as-written" dir="auto">{view.text}</p> : null}
      <TimerClock view={view} t={t} />
    </>
  );
}
