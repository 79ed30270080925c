import type { ScreenFaceProps } from '../../../../client/ui/faces';
import type { ScreenCard } from '../../../../client/ui/fit';
import { ScreenCards, ScreenColumns } from '../../../../client/ui/screen-parts';
import { speaker } from '../../../../client/ui/speaker';
import type { CardFace } from '../../../parts/cards/faces-contract';
import { CourseScreen } from '../../../parts/cards/faces/screen';
import { BESIDE, FRAMES, type FramingFace, STANDINGS, VERSION } from '../faces-contract';

type Props = ScreenFaceProps<FramingFace>;
/** The questions on the screen: as they were written, beside what is seen in them, and as the group goes on with them. */
export default function FramingScreen(props: Props) {
  const { view } = props;
  const of = (name: string): CardFace[] => view.cards.filter(({ step }) => step === name);
  if (view.step === BESIDE) return <Beside {...props} frames={of(FRAMES)} seen={of(BESIDE)} />;
  if (view.step === VERSION) return <Versions {...props} versions={[...of(VERSION), ...view.cards.filter(({ id }) => view.standing.includes(id))]} />;
  return <CourseScreen {...props} name="framing" />;
}

function Beside({ frames, seen, ...props }: Props & { readonly frames: readonly CardFace[]; readonly seen: readonly CardFace[] }) {
  const { t } = props;
  const left = frames.map((card) => paper(card, card.labels['perspective'], t));
  const right = seen.map((card) => paper(card, undefined, t));
  // While people write they look at the questions; their cards come beside them.
  const view = { ...props.view, cards: [...seen, ...frames.map((card) => ({ ...card, step: BESIDE }))] };
  const sideBySide = right.length > 0 && left.length > 0;
  return (
    <CourseScreen {...props} view={view} name="framing">
      {sideBySide ? (
        <ScreenColumns columns={[{ id: FRAMES, title: t('framing.frames'), cards: left }, { id: BESIDE, title: t('framing.seen'), cards: right }]} />
      ) : (
        <ScreenCards cards={right.length > 0 ? right : left} />
      )}
    </CourseScreen>
  );
}

function Versions({ versions, ...props }: Props & { readonly versions: readonly CardFace[] }) {
  const { t } = props;
  const standingOf = (card: CardFace) => (card.fields['standing'] === 'new' ? 'new' : 'beside');
  const papers = versions.map((card) => ({ standing: standingOf(card), ...paper(card, card.labels['held'] ?? card.labels['perspective'], t, card.step === VERSION) }));
  const view = { ...props.view, cards: versions.map((card) => ({ ...card, step: VERSION })) };
  const columns = STANDINGS.map((standing) => ({ id: standing, title: t(`framing.values.standing.${standing}`), cards: papers.filter((one) => one.standing === standing) }));
  return (
    <CourseScreen {...props} view={view} name="framing">
      {papers.length > 0 ? <ScreenColumns columns={columns} /> : null}
    </CourseScreen>
  );
}

function paper(card: CardFace, who: string | undefined, t: Props['t'], held = false): ScreenCard {
  return { id: card.id, text: card.text, label: who && held ? t('framing.held', { who }) : who, from: speaker(card.by, t) ?? undefined };
}
