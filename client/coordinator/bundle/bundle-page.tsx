import { Select } from '../../ui/console-form';
import { today } from '../../ui/day';
import { useResource } from '../../ui/desk/resource';
import { call } from '../../ui/desk/rest';
import { ask, query } from '../../ui/desk/route';
import { t } from '../../ui/i18n';
import { communityApi } from '../api';
import { CommunityNav } from '../community/community-nav';
import type { Community } from '../model';
import { Empty, Page, Part } from '../parts/page';
import { Working } from '../parts/working';
import { Loaded } from '../parts/wrong';
import { periodOf } from '../pictures/period-of';
import { communityPath } from '../places';
import { choices } from '../words';
import { Inside } from './inside';
import type { Bundle } from './model';
import { Outside } from './outside';
import { TakeBundle, TakeTables } from './take';

/** What goes out of a period: what will be in its bundle, what not and why, and the bundle itself. */
export function BundlePage({ id }: { readonly id: string }) {
  const community = useResource(() => communityApi.get(id), id);
  return (
    <Page title={t('bundle.title')} under={t('bundle.under')} trail={[{ at: '/gemeenschap', name: t('community.home') }, { at: communityPath(id), name: community.value?.name ?? '…' }]}>
      <CommunityNav id={id} here="bundel" />
      <Loaded of={community}>{(value) => <OfPeriod community={value} />}</Loaded>
      <Part title={t('bundle.tables.title')} hint={t('bundle.tables.hint')}>
        <TakeTables community={id} />
      </Part>
    </Page>
  );
}

/** The period that is asked for in the address; without one that of now. */
function OfPeriod({ community }: { readonly community: Community }) {
  const period = new URLSearchParams(query.value).get('period') ?? periodOf(community.periods, today())?.id;
  if (period === undefined) return <Empty>{t('bundle.no-period')}</Empty>;
  return (
    <>
      <div class="search no-print">
        <Select label={t('bundle.period')} value={period} onInput={(next) => ask(`?period=${encodeURIComponent(next)}`)} options={choices(community.periods)} />
      </div>
      <OneBundle key={period} community={community.id} period={period} />
    </>
  );
}

function OneBundle({ community, period }: { readonly community: string; readonly period: string }) {
  const bundle = useResource(() => call<Bundle>('GET', `/api/periods/${encodeURIComponent(period)}/bundle`), period);
  return (
    <>
      <Working busy={bundle.busy} word={t('bundle.looking')} />
      <Loaded of={bundle}>
        {(value) => (
          <>
            <TakeBundle period={period} />
            <Inside bundle={value} />
            <Outside community={community} period={period} bundle={value} />
          </>
        )}
      </Loaded>
    </>
  );
}
