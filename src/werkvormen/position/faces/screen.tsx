import './screen.css';
import type { ScreenFaceProps } from '../../../../client/ui/faces';
import { ScreenQuestion, ScreenStep } from '../../../../client/ui/screen-parts';
import type { PositionFace } from '../faces-contract';
import { Field } from './field';

/** The field on the screen: a statement, where to stand, and who stands where when it may be seen. */
export default function PositionScreen({ view, t }: ScreenFaceProps<PositionFace>) {
  const { statement, question } = view;
  if (!statement) {
    return (
      <>
        <ScreenStep>{t('position.screen.step')}</ScreenStep>
        {question ? <ScreenQuestion text={question} /> : null}
      </>
    );
  }
  return (
    <>
      <ScreenStep>
        {statement.of > 1 ? t('position.screen.place', { place: statement.place, of: statement.of }) : t('position.screen.step')}
        {question ? ` · ${question}` : ''}
      </ScreenStep>
      <ScreenQuestion text={statement.text} compact />
      <div class="position-screen">
        <Field view={view} height={heightOf(view)} t={t} />
        <p class="position-screen__say">{t(sayOf(view))}</p>
      </div>
      {view.note ? (
        <p class="screen__kept position-screen__note" dir="auto">
          {view.note}
        </p>
      ) : null}
    </>
  );
}

/** An empty line needs little; a field takes what a long statement and a note leave. */
function heightOf({ field, dots, before, note, statement }: PositionFace): number {
  const taken = (note ? 5 : 0) + ((statement?.text.length ?? 0) > 70 ? 4 : 0);
  if (field === 'square') return (before === null ? 25 : 22) - taken;
  return dots.length === 0 && before === null ? 12 : 25 - taken;
}

/** What is asked of the room now, in one line. */
function sayOf({ shown, open, talked, mode }: PositionFace): string {
  if (mode === 'anonymous' && talked && open) return 'position.screen.again';
  if (!shown) return mode === 'anonymous' ? 'position.screen.choose' : 'position.screen.stand';
  if (talked) return 'position.screen.talked';
  return mode === 'anonymous' ? 'position.screen.first-anonymous' : 'position.screen.first';
}
