import { useState } from 'preact/hooks';
import { sayRefusal } from '../../ui/answers';
import { Button } from '../../ui/button';
import { t } from '../../ui/i18n';
import { eraseMe } from './api';
import { forgetHere } from './forget-here';
import type { MyLog } from './model';

/** Everything of me, gone everywhere. In two steps, because nobody can bring it back. */
export function EraseSection({ token, log, onErased }: { readonly token: string; readonly log: MyLog; readonly onErased: () => void }) {
  const [step, go] = useState<'closed' | 'first' | 'last' | 'busy'>('closed');
  const [refused, refuse] = useState<string | null>(null);

  async function erase(): Promise<void> {
    go('busy');
    const answer = await eraseMe(token);
    if (!answer.ok && answer.refused !== 'not-recognised') {
      refuse(answer.refused);
      return go('last');
    }
    forgetHere(token);
    onErased();
  }

  return (
    <section class="section stack erase" aria-labelledby="erase-title">
      <h2 id="erase-title">{t('log.erase.title')}</h2>
      {step === 'closed' ? (
        <Button kind="quiet" onClick={() => go('first')}>
          {t('log.erase.ask')}
        </Button>
      ) : (
        <>
          <p>{t('log.erase.goes')}</p>
          <ul class="list">
            <li>{t('log.erase.entries')}</li>
            {log.carryOver.length > 0 && <li>{t('log.erase.carry')}</li>}
            <li>{t(log.owner.kind === 'member' ? 'log.erase.member' : 'log.erase.guest')}</li>
            <li>{t('log.erase.meetings')}</li>
          </ul>
          <p>{t('log.erase.stays')}</p>
          <ul class="list">
            <li>{t('log.erase.decisions')}</li>
            <li>{t('log.erase.cards')}</li>
            <li>{t('log.erase.backups')}</li>
          </ul>
          {refused && <p class="field__note field__note--wrong" role="alert">{sayRefusal(t, refused)}</p>}
          {step === 'first' ? (
            <Button kind="danger" wide onClick={() => go('last')}>
              {t('log.erase.on')}
            </Button>
          ) : (
            <>
              <p class="notice notice--other" role="status">{t('log.erase.sure')}</p>
              <Button kind="danger" wide disabled={step === 'busy'} onClick={() => void erase()}>
                {t('log.erase.go')}
              </Button>
            </>
          )}
          <Button wide onClick={() => go('closed')}>
            {t('log.erase.stay')}
          </Button>
        </>
      )}
    </section>
  );
}
