import { useEffect, useState } from 'preact/hooks';
import { sayRefusal } from '../../ui/answers';
import { type Brief, TeamBrief } from '../../ui/brief';
import { Button } from '../../ui/button';
import { t } from '../../ui/i18n';
import type { Asked } from '../ask';
import { personalPath } from '../address';
import { open } from '../way';
import { askBrief } from './api';

/** What the team did so far, for who is new or wants to know again. */
export function BriefPage({ link, team, name }: { readonly link: string; readonly team: string; readonly name: string }) {
  const [brief, set] = useState<Asked<Brief> | null>(null);
  const [waits, wait] = useState(false);
  useEffect(() => {
    const stop = new AbortController();
    scrollTo(0, 0);
    void askBrief(link, team, { waiting: () => wait(true), stop: stop.signal }).then((answer) => {
      if (!stop.signal.aborted) set(answer);
    });
    return () => stop.abort();
  }, [link, team]);
  const back = (
    <p class="back">
      <Button kind="quiet" onClick={() => open(personalPath())}>
        {t('personal.back')}
      </Button>
    </p>
  );
  return (
    <main class="page">
      {back}
      <h1 dir="auto">{brief?.ok ? brief.value.team.name : name}</h1>
      {!brief && <p role="status">{waits ? `${t('personal.offline.title')} ${t('personal.offline.text')}` : t('phone.connecting.title')}</p>}
      {brief && (brief.ok ? <TeamBrief brief={brief.value} /> : <p class="notice notice--other">{sayRefusal(t, brief.refused)}</p>)}
      {brief?.ok && back}
    </main>
  );
}
