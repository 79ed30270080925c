import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { t } from '../../ui/i18n';
import { recognise } from '../../ui/desk/account';
import { useResource } from '../../ui/desk/resource';
import { type Answer, api } from '../api';
import type { Account, Problem } from '../model';
import { go } from '../router';
import { sayProblem } from '../words';
import { accountApi, takeRefusal } from './account-api';
import { OrElsewhere, useElsewhere } from './account-elsewhere';

/** As many characters as a passphrase has at least; the server counts too. */
const PASSPHRASE_MIN = 10;

/** The one-time token behind the `#` of a link: it never travels in an address. */
const tokenOfLink = () => decodeURIComponent(location.hash.slice(1));

interface FormProps {
  readonly problem: Problem | null;
  /** What the button says; the problem stands above it. */
  readonly action: string;
  readonly busy: boolean;
  readonly onSubmit: () => void;
  readonly children: ComponentChildren;
}

/** A few fields and the one thing to do with them. */
export function EntryForm({ problem, action, busy, onSubmit, children }: FormProps) {
  return (
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
  );
}

function EntryPage({ title, intro, after, ...form }: FormProps & { title: string; intro: string; after?: ComponentChildren }) {
  return (
    <main class="entry">
      <h1>{title}</h1>
      <p class="soft">{intro}</p>
      <EntryForm {...form} />
      {after}
    </main>
  );
}

/** Asks the server to let somebody in, and remembers why not. @param first a problem to begin with */
export function useEntry(first: Problem | null = null) {
  const [problem, setProblem] = useState(first);
  const [busy, setBusy] = useState(false);
  /** @returns whether one is in */
  const enter = async (asked: Promise<Answer<{ account: Account }>>, then?: string): Promise<boolean> => {
    setBusy(true);
    const answer = await asked;
    setBusy(false);
    setProblem(answer.ok ? null : answer.problem);
    if (!answer.ok) return false;
    await recognise();
    if (then) go(then, true);
    return true;
  };
  return { problem, busy, enter };
}

/** Logging in; the page one asked for opens after it. */
export function LoginPage() {
  const [forgotten, setForgotten] = useState(false);
  const [email, setEmail] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const { problem, busy, enter } = useEntry(useState(takeRefusal)[0]);
  const elsewhere = useElsewhere();
  if (forgotten) return <ForgottenPage email={email} onBack={() => setForgotten(false)} />;
  const after = (
    <>
      <button type="button" class="link" onClick={() => setForgotten(true)}>{t('console.entry.forgotten')}</button>
      <OrElsewhere name={elsewhere} leave={accountApi.leave} />
    </>
  );
  return (
    <EntryPage title={t('console.login.title')} intro={t('console.login.intro')} action={t('console.login.action')} {...{ problem, busy, after }} onSubmit={() => void enter(api.login({ email, passphrase }))}>
      <Field label={t('console.entry.email')} type="email" autoComplete="username" required value={email} onInput={setEmail} />
      <Field label={t('console.entry.passphrase')} type="password" autoComplete="current-password" required value={passphrase} onInput={setPassphrase} />
    </EntryPage>
  );
}

/** A forgotten passphrase: by e-mail where there is post, otherwise whom to ask. */
function ForgottenPage({ email: known, onBack }: { email: string; onBack: () => void }) {
  const [email, setEmail] = useState(known);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [asked, setAsked] = useState(false);
  const possible = useResource(accountApi.canAsk, 'reset');
  const ask = async () => {
    const answer = await accountApi.ask(email);
    setProblem(answer.ok ? null : answer.problem);
    setAsked(answer.ok);
  };
  const after = <button type="button" class="link" onClick={onBack}>{t('console.entry.back')}</button>;
  if (possible.value?.byPost && !asked) {
    return (
      <EntryPage title={t('console.entry.forgotten')} intro={t('console.entry.forgotten-intro')} action={t('console.entry.forgotten-action')} busy={false} {...{ problem, after }} onSubmit={() => void ask()}>
        <Field label={t('console.entry.email')} type="email" autoComplete="username" required value={email} onInput={setEmail} />
      </EntryPage>
    );
  }
  const sentence = possible.problem ? sayProblem(possible.problem) : asked ? t('console.entry.forgotten-sent') : t('console.entry.forgotten-ask');
  return (
    <main class="entry" aria-busy={!possible.value && !possible.problem}>
      <h1>{t('console.entry.forgotten')}</h1>
      {possible.value || possible.problem ? <p role="status">{sentence}</p> : null}
      {after}
    </main>
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

/** A passphrase that is chosen now, with how much of it is missing. */
export function NewPassphrase({ value, onInput }: { value: string; onInput: (value: string) => void }) {
  const missing = PASSPHRASE_MIN - [...value].length;
  const hint = value !== '' && missing > 0 ? t('console.entry.passphrase-more', { count: missing }) : t('console.entry.passphrase-hint', { min: PASSPHRASE_MIN });
  return <Field label={t('console.entry.passphrase-new')} type="password" autoComplete="new-password" required hint={hint} value={value} onInput={onInput} />;
}
