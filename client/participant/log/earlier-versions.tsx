import { openedTexts } from '../../ui/entry/entry-fields';
import { EntryText } from '../../ui/entry/entry-text';
import { t } from '../../ui/i18n';
import type { Vault } from '../../ui/vault/vault';
import type { MyEntry } from './model';
import { sayMoment } from './words';

/** How an entry was before, newest first. Locked by its author, so nobody else looks back. */
export function EarlierVersions({ versions, vault }: { readonly versions: MyEntry['versions']; readonly vault: Vault }) {
  if (versions.length === 0) return null;
  return (
    <details class="depth">
      <summary>{t('log.entry.earlier', { count: versions.length })}</summary>
      <ol class="earlier" reversed>
        {[...versions].reverse().map(({ at, locked }) => {
          const texts = openedTexts(locked, vault);
          return (
            <li key={locked} class="stack">
              <p class="soft">{t('log.entry.until', { date: sayMoment(at) })}</p>
              {texts ? <EntryText entry={texts} t={t} /> : <p class="soft">{t('entry.locked.elsewhere')}</p>}
            </li>
          );
        })}
      </ol>
    </details>
  );
}
