import { type Step, STEPS } from '../../faces-contract';
import type { Props } from '../props';

/** The number a step has in the method; framing, the vote and the final question stand between them. */
const NUMBERS: Partial<Record<Step, number>> = { views: 1, other: 2, spread: 3, needs: 4, waterline: 5 };

/** All steps in a row; any of them may be gone to, back always (rule 12). What can't be yet is refused in words. */
export function Stepper({ view, send, t }: Props) {
  return (
    <ol class="stepper">
      {STEPS.map((step) => {
        const done = (step === 'views' || step === 'other' || step === 'spread') && view.done[step];
        return (
          <li key={step}>
            <button type="button" aria-current={view.step === step ? 'step' : undefined} class={done ? 'stepper-done' : undefined} onClick={() => void send('go-to', { step })}>
              <span class="stepper-mark" aria-hidden="true">{done ? '✓' : (NUMBERS[step] ?? '·')}</span>
              {t(`minority-round.console.step.${step}`)}
              {done ? <span class="visually-hidden">{t('minority-round.console.step-done')}</span> : null}
            </button>
          </li>
        );
      })}
    </ol>
  );
}
