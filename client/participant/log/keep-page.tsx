import { useState } from 'preact/hooks';
import { sayRefusal } from '../../ui/answers';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { language, t } from '../../ui/i18n';
import type { Vault } from '../../ui/vault/vault';
import { type Identity, identities, rememberBelongs } from '../identity';
import { LABEL_LIMIT } from '../limits';
import { goTo } from '../way';
import { settleLog } from '../whose-log';
import { makeKeeper } from './api';
import { RecoveryCard } from './recovery-card';

/** Where this phone was as a guest, and what of it nobody keeps yet. */
export function mayKeep(all: readonly Identity[]): Identity[] {
  return all.filter(({ person, belongs }) => person !== null && belongs === undefined);
}

/** A guest who wants to find what they wrote again makes a link of their own: no account, nobody's list. */
export function KeepPage({ vault }: { readonly vault: Vault }) {
  const [sessions] = useState(() => mayKeep(identities()));
  const [name, say] = useState('');
  const [busy, setBusy] = useState(false);
  const [refused, refuse] = useState<string | null>(null);
  const [made, set] = useState<string | null>(null);

  async function make(): Promise<void> {
    setBusy(true);
    const answer = await makeKeeper(sessions, name, language.value);
    setBusy(false);
    if (!answer.ok) return refuse(answer.refused);
    const { token, kept } = answer.value;
    for (const session of kept) rememberBelongs(session, 'guest');
    settleLog({ token, name: name.trim(), kind: 'guest' });
    set(token);
    scrollTo(0, 0);
  }

  if (made !== null) return <MadePage token={made} name={name.trim()} vault={vault} />;
  return (
    <main class="page">
      <h1>{t('log.keep.title')}</h1>
      <p class="lead">{t('log.keep.text')}</p>
      <ul class="list">
        {sessions.map(({ session, title }) => (
          <li key={session} dir="auto">{title}</li>
        ))}
      </ul>
      <p>{t('log.keep.nobody')}</p>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void make();
        }}
      >
        <Field label={t('log.keep.name')} hint={t('log.keep.name-hint')} value={name} onInput={say} maxLength={LABEL_LIMIT} autoComplete="nickname" autoCapitalize="words" />
        {refused && <p class="field__note field__note--wrong" role="alert">{sayRefusal(t, refused)}</p>}
        <Button kind="do" type="submit" wide disabled={busy}>
          {t('log.keep.go')}
        </Button>
      </form>
    </main>
  );
}

function MadePage({ token, name, vault }: { readonly token: string; readonly name: string; readonly vault: Vault }) {
  return (
    <main class="page">
      <h1>{t('log.keep.done')}</h1>
      <p class="lead">{t('log.keep.done-text')}</p>
      <p>{t('entry.key.lose')}</p>
      <RecoveryCard token={token} name={name} vault={vault} />
      <Button kind="do" wide onClick={() => goTo()}>
        {t('log.keep.to-log')}
      </Button>
    </main>
  );
}
