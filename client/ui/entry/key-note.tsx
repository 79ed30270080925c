import { useState } from 'preact/hooks';
import { Button } from '../button';
import type { Translate } from '../i18n';
import type { Vault } from '../vault/vault';
import { Code } from './code';

/** Said before somebody could lose it: only this phone can read what it locks, and what to do about that. Quiet, and once. */
export function KeyNote({ vault, t }: { readonly vault: Vault; readonly t: Translate }) {
  // It stays as long as the form does, also when it was told in the meantime.
  const [first] = useState(() => !vault.told);
  return first ? <KeyLine short vault={vault} t={t} /> : null;
}

/** The same, wherever somebody comes back to it. */
export function KeyLine({ short, vault, t }: { readonly short?: boolean; readonly vault: Vault; readonly t: Translate }) {
  const [shown, show] = useState(false);
  return (
    <div class="key-note">
      {!short && <p class="soft">{t('entry.key.what')}</p>}
      <p class="soft">{t('entry.key.lose')}</p>
      {!vault.lasts() && <p class="notice notice--other">{t('entry.key.not-kept')}</p>}
      {shown ? (
        <Code vault={vault} t={t} />
      ) : (
        <Button
          kind="quiet"
          small
          onClick={() => {
            vault.tell();
            show(true);
          }}
        >
          {t('entry.key.show')}
        </Button>
      )}
    </div>
  );
}
