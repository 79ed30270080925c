import './certificate.css';
import { useEffect, useState } from 'preact/hooks';
import { sayRefusal } from '../../ui/answers';
import { Button } from '../../ui/button';
import { download } from '../../ui/desk/download';
import { Field } from '../../ui/field';
import { t } from '../../ui/i18n';
import { announce } from '../../ui/live-region';
import { identityOf } from '../identity';
import { LanguageChoice } from '../language-choice';
import { personalPath } from '../address';
import { MessagePage } from '../message-page';
import { open, resume } from '../way';
import { type Certificate, type Own, ownCertificate, type Proof, proofsFor } from './api';

export interface CertificatePageProps {
  readonly meeting: string;
}

/** Where somebody who was at a meeting makes their certificate of attendance. */
export function CertificatePage({ meeting }: CertificatePageProps) {
  const [found, set] = useState<Awaited<ReturnType<typeof ownCertificate>> | null>(null);
  const [turn, again] = useState(0);
  useEffect(() => {
    void ownCertificate(proofsFor(meeting)).then(set);
  }, [meeting, turn]);
  if (!found) return <MessagePage calm title={t('phone.connecting.title')} text={t('phone.connecting.text')} />;
  if ('refused' in found) return <None meeting={meeting} refused={found.refused} onAgain={() => again(turn + 1)} />;
  return <Making meeting={meeting} proof={found.proof} own={found.own} />;
}

function None({ meeting, refused, onAgain }: { readonly meeting: string; readonly refused: string; readonly onAgain: () => void }) {
  return (
    <main class="page page--message">
      <h1>{t('certificate.none')}</h1>
      <p class="lead">{sayRefusal(t, refused)}</p>
      {refused === 'not-connected' && <Button kind="do" wide onClick={onAgain}>{t('certificate.again')}</Button>}
      <Back meeting={meeting} />
      <LanguageChoice />
    </main>
  );
}

interface MakingProps {
  readonly meeting: string;
  readonly proof: Proof;
  readonly own: Own;
}

function Making({ meeting, proof, own }: MakingProps) {
  const [name, type] = useState(own.name);
  const [made, set] = useState<Certificate | null>(null);
  const [wrong, say] = useState<string | null>(null);
  const [busy, wait] = useState(false);
  const make = async () => {
    wait(true);
    const asked = await proof.make(name);
    wait(false);
    say(asked.ok ? null : sayRefusal(t, asked.refused));
    if (!asked.ok) return;
    set(asked.value);
    scrollTo(0, 0);
    announce(t('certificate.title'));
  };
  if (made) return <Made meeting={meeting} proof={proof} certificate={made} onOther={() => set(null)} />;
  return (
    <main class="page">
      <p class="page__meeting" dir="auto">{own.title}</p>
      <h1>{t('certificate.title')}</h1>
      <p>{t('certificate.text')}</p>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void make();
        }}
      >
        <Field label={t('certificate.name')} hint={t('certificate.kept')} required maxLength={120} autoComplete="name" autoCapitalize="words" spellcheck={false} value={name} onInput={type} wrong={wrong} />
        <Button kind="do" type="submit" wide disabled={busy || name.trim() === ''}>{t('certificate.make')}</Button>
      </form>
      <Back meeting={meeting} />
      <LanguageChoice />
    </main>
  );
}

interface MadeProps {
  readonly meeting: string;
  readonly proof: Proof;
  readonly certificate: Certificate;
  readonly onOther: () => void;
}

function Made({ meeting, proof, certificate, onOther }: MadeProps) {
  const [state, say] = useState('');
  const [busy, wait] = useState(false);
  const { path, headers, body } = proof.file;
  const get = async () => {
    wait(true);
    const problem = await download(path, body(certificate.name), headers);
    wait(false);
    say(problem ? sayRefusal(t, problem.status === 0 ? 'not-connected' : problem.refused) : t('certificate.downloaded'));
  };
  return (
    <main class="page certificate-page">
      <h1 class="not-printed">{t('certificate.title')}</h1>
      <Paper certificate={certificate} />
      <div class="stack not-printed">
        <Button kind="do" wide disabled={busy} onClick={() => void get()}>{t('certificate.download')}</Button>
        <Button wide onClick={() => print()}>{t('certificate.print')}</Button>
        <p class="state" role="status">{state}</p>
        <Button kind="quiet" wide onClick={onOther}>{t('certificate.other')}</Button>
        <Back meeting={meeting} />
      </div>
    </main>
  );
}

/** The certificate itself; on paper it is all there is. */
function Paper({ certificate }: { readonly certificate: Certificate }) {
  return (
    <article class="certificate" lang={certificate.language}>
      <h2 class="certificate__title">{certificate.title}</h2>
      <p class="certificate__name" dir="auto">{certificate.name}</p>
      <p class="soft">{certificate.was}</p>
      <p class="certificate__meeting" dir="auto">{certificate.meeting}</p>
      <p class="soft">{certificate.kind}</p>
      <dl class="certificate__facts">
        {certificate.facts.map((fact) => (
          <div key={fact.name}>
            <dt>{fact.name}</dt>
            <dd dir="auto">{fact.value}</dd>
          </div>
        ))}
      </dl>
      <div class="certificate__foot">
        <p>
          {certificate.codeName}: <strong class="certificate__code">{certificate.code}</strong>
        </p>
        <p>{certificate.check}</p>
        <p class="soft">{certificate.namedBy}</p>
      </div>
    </article>
  );
}

/** Back to the meeting when this phone is in it, else to the page of the person. */
function Back({ meeting }: { readonly meeting: string }) {
  const identity = identityOf(meeting);
  const back = () => {
    open(identity?.person ? '/' : personalPath());
    if (identity?.person) resume(identity);
  };
  return (
    <Button kind="quiet" wide onClick={back}>
      {t('certificate.back')}
    </Button>
  );
}
