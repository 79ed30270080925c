import { Check } from '../../../../client/ui/field';
import type { Translate } from '../../../../client/ui/i18n';
import { canLook, tracesIn } from '../../../../client/ui/privacy';
import type { StepFace } from '../faces-contract';

/** Before typing: how to write about somebody who is not here. */
export function StrictAdvice({ step, t }: { readonly step: Pick<StepFace, 'strict'>; readonly t: Translate }) {
  return step.strict ? <p class="soft">{t('cards.strict.advice')}</p> : null;
}

/** Whether a text waits for its author to say that it points at nobody. */
export function mustLook(step: Pick<StepFace, 'strict'>, text: string): boolean {
  return step.strict && tracesIn(text).some((trace) => trace.kind !== 'bsn');
}

/** What goes along as `checked`: seen on the way, or where a step is strict said by hand. */
export function checkedFor(step: Pick<StepFace, 'strict'>, looked: boolean): boolean {
  return step.strict ? looked : canLook();
}

/** The author says that it points at nobody. */
export function LookedBox({ looked, onLooked, t }: { readonly looked: boolean; readonly onLooked: (looked: boolean) => void; readonly t: Translate }) {
  return (
    <Check checked={looked} onChange={onLooked}>
      {t('cards.strict.looked')}
    </Check>
  );
}
