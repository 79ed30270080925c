import { useEffect, useState } from 'preact/hooks';
import { Button } from '../../ui/button';
import { t } from '../../ui/i18n';
import type { Vault } from '../../ui/vault/vault';
import { writing } from '../../ui/writing';
import { personalPath } from '../address';
import { identities } from '../identity';
import { LanguageChoice } from '../language-choice';
import { MessagePage } from '../message-page';
import { memberHere } from '../whose-phone';
import { open } from '../way';
import { AnotherPage, GonePage, NobodyPage } from './other-pages';
import { CarryOverSection } from './carry-over-section';
import { ClaimsSection } from './claims-section';
import { EntriesSection } from './entries-section';
import { EraseSection } from './erase-section';
import { ExportSection } from './export-section';
import { KeepPage, mayKeep } from './keep-page';
import { LogFooter } from './log-footer';
import type { MyLog } from './model';
import { QuestionsSection } from './questions-section';
import { RecoverySection } from './recovery-section';
import { CodeSection } from './code-section';
import type { Sending } from './sending';
import { useLog } from './use-log';
import { useRelock } from './use-relock';
import { WriteSection } from './write-section';

export interface LogPageProps {
  readonly token: string | null;
}

/** My learning log over meetings and teams. */
export function LogPage({ token }: LogPageProps) {
  // It came along with this page.
  const vault = writing.value?.vault;
  return vault ? <Log token={token} vault={vault} /> : null;
}

function Log({ token, vault }: LogPageProps & { readonly vault: Vault }) {
  const { visit, sending, wrongCode, again, goOn } = useLog(token, vault);
  const [erased, setErased] = useState(false);
  useEffect(() => {
    const before = document.title;
    document.title = t('log.title');
    return () => {
      document.title = before;
    };
  }, []);
  if (erased) return <MessagePage title={t('log.erased.title')} text={t('log.erased.text')} back />;
  switch (visit.at) {
    case 'looking':
      return <MessagePage calm title={t(visit.unreachable ? 'log.offline.title' : 'phone.connecting.title')} text={t(visit.unreachable ? 'log.offline.text' : 'phone.connecting.text')} />;
    case 'nobody':
      return mayKeep(identities()).length > 0 ? <KeepPage vault={vault} /> : <NobodyPage />;
    case 'gone':
      return <GonePage token={token ?? ''} />;
    case 'other':
      return <AnotherPage known={visit.known} opened={visit.opened} onGoOn={goOn} />;
    case 'here':
      return token !== null && sending ? <Home token={token} vault={vault} log={visit.log} sending={sending} wrongCode={wrongCode} again={again} onErased={() => setErased(true)} /> : null;
    default:
      return visit satisfies never;
  }
}

interface HomeProps {
  readonly token: string;
  readonly vault: Vault;
  readonly log: MyLog;
  readonly sending: Sending;
  readonly wrongCode: boolean;
  readonly again: () => void;
  readonly onErased: () => void;
}

function Home({ token, vault, log, sending, wrongCode, again, onErased }: HomeProps) {
  useRelock(log, sending, vault);
  return (
    <>
      <main class="page log">
        {memberHere() && (
          <p class="back">
            <Button kind="quiet" onClick={() => open(personalPath())}>
              {t('log.to-personal')}
            </Button>
          </p>
        )}
        <p class="page__meeting" dir="auto">{log.community.name}</p>
        <h1>{t('log.title')}</h1>
        {log.owner.name && <p class="soft" dir="auto">{log.owner.name}</p>}
        <CodeSection log={log} vault={vault} wrongCode={wrongCode} />
        <QuestionsSection log={log} sending={sending} />
        {log.owner.kind === 'guest' && <ClaimsSection token={token} onClaimed={again} />}
        <WriteSection log={log} sending={sending} vault={vault} />
        <EntriesSection log={log} sending={sending} vault={vault} />
        <CarryOverSection log={log} sending={sending} />
        <RecoverySection token={token} log={log} sending={sending} vault={vault} />
        <ExportSection log={log} vault={vault} />
        <EraseSection token={token} log={log} onErased={onErased} />
        <LanguageChoice />
      </main>
      <LogFooter sending={sending} vault={vault} />
    </>
  );
}
