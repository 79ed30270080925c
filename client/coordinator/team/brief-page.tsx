import '../../ui/brief.css';
import { Button } from '../../ui/button';
import { type Brief, TeamBrief } from '../../ui/brief';
import { useResource } from '../../ui/desk/resource';
import { call } from '../../ui/desk/rest';
import { t } from '../../ui/i18n';
import { teamApi } from '../api';
import { Page } from '../parts/page';
import { Loaded } from '../parts/wrong';
import { teamPath } from '../places';
import { trailOf } from './team-page';

/** The newcomer's brief of a team, as a newcomer reads it. */
export function BriefPage({ id }: { readonly id: string }) {
  const team = useResource(() => teamApi.get(id), id);
  const brief = useResource(() => call<Brief>('GET', `/api/teams/${encodeURIComponent(id)}/brief`), id);
  const name = team.value?.name ?? '';
  const trail = trailOf(team.value);
  return (
    <Page
      narrow
      title={name || t('team.title')}
      trail={name ? [...trail, { at: teamPath(id), name }] : trail}
      under={t('team.brief.under')}
      actions={<Button small onClick={() => print()}>{t('team.brief.print')}</Button>}
    >
      <Loaded of={brief}>{(value) => <TeamBrief brief={value} />}</Loaded>
    </Page>
  );
}
