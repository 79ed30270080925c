import './board.css';
import type { ScreenFaceProps } from '../../../../client/ui/faces';
import type { Translate } from '../../../../client/ui/i18n';
import { ScreenQuestion, ScreenStep } from '../../../../client/ui/screen-parts';
import { speaker } from '../../../../client/ui/speaker';
import { useTurn } from '../../../../client/ui/turns';
import type { CourseFace, StepFace } from '../../../parts/cards/faces-contract';
import { askOf } from '../../../parts/cards/faces/words';
import { fitBoard, type PanelCard } from './panels';

/** The board on the screen: always all six panels; the one of now is marked, and asks as long as it is empty. */
export default function CaseBoardScreen({ view, t }: ScreenFaceProps<CourseFace>) {
  const now = view.steps.find(({ name }) => name === view.step);
  if (!now) return null;
  const cardsOf = (step: StepFace): PanelCard[] => view.cards.filter((card) => card.step === step.name).map((card) => ({ id: card.id, text: card.text, from: speaker(card.by, t) }));
  const { font, panels } = fitBoard(view.steps.map(cardsOf));
  return (
    <>
      <ScreenStep>{t('cards.screen.step', { place: view.steps.indexOf(now) + 1, of: view.steps.length, step: t(`case-board.steps.${now.name}.name`) })}</ScreenStep>
      <ScreenQuestion text={view.question || askOf('case-board', now, t)} compact />
      <div class="board">
        {view.steps.map((step, at) => (
          <Panel key={step.name} step={step} current={step === now} sheets={panels[at] ?? []} font={font} t={t} />
        ))}
      </div>
    </>
  );
}

interface PanelProps {
  readonly step: StepFace;
  readonly current: boolean;
  readonly sheets: readonly (readonly PanelCard[])[];
  readonly font: number;
  readonly t: Translate;
}

function Panel({ step, current, sheets, font, t }: PanelProps) {
  const turn = useTurn(sheets.length);
  return (
    <section class={`board__panel${current ? ' board__panel--current' : ''}`} aria-current={current ? 'step' : undefined}>
      <h2 class="board__title">{t(`case-board.steps.${step.name}.name`)}</h2>
      {sheets.length === 0 && current ? <p class="board__ask" dir="auto">{askOf('case-board', step, t)}</p> : null}
      <ul class="board__cards" style={{ fontSize: `calc(${String(font)} * var(--u))` }}>
        {(sheets[turn] ?? []).map((card) => (
          <li key={card.id}>
            <span class="as-written" dir="auto">{card.text}</span>
            {card.from ? <span class="board__from"> {card.from}</span> : null}
          </li>
        ))}
      </ul>
      {sheets.length > 1 ? (
        <p class="board__dots" aria-hidden="true">{sheets.map((_, i) => (i === turn ? '●' : '○')).join(' ')}</p>
      ) : null}
    </section>
  );
}
