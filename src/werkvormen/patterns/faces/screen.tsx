import type { ScreenFaceProps } from '../../../../client/ui/faces';
import type { CardFace } from '../../../parts/cards/faces-contract';
import { CourseScreen } from '../../../parts/cards/faces/screen';
import { askOf } from '../../../parts/cards/faces/words';
import { Timeline, type TimelineItem, type TimelineSign } from '../../../parts/timeline/faces/timeline';
import { LINE_TO, placeOf } from '../../../parts/timeline/faces-contract';
import { EFFECTS, HISTORY, LEVER, type PatternsFace } from '../faces-contract';
import { laneKey, lanesOf } from './lanes';

type Props = ScreenFaceProps<PatternsFace>;
/** A question of more letters than this takes two lines above the line. */
const TWO_LINES = 44;
const SIGNS: Readonly<Record<(typeof EFFECTS)[number], Pick<TimelineSign, 'sign' | 'tone'>>> = {
  helped: { sign: '+', tone: 'good' },
  harmed: { sign: '−', tone: 'harm' },
  happened: { sign: '○', tone: 'plain' },
};

/** Patterns on the screen: a lane per organisation, then columns of what to break or strengthen and of levers. */
export default function PatternsScreen(props: Props) {
  const { view, t } = props;
  const step = view.steps.find(({ name }) => name === view.step);
  const cards = view.cards.filter((card) => card.step === view.step);
  if (step?.name !== HISTORY || cards.length === 0) return <CourseScreen {...props} name="patterns" columns={step?.name === LEVER ? 'level' : step && 'turn' in step.fields ? 'turn' : undefined} />;
  const onLine = (card: CardFace): TimelineItem => ({
    id: card.id,
    text: card.text,
    place: placeOf(card, 'when') / LINE_TO,
    lane: laneKey(card),
    sign: SIGNS[card.fields['effect'] as (typeof EFFECTS)[number]].sign,
  });
  return (
    <CourseScreen {...props} name="patterns">
      <Timeline
        items={cards.map(onLine)}
        lanes={lanesOf(cards, view.organisations).map(({ id, title }) => ({ id, title: title || t('patterns.nowhere') }))}
        legend={EFFECTS.map((effect) => ({ ...SIGNS[effect], word: t(`patterns.effects.${effect}`) }))}
        from={view.line.from || t('patterns.fields.when-from')}
        to={view.line.to || t('patterns.fields.when-to')}
        height={askOf('patterns', step, t).length > TWO_LINES ? 32 : 36}
      />
    </CourseScreen>
  );
}
