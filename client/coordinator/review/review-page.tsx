import { query } from '../../ui/desk/route';
import { useResource } from '../../ui/desk/resource';
import { t } from '../../ui/i18n';
import { communityApi } from '../api';
import { CommunityNav } from '../community/community-nav';
import { Page } from '../parts/page';
import { communityPath } from '../places';
import { Reading } from './reading';
import { THEMES_VIEW, Themes } from './themes';

/** What people shared with the whole community: to read, and to put something beside it. */
export function ReviewPage({ id }: { readonly id: string }) {
  const community = useResource(() => communityApi.get(id), id);
  const themes = query.value === THEMES_VIEW;
  const here = communityPath(id, 'leren');
  return (
    <Page title={t('review.title')} under={t('review.under')} actions={<Views here={here} themes={themes} />} trail={[{ at: '/gemeenschap', name: t('community.home') }, { at: communityPath(id), name: community.value?.name ?? '…' }]}>
      <CommunityNav id={id} here="leren" />
      {themes ? <Themes community={id} /> : <Reading community={id} home={community.value} />}
    </Page>
  );
}

function Views({ here, themes }: { readonly here: string; readonly themes: boolean }) {
  return (
    <nav class="switch" aria-label={t('review.views.label')}>
      <a href={here} aria-current={themes ? undefined : 'page'}>{t('review.views.read')}</a>
      <a href={here + THEMES_VIEW} aria-current={themes ? 'page' : undefined}>{t('review.views.themes')}</a>
    </nav>
  );
}
