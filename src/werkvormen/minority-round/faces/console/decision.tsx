import { Button } from '../../../../../client/ui/button';
import { TextForm } from '../../../../../client/ui/console-text-form';
import type { Props } from '../props';
import { Blockers } from './blockers';

/** The words of the decision with the needs that belong to it, and the only way to "decided" (rule 10). */
export function DecisionPanel({ view, send, t }: Props) {
  return (
    <section class="block" aria-labelledby="decision-title">
      <h2 id="decision-title">{t('minority-round.console.decision.title')}</h2>
      <TextForm
        key={view.decision.text}
        label={t('minority-round.console.decision.text')}
        action={t('minority-round.console.decision.save')}
        initial={view.decision.text}
        rows={3}
        keep
        onSend={(text) => send('set-decision', { text })}
      />
      {view.decision.parts.length > 0 ? (
        <>
          <p>{t('minority-round.console.decision.parts')}</p>
          <ul class="parts">
            {view.decision.parts.map((part, place) => (
              <li key={place} class="as-written" dir="auto">{part}</li>
            ))}
          </ul>
        </>
      ) : null}
      {view.step === 'final' ? (
        <>
          <Blockers names={view.decideBlockers} t={t} />
          <Button kind="do" disabled={view.decideBlockers.length > 0} onClick={() => void send('decide')}>{t('minority-round.console.decision.decide')}</Button>
        </>
      ) : null}
    </section>
  );
}
