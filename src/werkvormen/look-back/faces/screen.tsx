import type { ScreenFaceProps } from '../../../../client/ui/faces';
import { ScreenCards, ScreenQuestion, ScreenStep } from '../../../../client/ui/screen-parts';
import type { RoomFace } from '../faces-contract';
import { placeOf, sayBecame } from './parts';

/** The look-back on the screen: one intention large, or all of them as cards. Never whose they are. */
export default function LookBackScreen({ view, t }: ScreenFaceProps<RoomFace>) {
  const question = view.question || t('look-back.screen.question');
  const one = view.intentions.find((intention) => intention.id === view.focus);
  if (one) {
    return (
      <>
        <ScreenStep>{question}</ScreenStep>
        <ScreenQuestion text={one.nextStep} />
        <p class="screen__more" dir="auto">{placeOf(one, t)}</p>
        {one.said ? <p class="screen__ask" dir="auto">{sayBecame(one, t)}</p> : null}
      </>
    );
  }
  const cards = view.intentions.map((intention) => ({ id: intention.id, text: intention.nextStep, label: sayBecame(intention, t) || undefined, from: placeOf(intention, t) }));
  return (
    <>
      <ScreenStep>{t('look-back.screen.step')}</ScreenStep>
      <ScreenQuestion text={question} compact={cards.length > 0} />
      {cards.length > 0 ? <ScreenCards cards={cards} /> : null}
    </>
  );
}
