import { PulseLines } from '../../../../client/ui/pulse/lines';
import type { ScreenFaceProps } from '../../../../client/ui/faces';
import { ScreenQuestion, ScreenStep } from '../../../../client/ui/screen-parts';
import type { RoomFace } from '../faces-contract';

/** The pulse on the screen: what it is for; what came out only when the facilitator shows it. */
export default function PulseScreen({ view, t }: ScreenFaceProps<RoomFace>) {
  const question = view.question || t('pulse.screen.question');
  if (!view.result) {
    return (
      <>
        <ScreenStep>{t('pulse.screen.step')}</ScreenStep>
        <ScreenQuestion text={question} />
        <p class="screen__text">{t(view.status === 'closed' ? 'pulse.screen.closed' : view.enough ? 'pulse.screen.how' : 'pulse.screen.not-enough')}</p>
      </>
    );
  }
  return (
    <>
      {view.result.tooFew ? <ScreenStep>{question}</ScreenStep> : <h1 class="screen__step" dir="auto">{question}</h1>}
      {view.result.tooFew ? <ScreenQuestion text={t('questionnaire.too-few')} compact /> : <PulseLines items={view.result.items} t={t} />}
      {view.result.tooFew ? null : <p class="screen__aside">{t('pulse.screen.scale')}</p>}
    </>
  );
}
