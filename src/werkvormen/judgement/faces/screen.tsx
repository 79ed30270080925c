import './held.css';
import type { ScreenFaceProps } from '../../../../client/ui/faces';
import type { CourseFace } from '../../../parts/cards/faces-contract';
import { CourseScreen } from '../../../parts/cards/faces/screen';
import { DECIDE, FIELD, SHARED } from '../faces-contract';

/** Judging on the screen: fields in four columns under what is held together. */
export default function JudgementScreen(props: ScreenFaceProps<CourseFace>) {
  const { view, t } = props;
  const shared = view.step === FIELD || view.step === DECIDE ? view.cards.filter(({ step }) => step === SHARED) : [];
  const held = shared.length > 0 ? (
    <aside class="held-together">
      <h2>{t('judgement.shared')}</h2>
      <ul>
        {shared.map(({ id, text }) => <li key={id} class="as-written" dir="auto">{text}</li>)}
      </ul>
    </aside>
  ) : null;
  return <CourseScreen {...props} name="judgement" columns={view.step === FIELD ? 'lens' : undefined} above={held} />;
}
