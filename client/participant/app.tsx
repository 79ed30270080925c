import { useEffect, useState } from 'preact/hooks';
import { t } from '../ui/i18n';
import { LiveRegion } from '../ui/live-region';
import { DoorPage } from './door-page';
import { JoinPage } from './join-page';
import type { Identity } from './identity';
import { goLive, type Live } from './live';
import { LivePage } from './live-page';
import { MessagePage } from './message-page';
import { Later } from './later';
import { place } from './way';

/** The phone: one page at a time. */
export function App() {
  return (
    <>
      <Here />
      <LiveRegion />
    </>
  );
}

function Here() {
  const here = place.value;
  switch (here.at) {
    case 'door':
      return <DoorPage key={here.code} code={here.code} refused={here.refused} busy={here.busy} />;
    case 'form':
      return <JoinPage {...here} />;
    case 'queue':
      return <MessagePage calm title={t(`phone.queue.${here.why}.title`)} text={t(`phone.queue.${here.why}.text`)} meeting={here.title} />;
    case 'live':
      return <Meeting key={here.identity.session} identity={here.identity} path={here.path} />;
    case 'over':
      return <MessagePage title={t('phone.over.title')} text={t('phone.over.text')} meeting={here.title} back />;
    case 'off':
      return <MessagePage title={t('phone.off.title')} text={t('phone.off.text')} meeting={here.title} back />;
    case 'left':
      return <MessagePage title={t('phone.left.title')} text={t('phone.left.text')} meeting={here.title} back />;
    case 'personal':
      return <Later load={personalPage} props={here} of={here.link ?? ''} />;
    case 'log':
      return <Later load={logPage} props={here} of={here.token ?? ''} />;
    case 'question':
      return <Later load={questionPage} props={here} of={here.token} />;
    case 'pulse':
      return <Later load={pulsePage} props={here} of={here.token} />;
    case 'certificate':
      return <Later load={certificatePage} props={here} of={here.meeting} />;
    case 'peek':
      return <Later load={peekPage} props={{}} of="peek" />;
    default:
      return here satisfies never;
  }
}

function personalPage() {
  return import('./personal').then((page) => page.personalPage());
}

function logPage() {
  return import('./log').then((page) => page.logPage());
}

function questionPage() {
  return import('./question').then((page) => page.questionPage());
}

function pulsePage() {
  return import('./pulse').then((page) => page.pulsePage());
}

function certificatePage() {
  return import('./certificate').then((page) => page.certificatePage());
}

function peekPage() {
  return import('./peek').then((page) => page.PeekPage);
}

function Meeting({ identity, path }: { readonly identity: Identity; readonly path: string }) {
  const [live, setLive] = useState<Live | null>(null);
  useEffect(() => {
    const opened = goLive(identity);
    setLive(opened);
    return () => opened.close();
  }, [identity]);
  return live ? <LivePage live={live} path={path} /> : null;
}
