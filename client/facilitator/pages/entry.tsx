import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { t } from '../../ui/i18n';
import { recognise } from '../../ui/desk/account';
import { type Answer, api } from '../api';
import type { Account, Problem } from '../model';
import { go } from '../router';
import { sayProblem } from '../words';

/** As many characters as a passphrase has at least. */
const PASSPHRASE_MIN = 12;

/** The one-time token behind the `#` of a link: it never travels in an address. */
const tokenOfLink = () => decodeURIComponent(location.hash.slice(1));

function EntryPage({ title, intro, problem, action, busy, onSubmit, children }: {
  title: string;
  intro: string;
  problem: Problem | null;
  action: string;
  busy: boolean;
  onSubmit: () => void;
  children: ComponentChildren;
}) {
  return (
    <main class="entry">
      <h1>{title}</h1>
      <p class="soft">{intro}</p>
      <form
        class="form"
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit();
        }}
      >
        {children}
        {problem ? <p class="field__note field__note--wrong" role="alert">{sayProblem(problem)}</p> : null}
        <Button kind="do" type="submit" wide disabled={busy}>{action}</Button>
      </form>
    </main>
  );
}

function useEntry() {
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const enter = async (asked: Promise<Answer<{ account: Account }>>, then?: string) => {
    setBusy(true);
    const answer = await asked;
    setBusy(false);
    setProblem(answer.ok ? null : answer.problem);
    if (!answer.ok) return;
    await recognise();
    if (then) go(then, true);
  };
  return { problem, busy, enter };
}

/** Logging in; the page one asked for opens after it. */
export function LoginPage() {
  const [email, setEmail] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const { problem, busy, enter } = useEntry();
  return (
    <EntryPage title={t('console.login.title')} intro={t('console.login.intro')} action={t('console.login.action')} {...{ problem, busy }} onSubmit={() => void enter(api.login({ email, passphrase }))}>
      <Field label={t('console.entry.email')} type="email" autoComplete="username" required value={email} onInput={setEmail} />
      <Field label={t('console.entry.passphrase')} type="password" autoComplete="current-password" required value={passphrase} onInput={setPassphrase} />
      <p class="soft">{t('console.login.forgotten')}</p>
    </EntryPage>
  );
}

/** The first facilitator, from the one-time link that the server printed. */
export function SetupPage() {
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const { problem, busy, enter } = useEntry();
  const submit = () => void enter(api.setup({ token: tokenOfLink(), name, email, passphrase }), '/begeleiding');
  return (
    <EntryPage title={t('console.setup.title')} intro={t('console.setup.intro')} action={t('console.setup.action')} {...{ problem, busy }} onSubmit={submit}>
      <Field label={t('console.entry.name')} autoComplete="name" required maxLength={120} value={name} onInput={setName} />
      <Field label={t('console.entry.email')} type="email" autoComplete="username" required value={email} onInput={setEmail} />
      <NewPassphrase value={passphrase} onInput={setPassphrase} />
    </EntryPage>
  );
}

/** A new passphrase, from a one-time link. */
export function ResetPage() {
  const [passphrase, setPassphrase] = useState('');
  const { problem, busy, enter } = useEntry();
  const submit = () => void enter(api.reset({ token: tokenOfLink(), passphrase }), '/begeleiding');
  return (
    <EntryPage title={t('console.reset.title')} intro={t('console.reset.intro')} action={t('console.reset.action')} {...{ problem, busy }} onSubmit={submit}>
      <NewPassphrase value={passphrase} onInput={setPassphrase} />
    </EntryPage>
  );
}

function NewPassphrase({ value, onInput }: { value: string; onInput: (value: string) => void }) {
  const missing = PASSPHRASE_MIN - [...value].length;
  const hint = value !== '' && missing > 0 ? t('console.entry.passphrase-more', { count: missing }) : t('console.entry.passphrase-hint', { min: PASSPHRASE_MIN });
  return <Field label={t('console.entry.passphrase-new')} type="password" autoComplete="new-password" required hint={hint} value={value} onInput={onInput} />;
}
