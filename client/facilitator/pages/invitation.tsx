import { useEffect, useState } from 'preact/hooks';
import { Button } from '../../ui/button';
import { account, isSomewhere, leave, recognise } from '../../ui/desk/account';
import { useResource } from '../../ui/desk/resource';
import { Field } from '../../ui/field';
import { t } from '../../ui/i18n';
import { type Answer, api } from '../api';
import type { Account, Problem } from '../model';
import { go } from '../router';
import { sayProblem } from '../words';
import { accountApi, invitationToken, keepInvitation, type Offer, takeRefusal } from './account-api';
import { OrElsewhere, useElsewhere } from './account-elsewhere';
import { EntryForm, NewPassphrase, useEntry } from './entry';

/** An invitation to take a role: what it is for, and three ways to say yes. */
export function InvitationPage() {
  const [token, setToken] = useState(invitationToken);
  useEffect(() => {
    const changed = () => setToken(invitationToken());
    addEventListener('hashchange', changed);
    return () => removeEventListener('hashchange', changed);
  }, []);
  return <Invitation key={token} token={token} />;
}

function Invitation({ token }: { token: string }) {
  const offer = useResource(() => lookAt(token), token);
  const [refusal] = useState(takeRefusal);
  const who = account.value;
  if (offer.problem) return <Refused problem={offer.problem} />;
  if (!offer.value || who === undefined) return <main class="entry" aria-busy="true" />;
  const { community, roles } = offer.value;
  return (
    <main class="entry">
      <h1>{t('console.invitation.title')}</h1>
      <p>{t('console.invitation.intro', { community })}</p>
      <ul class="entry-roles">
        {roles.map(({ role, where }) => (
          <li key={`${role} ${where}`}>{t(`console.invitation.${where === community ? 'role' : 'role-in'}.${role}`, { where })}</li>
        ))}
      </ul>
      {who ? <AsMe token={token} who={who} first={refusal} /> : <Newcomer token={token} offer={offer.value} first={refusal} />}
    </main>
  );
}

/** Half a link is as good as none. */
function lookAt(token: string): Promise<Answer<Offer>> {
  if (/^[\w-]{43}$/.test(token)) return accountApi.look(token);
  return Promise.resolve({ ok: false, problem: { title: '', status: 404, detail: '', refused: 'link-unknown' } });
}

function Refused({ problem }: { problem: Problem }) {
  return (
    <main class="entry">
      <h1>{t('console.invitation.gone')}</h1>
      <p role="alert">{sayProblem(problem)}</p>
      <p class="soft">{t('console.invitation.gone-hint')}</p>
      <a class="button button--plain button--wide" href="/begeleiding">{t('console.invitation.to-login')}</a>
    </main>
  );
}

interface WayProps {
  readonly token: string;
  /** Why it did not work before one came back here. */
  readonly first: Problem | null;
}

/** With the account of who is logged in here. */
function AsMe({ token, who, first }: WayProps & { who: Account }) {
  const { problem, busy, enter } = useEntry(first);
  const accept = async () => {
    if (await enter(accountApi.acceptAsMe(token))) begin();
  };
  return (
    <>
      <EntryForm action={t('console.invitation.accept-as', { name: who.name })} {...{ problem, busy }} onSubmit={() => void accept()}>
        <p class="notice">{t('console.invitation.logged-in', { name: who.name, email: who.email })}</p>
      </EntryForm>
      <Button kind="quiet" wide onClick={() => void leave()}>{t('console.invitation.not-me')}</Button>
    </>
  );
}

/** With a new account, with one that somebody has already, or with one from elsewhere. */
function Newcomer({ token, offer, first }: WayProps & { offer: Offer }) {
  const [known, setKnown] = useState(offer.accountExists);
  const elsewhere = useElsewhere();
  const away = () => {
    keepInvitation(token);
    return accountApi.leave(token);
  };
  const Form = known ? WithAccount : NewAccount;
  return (
    <>
      <Form key={String(known)} {...{ token, offer, first }} />
      <button type="button" class="link" onClick={() => setKnown(!known)}>{t(known ? 'console.invitation.no-account' : 'console.invitation.have-account')}</button>
      <OrElsewhere name={elsewhere} leave={away} />
    </>
  );
}

function NewAccount({ token, offer, first }: WayProps & { offer: Offer }) {
  const [name, setName] = useState(offer.name);
  const [email, setEmail] = useState(offer.email);
  const [passphrase, setPassphrase] = useState('');
  const { problem, busy, enter } = useEntry(first);
  const accept = async () => {
    if (await enter(accountApi.accept({ token, name, email, passphrase }))) begin();
  };
  return (
    <EntryForm action={t('console.invitation.accept')} {...{ problem, busy }} onSubmit={() => void accept()}>
      <Field label={t('console.entry.name')} autoComplete="name" required maxLength={120} value={name} onInput={setName} />
      <Field label={t('console.entry.email')} type="email" autoComplete="username" required hint={t('console.invitation.email-hint')} value={email} onInput={setEmail} />
      <NewPassphrase value={passphrase} onInput={setPassphrase} />
    </EntryForm>
  );
}

function WithAccount({ token, offer, first }: WayProps & { offer: Offer }) {
  const [email, setEmail] = useState(offer.email);
  const [passphrase, setPassphrase] = useState('');
  const { problem, busy, enter } = useEntry(first);
  const accept = async () => {
    let inside = false;
    const logIn = async () => {
      const entered = await api.login({ email, passphrase });
      inside = entered.ok;
      return entered.ok ? accountApi.acceptAsMe(token) : entered;
    };
    if (await enter(logIn())) begin();
    else if (inside) await recognise();
  };
  return (
    <EntryForm action={t('console.invitation.log-in')} {...{ problem, busy }} onSubmit={() => void accept()}>
      {offer.accountExists ? <p class="notice">{t('console.invitation.exists', { email: offer.email })}</p> : null}
      <Field label={t('console.entry.email')} type="email" autoComplete="username" required value={email} onInput={setEmail} />
      <Field label={t('console.entry.passphrase')} type="password" autoComplete="current-password" required value={passphrase} onInput={setPassphrase} />
    </EntryForm>
  );
}

/** On to what one can do now; the token is left behind. */
function begin(): void {
  keepInvitation('');
  go('/begeleiding', true);
  if (!isSomewhere('coordinator', 'facilitator')) location.assign('/gemeenschap/organisatie');
}
