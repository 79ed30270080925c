import { useState } from 'preact/hooks';
import { Button } from '../../ui/button';
import { Choice } from '../../ui/choice';
import { account } from '../../ui/desk/account';
import { PageHead } from '../../ui/desk/page-head';
import { useResource } from '../../ui/desk/resource';
import type { Answer } from '../../ui/desk/rest';
import { Field } from '../../ui/field';
import { chooseLanguage, LANGUAGES, t } from '../../ui/i18n';
import type { Problem } from '../model';
import { sayProblem } from '../words';
import { accountApi, type Me, type OwnAccount, takeRefusal } from './account-api';
import { ElsewhereButton, useElsewhere } from './account-elsewhere';
import { NewPassphrase } from './entry';

/** Somebody's own account: name, language, and the ways in. */
export function AccountPage() {
  const me = useResource(accountApi.me, 'me');
  const elsewhere = useElsewhere();
  return (
    <>
      <PageHead />
      <main class="page page-narrow" aria-busy={!me.value && !me.problem}>
        <h1>{t('console.account.title')}</h1>
        {me.problem ? <p class="notice notice--other" role="alert">{sayProblem(me.problem)}</p> : null}
        {me.value ? (
          <>
            <p class="soft">{t('console.account.intro', { email: me.value.account.email })}</p>
            <AboutSection own={me.value.account} />
            <PassphraseSection me={me.value} elsewhere={elsewhere} />
            {elsewhere === null ? null : <ElsewhereSection me={me.value} name={elsewhere} onChanged={me.reload} />}
            <EverywhereSection />
          </>
        ) : null}
      </main>
    </>
  );
}

/** Does something with the account, and says whether it worked. */
function useDeed() {
  const [problem, setProblem] = useState<Problem | null>(null);
  const [done, setDone] = useState('');
  const [busy, setBusy] = useState(false);
  /** @returns the answer, null when it was no */
  const run = async <T,>(asked: Promise<Answer<T>>, say: string): Promise<{ readonly value: T } | null> => {
    setBusy(true);
    const answer = await asked;
    setBusy(false);
    if (!answer.ok && answer.problem.status === 401) account.value = null;
    setProblem(answer.ok ? null : answer.problem);
    setDone(answer.ok ? say : '');
    return answer.ok ? { value: answer.value } : null;
  };
  const said = (
    <>
      {problem ? <p class="field__note field__note--wrong" role="alert">{sayProblem(problem)}</p> : null}
      <p class="field__note" role="status">{done}</p>
    </>
  );
  return { busy, run, said };
}

function AboutSection({ own }: { own: OwnAccount }) {
  const [name, setName] = useState(own.name);
  const [language, setLanguage] = useState(own.language);
  const { busy, run, said } = useDeed();
  const save = async () => {
    const changed = await run(accountApi.change({ name, language }), t('console.account.saved'));
    if (!changed) return;
    account.value = changed.value.account;
    await chooseLanguage(language);
  };
  return (
    <form
      class="form account-part"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <h2>{t('console.account.about')}</h2>
      <Field label={t('console.entry.name')} autoComplete="name" required maxLength={120} value={name} onInput={setName} />
      <Choice legend={t('console.account.language')} options={LANGUAGES.map((value) => ({ value, label: t(`ui.language.${value}`) }))} value={language} onChange={setLanguage} />
      <Button kind="do" type="submit" disabled={busy}>{t('console.account.save')}</Button>
      {said}
    </form>
  );
}

function PassphraseSection({ me, elsewhere }: { me: Me; elsewhere: string | null }) {
  const [current, setCurrent] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const { busy, run, said } = useDeed();
  const change = async () => {
    if (!(await run(accountApi.changePassphrase({ current, passphrase }), t('console.account.passphrase-changed')))) return;
    setCurrent('');
    setPassphrase('');
  };
  if (!me.login.passphrase) {
    return (
      <section class="account-part stack">
        <h2>{t('console.account.passphrase')}</h2>
        <p>{elsewhere === null ? t('console.account.no-passphrase') : t('console.account.no-passphrase-with', { name: elsewhere })}</p>
      </section>
    );
  }
  return (
    <form
      class="form account-part"
      onSubmit={(event) => {
        event.preventDefault();
        void change();
      }}
    >
      <h2>{t('console.account.passphrase')}</h2>
      <p class="soft">{t('console.account.passphrase-hint')}</p>
      {/* Tells a password manager whose passphrase this is. */}
      <input hidden readOnly autoComplete="username" value={me.account.email} />
      <Field label={t('console.account.passphrase-current')} type="password" autoComplete="current-password" required value={current} onInput={setCurrent} />
      <NewPassphrase value={passphrase} onInput={setPassphrase} />
      <Button type="submit" disabled={busy}>{t('console.account.passphrase-change')}</Button>
      {said}
    </form>
  );
}

function ElsewhereSection({ me, name, onChanged }: { me: Me; name: string; onChanged: () => void }) {
  const [refusal] = useState(takeRefusal);
  const { busy, run, said } = useDeed();
  const unlink = async () => {
    if (await run(accountApi.unlink(), t('console.account.unlinked', { name }))) onChanged();
  };
  return (
    <section class="account-part stack">
      <h2>{name}</h2>
      {refusal ? <p class="field__note field__note--wrong" role="alert">{sayProblem(refusal)}</p> : null}
      <p>{t(me.login.oidc ? 'console.account.linked' : 'console.account.not-linked', { name })}</p>
      {me.login.oidc ? null : <ElsewhereButton say={t('console.account.link', { name })} leave={accountApi.link} />}
      {me.login.oidc && me.login.passphrase ? <Button disabled={busy} onClick={() => void unlink()}>{t('console.account.unlink', { name })}</Button> : null}
      {said}
    </section>
  );
}

function EverywhereSection() {
  const { busy, run, said } = useDeed();
  const logOut = async () => {
    if (await run(accountApi.logOutEverywhere(), '')) account.value = null;
  };
  return (
    <section class="account-part stack">
      <h2>{t('console.account.everywhere')}</h2>
      <p class="soft">{t('console.account.everywhere-hint')}</p>
      <Button disabled={busy} onClick={() => void logOut()}>{t('console.account.everywhere-action')}</Button>
      {said}
    </section>
  );
}
