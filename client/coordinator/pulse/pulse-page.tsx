import './pulse.css';
import { useResource } from '../../ui/desk/resource';
import { t } from '../../ui/i18n';
import { Empty, Page, Part } from '../parts/page';
import { Loaded } from '../parts/wrong';
import { communityPath, teamPath } from '../places';
import { pulseApi } from './api';
import type { TeamPulses } from './model';
import { Earlier, Latest } from './outcome';
import { Running } from './running';
import { StartPulse } from './start-pulse';
import { Trends } from './trends';

/** How is this team doing: a short anonymous questionnaire, and what came out of earlier ones. */
export function PulsePage({ id }: { readonly id: string }) {
  const pulses = useResource(() => pulseApi.get(id), id);
  const team = pulses.value?.team;
  return (
    <Page title={t('pulse.title')} trail={team ? trailOf(team) : []} under={t('pulse.under')}>
      <Loaded of={pulses}>{(value) => <Parts pulses={value} onChanged={pulses.reload} />}</Loaded>
    </Page>
  );
}

function trailOf({ id, name, community }: TeamPulses['team']) {
  return [
    { at: '/gemeenschap', name: t('community.home') },
    { at: communityPath(community.id), name: community.name },
    { at: teamPath(id), name },
  ];
}

function Parts({ pulses, onChanged }: { readonly pulses: TeamPulses; readonly onChanged: () => void }) {
  const [latest, ...earlier] = pulses.closed;
  return (
    <>
      <Part title={t('pulse.now.title')} hint={t('pulse.now.hint')}>
        {pulses.open ? <Running key={pulses.open.id} team={pulses.team.id} pulse={pulses.open} onChanged={onChanged} /> : <StartPulse pulses={pulses} onChanged={onChanged} />}
      </Part>
      <Part title={t('pulse.latest.title')} hint={t('pulse.latest.hint')}>
        {latest ? <Latest pulse={latest} /> : <Empty>{t('pulse.latest.empty')}</Empty>}
      </Part>
      {pulses.closed.length > 1 ? (
        <Part title={t('pulse.trend.title')} hint={t('pulse.trend.hint')}>
          <Trends trends={pulses.trends} />
        </Part>
      ) : null}
      {earlier.length > 0 ? (
        <Part title={t('pulse.earlier.title')}>
          <Earlier pulses={earlier} />
        </Part>
      ) : null}
    </>
  );
}
