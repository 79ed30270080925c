import { useState } from 'preact/hooks';
import { sayRefusal } from '../../ui/answers';
import { Button } from '../../ui/button';
import { knows, t } from '../../ui/i18n';
import { outcome, type Outcome, toAsk } from '../claims';
import { identities, type Identity, rememberBelongs } from '../identity';
import { claim } from './api';

/** Asks once, per meeting, whether what was done as a guest on this phone was this person. */
export function ClaimsSection({ link, name }: { readonly link: string; readonly name: string }) {
  // The list of when the page was opened: what was answered stays to be read.
  const [asked] = useState(() => toAsk(identities()));
  if (asked.length === 0) return null;
  return (
    <section class="section stack" aria-label={t('personal.claims.title')}>
      {asked.map((identity) => (
        <ClaimQuestion key={identity.session} link={link} name={name} identity={identity} />
      ))}
    </section>
  );
}

function ClaimQuestion({ link, name, identity }: { readonly link: string; readonly name: string; readonly identity: Identity }) {
  const [known, set] = useState<Outcome | 'no' | null>(null);
  const [busy, setBusy] = useState(false);
  const { session, secret, title } = identity;

  async function yes(): Promise<void> {
    setBusy(true);
    const answer = await claim(link, [{ session, secret }]);
    setBusy(false);
    // The question itself was refused: that says nothing of this session.
    if (!answer.ok) return set({ session, was: 'later', refused: answer.refused });
    const became = outcome(session, answer.value);
    if (became.was !== 'later') rememberBelongs(session, became.was === 'kept' ? 'member' : 'nobody');
    set(became);
  }

  function no(): void {
    rememberBelongs(session, 'nobody');
    set('no');
  }

  if (known === 'no') return <p class="notice" role="status">{t('personal.claims.no-done', { title })}</p>;
  if (known && known.was !== 'later') {
    return <p class={`notice${known.was === 'kept' ? '' : ' notice--other'}`} role="status">{sayOutcome(known, title)}</p>;
  }
  return (
    <div class="card stack">
      <h2 class="claim" dir="auto">{t('personal.claims.ask', { title })}</h2>
      <p>{t('personal.claims.text', { name })}</p>
      {known && <p class="field__note field__note--wrong" role="alert">{sayRefusal(t, known.refused ?? '')}</p>}
      <Button wide disabled={busy} onClick={() => void yes()}>
        {t('personal.claims.yes')}
      </Button>
      <Button wide disabled={busy} onClick={no}>
        {t('personal.claims.no')}
      </Button>
    </div>
  );
}

function sayOutcome({ was, refused }: Outcome, title: string): string {
  if (was === 'kept') return t('personal.claims.kept', { title });
  const own = `personal.claims.refused.${refused ?? ''}`;
  return knows(own) ? t(own, { title }) : sayRefusal(t, refused ?? '');
}
