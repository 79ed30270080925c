import { useState } from 'preact/hooks';
import { sayRefusal } from '../../ui/answers';
import { Button } from '../../ui/button';
import { CodeForm } from '../../ui/entry/locked-entry';
import { t } from '../../ui/i18n';
import type { Vault } from '../../ui/vault/vault';
import { goTo } from '../way';
import { settleLog } from '../whose-log';
import { newLink } from './api';
import type { MyLog } from './model';
import { RecoveryCard } from './recovery-card';
import type { Sending } from './sending';

interface RecoverySectionProps {
  readonly token: string;
  readonly log: MyLog;
  readonly sending: Sending;
  readonly vault: Vault;
}

/** Reading on another phone, and not losing what is locked: the link, the code, and what happens without them. */
export function RecoverySection({ token, log, sending, vault }: RecoverySectionProps) {
  const [shown, show] = useState<'nothing' | 'card' | 'enter'>('nothing');
  return (
    <section class="section stack" aria-labelledby="recovery-title">
      <h2 id="recovery-title">{t('log.recovery.title')}</h2>
      <p>{t('entry.key.what')}</p>
      <p>{t('entry.key.lose')}</p>
      {shown === 'card' ? (
        <>
          <RecoveryCard token={token} name={log.owner.name} vault={vault} />
          {log.owner.kind === 'guest' ? <NewLink token={token} log={log} sending={sending} /> : <p class="soft">{t('log.recovery.member')}</p>}
          <Button kind="quiet" wide onClick={() => show('nothing')}>
            {t('log.recovery.hide')}
          </Button>
        </>
      ) : (
        <Button wide onClick={() => show('card')}>
          {t('log.recovery.show')}
        </Button>
      )}
      {shown === 'enter' ? (
        <CodeForm vault={vault} onOpened={() => show('nothing')} t={t} />
      ) : (
        <Button kind="quiet" wide onClick={() => show('enter')}>
          {t('entry.locked.enter')}
        </Button>
      )}
    </section>
  );
}

/** For a guest whose link got into the wrong hands. Not while something waits: it would be sent with the link that stopped. */
function NewLink({ token, log, sending }: Pick<RecoverySectionProps, 'token' | 'log' | 'sending'>) {
  const [asked, ask] = useState(false);
  const [refused, refuse] = useState<string | null>(null);
  const waits = sending.outbox.items.value.some(({ state }) => state === 'waiting');

  async function make(): Promise<void> {
    const answer = await newLink(token);
    if (!answer.ok) return refuse(answer.refused);
    settleLog({ token: answer.value.token, name: log.owner.name, kind: 'guest' });
    goTo();
  }

  if (!asked) {
    return (
      <Button kind="quiet" wide onClick={() => ask(true)}>
        {t('log.recovery.new')}
      </Button>
    );
  }
  return (
    <div class="stack" role="group" aria-label={t('log.recovery.new')}>
      <p>{t('log.recovery.new-sure')}</p>
      {refused && <p class="field__note field__note--wrong" role="alert">{sayRefusal(t, refused)}</p>}
      <Button kind="danger" wide disabled={waits} onClick={() => void make()}>
        {t('log.recovery.new-go')}
      </Button>
      <Button wide onClick={() => ask(false)}>
        {t('log.recovery.new-stay')}
      </Button>
    </div>
  );
}
