import { useState } from 'preact/hooks';
import { sayRefusal } from '../ui/answers';
import { Button } from '../ui/button';
import { t } from '../ui/i18n';
import type { Live } from './live';
import { left } from './way';

/** The way out. It can't be undone, so it asks once. */
export function LeaveSection({ live }: { readonly live: Live }) {
  const [asked, ask] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);

  async function leave(): Promise<void> {
    const answer = await live.connection.send('session/leave');
    if (!answer.ok && answer.refused !== 'not-recognised') return setRefused(answer.refused);
    live.outbox.clear();
    left(live.identity);
  }

  if (!asked) {
    return (
      <section class="section">
        <Button kind="quiet" onClick={() => ask(true)}>
          {t('phone.leave.ask')}
        </Button>
      </section>
    );
  }
  return (
    <section class="section stack">
      <h2>{t('phone.leave.title')}</h2>
      <p>{t('phone.leave.text')}</p>
      {live.outbox.items.value.some((item) => item.state === 'waiting') && <p class="notice notice--other">{t('phone.leave.unsent')}</p>}
      {refused && (
        <p class="field__note field__note--wrong" role="alert">
          {sayRefusal(t, refused)}
        </p>
      )}
      <Button kind="danger" wide onClick={() => void leave()}>
        {t('phone.leave.go')}
      </Button>
      <Button wide onClick={() => ask(false)}>
        {t('phone.leave.stay')}
      </Button>
    </section>
  );
}
