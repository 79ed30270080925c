import { Button } from '../../../../client/ui/button';
import type { ConsoleFaceProps } from '../../../../client/ui/faces';
import { speaker } from '../../../../client/ui/speaker';
import { HeapedCards, WriteForGroup } from '../../../parts/groups/faces/console-cards';
import { TimeLeft } from '../../../parts/groups/faces/time-left';
import type { FacilitatorFace } from '../faces-contract';

type Props = ConsoleFaceProps<FacilitatorFace>;

const STEPS: readonly FacilitatorFace['step'][] = ['alone', 'pairs', 'fours', 'all'];

/** From alone to all on the console: the step, who sits with whom, and what groups wrote. */
export default function OneTwoFourConsole({ view, send, t }: Props) {
  const { step } = view;
  const next = STEPS[STEPS.indexOf(step) + 1];
  const grouped = step === 'pairs' || step === 'fours';
  return (
    <>
      <ol class="stepper">
        {STEPS.map((one, at) => (
          <li key={one}>
            <button type="button" aria-current={one === step ? 'step' : undefined} onClick={() => void send('go', { step: one })}>
              <span class="stepper-mark" aria-hidden="true">{at + 1}</span>
              {t(`one-two-four.steps.${one}.name`)}
            </button>
          </li>
        ))}
      </ol>
      <p class="soft">{t(`one-two-four.steps.${step}.why`)}</p>
      <h1 class="now-question" dir="auto">{view.question}</h1>
      <TimeLeft began={view.began} minutes={view.minutes} t={t} />
      {view.unseated.length > 0 ? (
        <div class="notice notice--other" role="status">
          <p>{t('one-two-four.console.unseated', { count: view.unseated.length, names: view.unseated.map(({ name }) => speaker(name, t)).join(', ') })}</p>
          <Button small onClick={() => void send('sit')}>{t('one-two-four.console.seat')}</Button>
        </div>
      ) : null}
      <div class="row">
        {next ? <Button kind="do" onClick={() => void send('go', { step: next })}>{t('one-two-four.console.on', { step: t(`one-two-four.steps.${next}.name`) })}</Button> : null}
        <Button small kind="quiet" onClick={() => void send('restart-clock')}>{t('one-two-four.console.clock')}</Button>
        {grouped ? <Button small kind="quiet" onClick={() => void send('divide')}>{t('one-two-four.console.again')}</Button> : null}
      </div>
      {grouped ? (
        <ol class="from-views">
          {view.groups.map((names, at) => (
            <li key={at}>
              <span dir="auto">
                <strong>{t(`one-two-four.group.${step}`, { group: at + 1 })}</strong> {names.length > 0 ? names.map((name) => speaker(name, t)).join(', ') : t('one-two-four.console.nobody')}
                {names.length === 1 ? ` (${t('one-two-four.console.alone')})` : ''}
              </span>
            </li>
          ))}
        </ol>
      ) : null}
      {view.cards.length > 0 ? <HeapedCards cards={view.cards} heaps={view.heaps} labelOf={(card) => t(`one-two-four.group.${card.step}`, { group: card.group + 1 })} send={send} t={t} /> : null}
      {view.writing ? <WriteForGroup groups={Array.from({ length: view.numberOfGroups }, (_, at) => t(`one-two-four.group.${view.writing ?? ''}`, { group: at + 1 }))} send={send} t={t} /> : null}
    </>
  );
}
