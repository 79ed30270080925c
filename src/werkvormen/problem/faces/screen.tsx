import './weighed.css';
import type { ScreenFaceProps } from '../../../../client/ui/faces';
import { ScreenCards } from '../../../../client/ui/screen-parts';
import type { CardFace, CourseFace } from '../../../parts/cards/faces-contract';
import { CourseScreen } from '../../../parts/cards/faces/screen';
import { byApproach, NAME, SIDES, VALID, WEIGH } from '../faces-contract';

type Props = ScreenFaceProps<CourseFace>;

/** A problem on the screen: what holds by source, approaches with both their sides, and for the rest cards. */
export default function ProblemScreen(props: Props) {
  const { view } = props;
  const weighed = view.step === WEIGH ? view.cards.filter(({ step }) => step === WEIGH) : [];
  const names = view.step === NAME ? view.cards.filter(({ step }) => step === NAME) : [];
  return (
    <CourseScreen {...props} name="problem" columns={view.step === VALID ? 'source' : undefined}>
      {weighed.length > 0 ? <Weighed cards={weighed} t={props.t} /> : names.length > 0 ? <ScreenCards cards={names.map(({ id, text, labels }) => ({ id, text, label: labels['held'] }))} /> : null}
    </CourseScreen>
  );
}

/** A row for each approach; an empty side stays, because what nobody said yet may be asked. */
function Weighed({ cards, t }: { readonly cards: readonly CardFace[]; readonly t: Props['t'] }) {
  const approaches = byApproach(cards);
  return (
    <table class={`weighed${cards.length <= 6 ? ' weighed--few' : ''}${cards.length > 8 ? ' weighed--many' : ''}${cards.length > 16 ? ' weighed--crowd' : ''}`}>
      <thead>
        <tr>
          <th scope="col">{t('problem.screen.approach')}</th>
          {SIDES.map((side) => <th key={side} scope="col">{t(`problem.values.side.${side}`)}</th>)}
        </tr>
      </thead>
      <tbody>
        {approaches.map((approach) => (
          <tr key={approach.id}>
            <th scope="row" dir="auto">{approach.title}</th>
            {SIDES.map((side) => (
              <td key={side}>
                {approach[side].map(({ id, text }) => <p key={id} class="as-written" dir="auto">{text}</p>)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
