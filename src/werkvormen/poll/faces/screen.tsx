import './screen.css';
import type { ScreenFaceProps } from '../../../../client/ui/faces';
import { ScreenCards, ScreenQuestion, ScreenStep } from '../../../../client/ui/screen-parts';
import type { ResultFace, RoomFace } from '../faces-contract';
import { alike, sayVoters } from './result-words';
import { endsOf, statementsOf } from './say';
import { ScreenBars } from './screen-bars';
import { ScreenCloud } from './screen-cloud';
import { ScreenDots } from './screen-dots';
import { ScreenScale } from './screen-scale';

type Props = ScreenFaceProps<RoomFace>;

/** A poll on the screen: what is asked, and what came out when it may be seen. Who answered what never stands here. */
export default function PollScreen({ view, t }: Props) {
  const { result } = view;
  const asks = view.phase === 'open' && !result;
  return (
    <>
      <ScreenStep>{t(`poll.screen.step.${stepOf(view)}`)}</ScreenStep>
      <ScreenQuestion text={view.question} compact={result !== null || (asks && (view.options.length > 0 || view.kind === 'scale'))} />
      {asks ? <Asked view={view} t={t} /> : null}
      {result ? <Result view={view} result={result} t={t} /> : null}
    </>
  );
}

function stepOf({ phase, round, result }: RoomFace): string {
  if (phase === 'preparing') return 'preparing';
  if (phase === 'open') return round > 1 ? 'open-again' : 'open';
  return result ? (result.before ? 'both' : 'result') : 'closed';
}

/** What one can answer, all alike and in the order in which it was set (rule 17). */
function Asked({ view, t }: Pick<Props, 'view' | 't'>) {
  const how = <p class="screen__aside">{t(`poll.screen.how.${view.kind}`, { count: view.kind === 'cloud' ? view.words : view.most, unit: view.unit })} {t(`poll.screen.mode.${view.mode}`)}</p>;
  if (view.kind === 'scale') {
    const { low, high } = endsOf(view, t);
    return (
      <>
        {view.options.length > 0 ? <Options texts={statementsOf(view)} /> : null}
        <div class="poll-ends">
          <span>1 {low}</span>
          <span class="poll-ends__line" aria-hidden="true" />
          <span>{view.top} {high}</span>
        </div>
        {how}
      </>
    );
  }
  return (
    <>
      <Options texts={view.options} />
      {how}
    </>
  );
}

function Options({ texts }: { readonly texts: readonly string[] }) {
  return <ScreenCards cards={texts.map((text, at) => ({ id: String(at), text }))} />;
}

function Result({ view, result, t }: Pick<Props, 'view' | 't'> & { readonly result: ResultFace }) {
  if (result.now.voters === 0 && !result.before) return <p class="screen__text">{t(view.phase === 'open' ? 'poll.screen.first' : 'poll.result.none')}</p>;
  return (
    <>
      <Drawn view={view} result={result} t={t} />
      <p class="screen__aside">{sayVoters(result, t)}</p>
    </>
  );
}

function Drawn({ view, result: { now, before }, t }: Pick<Props, 'view' | 't'> & { readonly result: ResultFace }) {
  switch (now.kind) {
    case 'options':
    case 'ranking':
      return <ScreenBars options={view.options} now={now} before={alike(now.kind, before)} t={t} />;
    case 'scale':
      return <ScreenScale view={view} now={now} before={alike(now.kind, before)} t={t} />;
    case 'cloud':
      return <ScreenCloud now={now} before={alike(now.kind, before)} t={t} />;
    case 'number':
      return <ScreenDots now={now} before={alike(now.kind, before)} unit={view.unit} t={t} />;
    default:
      return now satisfies never;
  }
}
