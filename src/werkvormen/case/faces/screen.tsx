import type { ScreenFaceProps } from '../../../../client/ui/faces';
import { CourseScreen } from '../../../parts/cards/faces/screen';
import { askOf } from '../../../parts/cards/faces/words';
import { Timeline } from '../../../parts/timeline/faces/timeline';
import { LINE_TO, placeOf } from '../../../parts/timeline/faces-contract';
import { CASE, type CaseFace, MOMENTS } from '../faces-contract';
import { CaseText } from './case-text';

type Props = ScreenFaceProps<CaseFace>;
/** A question of more letters than this takes two lines above the line. */
const TWO_LINES = 44;

/** The case on the screen: its text, the moments on a line, and for the rest cards. */
export default function CaseScreen(props: Props) {
  const { view, t } = props;
  const cards = view.cards.filter((card) => card.step === view.step);
  if (cards.length === 0 || (view.step !== CASE && view.step !== MOMENTS)) return <CourseScreen {...props} name="case" />;
  const step = view.steps.find(({ name }) => name === view.step);
  return (
    <CourseScreen {...props} name="case">
      {view.step === CASE ? (
        <CaseText texts={cards.map(({ id, text }) => ({ id, text }))} />
      ) : (
        <Timeline
          items={cards.map((card) => ({ id: card.id, text: card.text, place: placeOf(card, 'when') / LINE_TO }))}
          from={view.line.from || t('case.fields.when-from')}
          to={view.line.to || t('case.fields.when-to')}
          height={step && askOf('case', step, t).length > TWO_LINES ? 32 : 36}
        />
      )}
    </CourseScreen>
  );
}
