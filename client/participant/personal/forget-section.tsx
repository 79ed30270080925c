import { useState } from 'preact/hooks';
import { Button } from '../../ui/button';
import { discardDrafts } from '../../ui/draft';
import { Check } from '../../ui/field';
import { t } from '../../ui/i18n';
import { browserStore } from '../../ui/storage';
import { forgetKeys, hasKeys } from '../../ui/vault/keyring';
import { forgetIdentity, identities } from '../identity';
import { forgetLog } from '../whose-log';
import { forgetPersonal } from '../whose-phone';
import { goTo } from '../way';

/** Makes the phone nobody's again: for who opened a link of somebody else, or who borrowed this phone. */
export function ForgetSection({ name }: { readonly name: string }) {
  const [asked, ask] = useState(false);
  const [meetings, alsoMeetings] = useState(false);
  const all = identities();
  const was = all.filter((identity) => identity.belongs === 'member');
  // Who was here as somebody else still needs the key of this phone.
  const key = hasKeys(browserStore) && all.length === (meetings ? was.length : 0);

  function forget(): void {
    if (meetings) was.forEach(forgetIdentity);
    if (key) forgetKeys(browserStore);
    discardDrafts('mine.');
    discardDrafts('log.');
    forgetLog();
    forgetPersonal();
    goTo();
  }

  if (!asked) {
    return (
      <section class="section">
        <Button kind="quiet" onClick={() => ask(true)}>
          {t('personal.forget.ask', { name })}
        </Button>
      </section>
    );
  }
  return (
    <section class="section stack">
      <h2>{t('personal.forget.title')}</h2>
      <p>{t('personal.forget.text')}</p>
      {was.length > 0 && (
        <Check checked={meetings} onChange={alsoMeetings}>
          {t('personal.forget.meetings', { count: was.length })}
        </Check>
      )}
      {meetings && <p class="notice notice--other">{t('personal.forget.meetings-text')}</p>}
      {key && <p class="notice notice--other">{t('personal.forget.key')}</p>}
      <Button kind="danger" wide onClick={forget}>
        {t('personal.forget.go')}
      </Button>
      <Button wide onClick={() => ask(false)}>
        {t('personal.forget.stay')}
      </Button>
    </section>
  );
}
