import { useState } from 'preact/hooks';
import { Button } from '../../../../../client/ui/button';
import { Choice } from '../../../../../client/ui/choice';
import { ForSomeone } from '../../../../../client/ui/console-someone';
import { randomId } from '../../../../../client/ui/random';
import type { FinalAnswer } from '../../faces-contract';
import type { Props } from '../props';
import { FinalLines } from '../final-lines';
import { AskFirst } from './ask-first';

const ANSWERS: readonly FinalAnswer[] = ['carry', 'live-with', 'cannot-yet'];

/** Everybody is asked whether they carry it, can live with it, or can't come along yet. */
export function FinalPanel(props: Props) {
  const { view, people, send, t } = props;
  switch (view.finalState) {
    case 'none':
      return (
        <div class="row">
          <Button kind="do" onClick={() => void send('open-final')}>{t('minority-round.console.final.open')}</Button>
        </div>
      );
    case 'open':
      return (
        <>
          <p class="count">{t('minority-round.console.final.count', { answered: view.counts.final, present: view.counts.present })}</p>
          <AskFirst kind="do" label={t('minority-round.console.final.close')} question={t('minority-round.console.final.close-sure')} onYes={() => void send('close-final')} t={t} />
          <ForSomeone people={people}>{(person) => <AnswerFor key={person} {...props} person={person} />}</ForSomeone>
        </>
      );
    case 'closing':
      return <p class="notice" role="status">{t('minority-round.console.final.closing')}</p>;
    case 'closed':
      return (
        <section class="stack">
          {view.finalResult ? <FinalLines result={view.finalResult} t={t} /> : null}
          <div class="row">
            {view.finalResult?.someCannotYet ? <Button onClick={() => void send('go-to', { step: 'needs' })}>{t('minority-round.console.final.to-needs')}</Button> : null}
            <Button kind="quiet" onClick={() => void send('open-final')}>{t('minority-round.console.final.again')}</Button>
          </div>
        </section>
      );
    default:
      return view.finalState satisfies never;
  }
}

function AnswerFor({ view, send, t, person }: Props & { person: string }) {
  const [answer, setAnswer] = useState<FinalAnswer | null>(null);
  const give = () => answer && void send('answer-final', view.mode === 'anonymous' ? { answer, envelope: randomId() } : { answer }, person);
  return (
    <>
      {view.mode === 'anonymous' ? <p class="notice notice--other">{t('minority-round.console.someone.knows')}</p> : null}
      <Choice legend={t('minority-round.console.ask.final')} options={ANSWERS.map((value) => ({ value, label: t(`minority-round.screen.final.${value}`) }))} value={answer} onChange={setAnswer} />
      <Button small disabled={answer === null} onClick={give}>{t('minority-round.console.someone.answer')}</Button>
    </>
  );
}
