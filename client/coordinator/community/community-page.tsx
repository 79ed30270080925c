import { useResource } from '../../ui/desk/resource';
import { t } from '../../ui/i18n';
import { communityApi } from '../api';
import { Page } from '../parts/page';
import { Loaded } from '../parts/wrong';
import { looksAfter } from '../words';
import { CommunityNav } from './community-nav';
import { Organisations } from './organisations';
import { Periods } from './periods';
import { Perspectives } from './perspectives';
import { Settings } from './settings';
import { Teams } from './teams';

/** A community: its teams first, then what teams and people are named with. */
export function CommunityPage({ id }: { readonly id: string }) {
  const community = useResource(() => communityApi.get(id), id);
  const manage = looksAfter(id);
  const name = community.value?.name ?? '';
  return (
    <Page title={name || t('community.home')} trail={[{ at: '/gemeenschap', name: t('community.home') }]} under={community.value?.motto}>
      <CommunityNav id={id} here="" />
      <Loaded of={community}>
        {(value) => {
          const shared = { community: value, manage, onChanged: community.reload };
          return (
            <>
              {value.fictitious ? <p class="notice">{t('community.fictitious-said')}</p> : null}
              <Teams {...shared} />
              <Organisations {...shared} />
              <Perspectives {...shared} />
              <Periods {...shared} />
              {manage ? <Settings key={value.version} {...shared} /> : null}
            </>
          );
        }}
      </Loaded>
    </Page>
  );
}
