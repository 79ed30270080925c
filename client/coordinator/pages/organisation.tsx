import { sayDay } from '../../ui/day';
import { grants } from '../../ui/desk/account';
import { useResource } from '../../ui/desk/resource';
import { t } from '../../ui/i18n';
import { api } from '../api';
import { ForOrganisation } from '../carry-over/for-organisation';
import { Empty, Page, Part } from '../parts/page';
import { Loaded } from '../parts/wrong';

/** For the contact of an organisation: what its people take part in. */
export function OrganisationPage() {
  const mine = [...new Set(grants.value.filter((grant) => grant.role === 'contact' && grant.kind === 'organisation').map((grant) => grant.place))];
  return (
    <Page title={t('community.organisation.title')} under={t('community.organisation.under')}>
      {mine.length === 0 ? <Empty>{t('community.organisation.none')}</Empty> : mine.map((id) => <One key={id} id={id} />)}
    </Page>
  );
}

function One({ id }: { readonly id: string }) {
  const organisation = useResource(() => api.organisation(id), id);
  return (
    <Loaded of={organisation}>
      {(value) => (
        <section class="organisation" aria-label={value.name}>
          <h2 class="organisation-name" dir="auto">{value.name}</h2>
          <p class="soft" dir="auto">{value.community.name}</p>
          <ForOrganisation id={value.id} />
          <Part title={t('community.organisation.meetings')}>
            {value.meetings.length === 0 ? <Empty>{t('community.organisation.no-meetings')}</Empty> : (
              <ul class="lines">
                {value.meetings.map((meeting) => (
                  <li class="line" key={meeting.id}>
                    <p class="line-name" dir="auto">{meeting.title || t('community.untitled')}</p>
                    <p class="soft" dir="auto">{[sayDay(meeting.date, true), meeting.time, meeting.team, meeting.place].filter(Boolean).join(' · ')}</p>
                  </li>
                ))}
              </ul>
            )}
          </Part>
          <Part title={t('community.organisation.teams')} hint={t('community.organisation.teams-hint')}>
            {value.teams.length === 0 ? <Empty>{t('community.organisation.no-teams')}</Empty> : (
              <ul class="lines">
                {value.teams.map((team) => (
                  <li class="line line-flat" key={team.id}>
                    <span class="line-name" dir="auto">{team.name}</span>
                    <span class="soft">{team.members === null ? t('community.organisation.few') : t('community.organisation.people', { count: team.members })}</span>
                  </li>
                ))}
              </ul>
            )}
          </Part>
        </section>
      )}
    </Loaded>
  );
}
