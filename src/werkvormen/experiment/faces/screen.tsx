import type { ScreenFaceProps } from '../../../../client/ui/faces';
import type { ScreenCard } from '../../../../client/ui/fit';
import { ScreenColumns, ScreenQuestion, ScreenStep } from '../../../../client/ui/screen-parts';
import { speaker } from '../../../../client/ui/speaker';
import { CourseScreen } from '../../../parts/cards/faces/screen';
import type { ExperimentFace, Saying } from '../faces-contract';

type Props = ScreenFaceProps<ExperimentFace>;

/** A step on the screen, with what the group says in it: once that is there, it is the largest thing. */
export default function ExperimentScreen(props: Props) {
  const { view } = props;
  switch (view.step) {
    case 'evaluate':
      return <LookBack {...props} />;
    case 'hypothesis':
      return <Spoken {...props} saying="hypothesis" />;
    case 'next':
      return <Spoken {...props} saying="next" />;
    default:
      return <CourseScreen {...props} name="experiment" />;
  }
}

/** The cards that led to it give way to what the group says. */
function Spoken({ saying, ...props }: Props & { readonly saying: Saying }) {
  const { view, t } = props;
  const text = view.said[saying];
  const step = view.steps.find(({ name }) => name === view.step);
  if (text === '' || !step) return <CourseScreen {...props} name="experiment" />;
  return (
    <>
      <ScreenStep>{t('cards.screen.step', { place: view.steps.indexOf(step) + 1, of: view.steps.length, step: t(`experiment.steps.${step.name}.name`) })}</ScreenStep>
      <ScreenQuestion text={text} compact />
      {view.question ? <p class="screen__aside" dir="auto">{view.question}</p> : null}
    </>
  );
}

/** Three questions side by side. Where the group said what it makes of the cards, that takes their place; the report has them all. */
function LookBack(props: Props) {
  const { view, t } = props;
  const asked = view.steps.find(({ name }) => name === 'evaluate')?.fields['asked'];
  const columns = (asked?.kind === 'choice' ? asked.of : []).map((value) => ({ id: value, title: t(`experiment.values.asked.${value}`), cards: papersOf(value, view, t) }));
  return (
    <CourseScreen {...props} view={{ ...view, question: view.said.hypothesis || view.question }} name="experiment">
      {columns.some(({ cards }) => cards.length > 0) ? <ScreenColumns columns={columns} /> : undefined}
    </CourseScreen>
  );
}

function papersOf(value: string, view: ExperimentFace, t: Props['t']): ScreenCard[] {
  const said = view.said[value as Saying];
  if (said !== '') return [{ id: value, text: said, kept: true }];
  return view.cards.filter((card) => card.step === 'evaluate' && card.fields['asked'] === value).map((card) => ({ id: card.id, text: card.text, from: speaker(card.by, t) ?? undefined }));
}
