import { useState } from 'preact/hooks';
import { sayRefusal } from '../../ui/answers';
import { Button } from '../../ui/button';
import { t } from '../../ui/i18n';
import { outcome, type Outcome, toAsk } from '../claims';
import { identities, type Identity, rememberBelongs } from '../identity';
import { claimForLog } from './api';

/** Asks a guest once, per meeting that this phone was in since: does it go in the log too? */
export function ClaimsSection({ token, onClaimed }: { readonly token: string; readonly onClaimed: () => void }) {
  // The list of when the page was opened: what was answered stays to be read.
  const [asked] = useState(() => toAsk(identities()));
  if (asked.length === 0) return null;
  return (
    <section class="section stack" aria-label={t('log.claims.title')}>
      {asked.map((identity) => (
        <Claim key={identity.session} token={token} identity={identity} onClaimed={onClaimed} />
      ))}
    </section>
  );
}

function Claim({ token, identity, onClaimed }: { readonly token: string; readonly identity: Identity; readonly onClaimed: () => void }) {
  const [known, set] = useState<Outcome | 'no' | null>(null);
  const [busy, setBusy] = useState(false);
  const { session, title } = identity;

  async function yes(): Promise<void> {
    setBusy(true);
    const answer = await claimForLog(token, [identity]);
    setBusy(false);
    if (!answer.ok) return set({ session, was: 'later', refused: answer.refused });
    const became = outcome(session, answer.value);
    if (became.was !== 'later') rememberBelongs(session, became.was === 'kept' ? 'guest' : 'nobody');
    set(became);
    if (became.was === 'kept') onClaimed();
  }

  function no(): void {
    rememberBelongs(session, 'nobody');
    set('no');
  }

  if (known === 'no') return null;
  if (known?.was === 'kept') return <p class="notice" role="status">{t('log.claims.kept', { title })}</p>;
  if (known?.was === 'refused') return <p class="notice notice--other" role="status">{sayRefusal(t, known.refused ?? '')}</p>;
  return (
    <div class="card stack">
      <p dir="auto">{t('log.claims.ask', { title })}</p>
      {known && <p class="field__note field__note--wrong" role="alert">{sayRefusal(t, known.refused ?? '')}</p>}
      <div class="row">
        <Button small disabled={busy} onClick={() => void yes()}>
          {t('log.claims.yes')}
        </Button>
        <Button small kind="quiet" disabled={busy} onClick={no}>
          {t('log.claims.no')}
        </Button>
      </div>
    </div>
  );
}
