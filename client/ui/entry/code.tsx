import type { Translate } from '../i18n';
import type { Vault } from '../vault/vault';

/** The recovery code to write down, in groups of four. */
export function Code({ vault, t }: { readonly vault: Vault; readonly t: Translate }) {
  return (
    <div class="recovery">
      <p class="recovery__code" translate={false} aria-label={t('entry.key.code')} role="group">
        {vault.code().match(/.{4}/g)?.map((group) => (
          <span key={group}>{group} </span>
        ))}
      </p>
      <p class="soft">{t('entry.key.keep')}</p>
    </div>
  );
}
