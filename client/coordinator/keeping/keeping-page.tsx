import './keeping.css';
import { useResource } from '../../ui/desk/resource';
import { sayDay } from '../../ui/day';
import { t } from '../../ui/i18n';
import { communityApi } from '../api';
import { CommunityNav } from '../community/community-nav';
import { Page, Part } from '../parts/page';
import { Loaded } from '../parts/wrong';
import { communityPath } from '../places';
import { sayMoment } from '../words';
import { keepingApi } from './api';
import { KeptTable } from './kept-table';
import type { Keeping } from './model';
import { RetentionForm } from './retention-form';
import { sayTaken } from './taken';

/** Keeping and forgetting: what stays how long, what goes next, and what of it can be set. */
export function KeepingPage({ id }: { readonly id: string }) {
  const community = useResource(() => communityApi.get(id), id);
  const found = useResource(() => keepingApi(id).get(), id);
  return (
    <Page title={t('keeping.title')} under={t('keeping.under')} trail={[{ at: '/gemeenschap', name: t('community.home') }, { at: communityPath(id), name: community.value?.name ?? '…' }]}>
      <CommunityNav id={id} here="bewaren" />
      <Loaded of={found}>
        {(keeping) => (
          <>
            <Part title={t('keeping.kept.title')} hint={t('keeping.kept.hint')}><KeptTable keeping={keeping} /></Part>
            <Part title={t('keeping.ends.title')} hint={t('keeping.ends.hint')}><Ends ends={keeping.ends} community={id} /></Part>
            <Part title={t('keeping.next.title')} hint={t('keeping.next.hint')}><Next keeping={keeping} /></Part>
            <Part title={t('keeping.set.title')} hint={t('keeping.set.hint')}><RetentionForm key={keeping.retention.version} community={id} keeping={keeping} onChanged={found.reload} /></Part>
          </>
        )}
      </Loaded>
    </Page>
  );
}

/** Until when what is written today is kept, per team. */
function Ends({ ends, community }: { readonly ends: Keeping['ends']; readonly community: string }) {
  const until = (day: string | null): string => (day === null ? t('keeping.ends.never') : t('keeping.ends.until', { day: sayDay(day) }));
  return (
    <>
      <dl class="facts">
        {ends.teams.map((team) => (
          <div key={team.id}>
            <dt dir="auto">{team.name}</dt>
            <dd>{until(team.until)}</dd>
          </div>
        ))}
        <div>
          <dt>{t('keeping.ends.elsewhere')}</dt>
          <dd>{until(ends.elsewhere)}</dd>
        </div>
      </dl>
      {[...ends.teams.map((team) => team.until), ends.elsewhere].includes(null) ? <p class="soft small">{t('keeping.ends.no-end')} <a href={communityPath(community)}>{t('keeping.ends.to-periods')}</a></p> : null}
    </>
  );
}

function Next({ keeping: { next, lastRun } }: { readonly keeping: Keeping }) {
  const taken = sayTaken(next);
  return (
    <>
      {taken.length === 0 ? <p>{t('keeping.next.nothing')}</p> : <ul class="taken">{taken.map((what) => <li key={what}>{what}</li>)}</ul>}
      <p class="soft small">{t('keeping.next.not-counted')}</p>
      <p class="soft small">{lastRun === null ? t('keeping.next.never') : t('keeping.next.last', { moment: sayMoment(lastRun) })}</p>
    </>
  );
}
