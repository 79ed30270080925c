import { useEffect } from 'preact/hooks';
import { Button } from '../../ui/button';
import { Code } from '../../ui/entry/code';
import { t } from '../../ui/i18n';
import { Qr } from '../../ui/qr';
import type { Vault } from '../../ui/vault/vault';
import { logPath } from '../address';
import { CopyLink } from './copy-link';

/** What opens a log and unlocks it, to scan with another phone, to print, or to copy. The part behind the `#` goes to no server. */
export function RecoveryCard({ token, name, vault }: { readonly token: string; readonly name: string; readonly vault: Vault }) {
  const link = `${location.origin}${logPath}#${token}.${vault.code()}`;
  useEffect(() => vault.tell(), [vault]);
  function printIt(): void {
    document.body.classList.add('only-card');
    addEventListener('afterprint', () => document.body.classList.remove('only-card'), { once: true });
    print();
  }
  return (
    <>
      <div class="recovery-card stack">
        <p class="recovery-card__name" dir="auto">{[t('log.title'), name].filter(Boolean).join(' · ')}</p>
        <Qr text={link} label={t('log.recovery.qr')} />
        <p>{t('log.recovery.scan')}</p>
        <Code vault={vault} t={t} />
        <p class="soft">{t('log.recovery.secret')}</p>
      </div>
      {!vault.lasts() && <p class="notice notice--other">{t('entry.key.not-kept')}</p>}
      <Button wide onClick={printIt}>
        {t('log.recovery.print')}
      </Button>
      <CopyLink link={link} />
    </>
  );
}
