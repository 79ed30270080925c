import { Button } from '../../ui/button';
import { sayDay } from '../../ui/day';
import { AskFirst } from '../../ui/desk/ask-first';
import { CopyText } from '../../ui/desk/copy';
import { t } from '../../ui/i18n';
import { Qr } from '../../ui/qr';
import { useChange } from '../parts/use-change';
import { Wrong } from '../parts/wrong';
import { pulseApi } from './api';
import type { OpenPulse } from './model';

interface Props {
  readonly team: string;
  readonly pulse: OpenPulse;
  readonly onChanged: () => void;
}

/** A pulse that can be answered: its link for the whole team, and how many answered once that points at nobody. */
export function Running({ team, pulse, onChanged }: Props) {
  const { busy, problem, change } = useChange({ close: () => undefined, onChanged });
  return (
    <section class="made stack" aria-labelledby="pulse-running">
      <h3 id="pulse-running" dir="auto">{pulse.title}</h3>
      {pulse.closesOn ? <p>{t('pulse.running.until', { day: sayDay(pulse.closesOn, true) })}</p> : null}
      <div class="link-card">
        <Qr text={pulse.link} label={t('pulse.running.qr')} />
        <div>
          <CopyText label={t('pulse.running.link')} text={pulse.link} action={t('pulse.running.copy')} rows={3} />
        </div>
      </div>
      <p>{t('pulse.running.everybody')}</p>
      <div class="row">
        <p role="status">
          <strong>{pulse.answered === null ? t('pulse.running.few') : t('pulse.running.answered', { count: pulse.answered })}</strong>
        </p>
        <Button small kind="quiet" onClick={onChanged}>{t('pulse.running.look-again')}</Button>
      </div>
      <Wrong problem={problem} />
      <AskFirst action={t('pulse.running.close')} ask={t(pulse.answered === null ? 'pulse.running.close-few' : 'pulse.running.close-ask')} busy={busy} onYes={() => void change(() => pulseApi.close(team, pulse.id))} />
      <details>
        <summary>{t('pulse.honest.title')}</summary>
        <ul class="pulse-list">
          {['kept', 'unanimous', 'two-phones', 'server'].map((line) => (
            <li key={line}>{t(`pulse.honest.${line}`)}</li>
          ))}
        </ul>
      </details>
    </section>
  );
}
