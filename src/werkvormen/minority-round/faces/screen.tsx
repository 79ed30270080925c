import type { ScreenFaceProps } from '../../../../client/ui/faces';
import { ScreenCards, ScreenQuestion, ScreenStep } from '../../../../client/ui/screen-parts';
import type { RoomFace, ViewCard } from '../faces-contract';
import { FinalLines } from './final-lines';
import { ResultBars, sayMinority, sayResult } from './result-bars';
import { speaker } from '../../../../client/ui/speaker';

type Props = ScreenFaceProps<RoomFace>;

/** The minority round on the screen: the step and why, the question, and what the room may see of it. */
export default function MinorityRoundScreen(props: Props) {
  const { view, t } = props;
  if (view.status !== 'running') return <Ended {...props} />;
  return (
    <>
      <ScreenStep>{t(`minority-round.screen.step.${view.step}`)}</ScreenStep>
      <ScreenQuestion text={view.question} compact={hasMore(view)} />
      {view.step === 'framing' ? null : <p class={view.step === 'other' ? 'screen__ask screen__ask--other' : 'screen__ask'}>{ask(view, t)}</p>}
      <Step {...props} />
      {view.mode && ['framing', 'views', 'other', 'spread'].includes(view.step) ? (
        <p class="screen__frame">{[view.room && t(`minority-round.screen.room.${view.room}`), t(`minority-round.screen.mode.${view.mode}`)].filter(Boolean).join(' · ')}</p>
      ) : null}
    </>
  );
}

function ask(view: RoomFace, t: Props['t']): string {
  if (view.step === 'vote' && view.vote === 'closing') return t('minority-round.screen.closing');
  if (view.step === 'vote' && view.vote === 'closed' && view.result) return sayResult(view.result, t);
  if (view.step === 'final' && view.finalState === 'closing') return t('minority-round.screen.closing');
  return t(`minority-round.screen.ask.${view.step}`);
}

function hasMore(view: RoomFace): boolean {
  return view.step !== 'framing' && (view.views.length > 0 || view.options.length > 0 || view.result !== null);
}

function Step({ view, t }: Props) {
  switch (view.step) {
    case 'framing':
      return null;
    case 'views':
    case 'other':
    case 'spread':
    case 'waterline':
      return <ScreenCards cards={view.views.map((card) => paper(card, t))} />;
    case 'vote':
      return view.vote === 'closed' && view.result ? <Result {...{ view, t }} /> : <Options {...{ view, t }} />;
    case 'needs':
      return (
        <>
          {view.result && view.needs.length === 0 ? <p class="screen__minority">{sayMinority(view.result, t)}</p> : null}
          <Needs {...{ view, t }} />
        </>
      );
    case 'final':
      return view.finalState === 'closed' && view.finalResult ? <FinalLines result={view.finalResult} t={t} /> : <Draft {...{ view, t }} />;
    default:
      return view.step satisfies never;
  }
}

type Part = Pick<Props, 'view' | 't'>;

function paper(card: ViewCard, t: Props['t']) {
  const recognised = card.recognisedBy === null ? (card.recognised ? t('minority-round.screen.recognised-hidden') : '') : card.recognisedBy > 0 ? t('minority-round.screen.recognised', { count: card.recognisedBy }) : '';
  return {
    id: card.id,
    text: card.text,
    other: card.step === 'other',
    label: card.step === 'other' ? t('minority-round.screen.other-voice') : undefined,
    from: [speaker(card.by, t), recognised].filter(Boolean).join(' · ') || undefined,
  };
}

/** All options alike: same size, same colour, a letter each (rule 17). */
function Options({ view }: Part) {
  return (
    <ol class="screen__options">
      {view.options.map((option) => (
        <li key={option.id} dir="auto">{option.text}</li>
      ))}
    </ol>
  );
}

function Result({ view, t }: Part) {
  if (!view.result) return null;
  const minority = sayMinority(view.result, t);
  return (
    <>
      <ResultBars result={view.result} t={t} />
      {minority ? <p class="screen__minority">{minority}</p> : null}
    </>
  );
}

function Needs({ view, t }: Part) {
  return (
    <ScreenCards
      cards={view.needs.map((need) => ({
        id: need.id,
        text: need.answer === 'adapted' ? `${need.text}\n→ ${need.adaptedText}` : need.text,
        other: need.answer === null,
        label: need.answer ? t(`minority-round.screen.need.${need.answer}`) : undefined,
        from: [speaker(need.by, t), need.reason].filter(Boolean).join(' · ') || undefined,
      }))}
    />
  );
}

/** The decision as a draft: what people are asked about (never called decided, rule 10). */
function Draft({ view, t }: Part) {
  return (
    <div class="screen__kept">
      <p class="screen__label">{t('minority-round.screen.draft')}</p>
      <p class="as-written" dir="auto">{view.decision.text}</p>
      <Parts parts={view.decision.parts} />
    </div>
  );
}

function Parts({ parts }: { parts: readonly string[] }) {
  return parts.length === 0 ? null : (
    <ul class="screen__parts">
      {parts.map((part, place) => (
        <li key={place} class="as-written" dir="auto">{part}</li>
      ))}
    </ul>
  );
}

function Ended({ view, t }: Part) {
  const decided = view.status === 'decided';
  return (
    <>
      <ScreenStep>{t(decided ? 'minority-round.screen.decided' : 'minority-round.screen.parked')}</ScreenStep>
      <ScreenQuestion text={decided ? view.decision.text : view.question} compact={decided && view.decision.parts.length > 0} />
      {decided ? <Parts parts={view.decision.parts} /> : <p class="screen__ask">{t('minority-round.screen.parked-why')}</p>}
      {!decided && view.reason ? <p class="screen__more as-written" dir="auto">{view.reason}</p> : null}
    </>
  );
}
