import { CodeForm } from '../../ui/entry/locked-entry';
import { t } from '../../ui/i18n';
import type { Vault } from '../../ui/vault/vault';
import type { MyLog } from './model';

/** Asks for the recovery code, when there is something here that this phone can't open. */
export function CodeSection({ log, vault, wrongCode }: { readonly log: MyLog; readonly vault: Vault; readonly wrongCode: boolean }) {
  if (!log.entries.some(({ locked }) => locked !== null && vault.open(locked) === null)) return null;
  return (
    <section class="section notice notice--other stack" aria-labelledby="code-title">
      <h2 id="code-title">{t('log.code.title')}</h2>
      <p>{t(wrongCode ? 'log.code.wrong-link' : 'log.code.text')}</p>
      <CodeForm vault={vault} t={t} />
    </section>
  );
}
