import type { ScreenFaceProps } from '../../../../client/ui/faces';
import { Qr } from '../../../../client/ui/qr';
import { ScreenQuestion, ScreenStep } from '../../../../client/ui/screen-parts';
import type { MomentFace } from './moment-face';

/** A moment on the screen: who speaks or what there is to look at. */
export default function MomentScreen({ view, activity, t }: ScreenFaceProps<MomentFace>) {
  const large = view.question || activity.title || view.speaker || t('moment.screen.step');
  return (
    <>
      <ScreenStep>{t('moment.screen.step')}</ScreenStep>
      <ScreenQuestion text={large} compact={view.text.length > 0} />
      {view.speaker && view.speaker !== large ? <p class="screen__more" dir="auto">{view.speaker}</p> : null}
      {view.text ? <p class="screen__text as-written" dir="auto">{view.text}</p> : null}
      {view.link ? (
        <div class="screen__link">
          <Qr text={view.link} label={t('moment.screen.link')} />
          <p>{view.link}</p>
        </div>
      ) : null}
    </>
  );
}
