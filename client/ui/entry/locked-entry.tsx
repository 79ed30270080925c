import { useState } from 'preact/hooks';
import { Button } from '../button';
import { Field } from '../field';
import type { Translate } from '../i18n';
import type { Vault } from '../vault/vault';

/** A text that this phone can't open, and what opens it. */
export function LockedEntry({ vault, t }: { readonly vault: Vault; readonly t: Translate }) {
  const [asking, ask] = useState(false);
  return (
    <>
      <p>{t('entry.locked.elsewhere')}</p>
      {asking ? (
        <CodeForm vault={vault} t={t} />
      ) : (
        <Button small onClick={() => ask(true)}>
          {t('entry.locked.enter')}
        </Button>
      )}
    </>
  );
}

/** Where somebody types the recovery code over. */
export function CodeForm({ vault, onOpened, t }: { readonly vault: Vault; readonly onOpened?: () => void; readonly t: Translate }) {
  const [typed, type] = useState('');
  const [wrong, setWrong] = useState(false);
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        const right = vault.learn(typed);
        setWrong(!right);
        if (right) onOpened?.();
      }}
    >
      <Field
        label={t('entry.locked.code')}
        hint={t('entry.locked.code-hint')}
        value={typed}
        onInput={(next) => {
          type(next);
          setWrong(false);
        }}
        autoCapitalize="characters"
        spellcheck={false}
        wrong={wrong ? t('entry.locked.code-wrong') : null}
      />
      <Button type="submit" disabled={typed.trim() === ''}>
        {t('entry.locked.open')}
      </Button>
    </form>
  );
}
