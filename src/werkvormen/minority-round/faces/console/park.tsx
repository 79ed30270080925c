import { useState } from 'preact/hooks';
import { Button } from '../../../../../client/ui/button';
import { Area } from '../../../../../client/ui/console-form';
import type { Props } from '../props';

/** Parking without a decision is a good end (rule 12). */
export function ParkForm({ send, t }: Props) {
  const [reason, setReason] = useState('');
  return (
    <details class="someone">
      <summary>{t('minority-round.console.park.title')}</summary>
      <div class="form">
        <p class="soft small">{t('minority-round.console.park.hint')}</p>
        <Area label={t('minority-round.console.park.reason')} maxLength={600} value={reason} onInput={setReason} />
        <Button small onClick={() => void send('park', { reason })}>{t('minority-round.console.park.action')}</Button>
      </div>
    </details>
  );
}
