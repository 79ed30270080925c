import { useResource } from '../../ui/desk/resource';
import { t } from '../../ui/i18n';
import { communityApi, teamApi } from '../api';
import type { Team } from '../model';
import { Page } from '../parts/page';
import { Loaded } from '../parts/wrong';
import { communityPath, teamPath } from '../places';
import { sayList } from '../words';
import { Glossary } from './glossary';
import { Members } from './members';
import { Notes } from './notes';
import { Opgave } from './opgave';
import { TablePart } from './table-part';
import { TeamMeetings } from './team-meetings';
import { TeamSettings } from './team-settings';

/** The pages above a team. */
export function trailOf(team: Team | null) {
  const home = { at: '/gemeenschap', name: t('community.home') };
  return team ? [home, { at: communityPath(team.community.id), name: team.community.name }] : [home];
}

/** A team: what it works on, who is at its table and who is not, and what it hands over. */
export function TeamPage({ id }: { readonly id: string }) {
  const team = useResource(() => teamApi.get(id), id);
  const home = team.value?.community.id ?? '';
  return (
    <Page
      title={team.value?.name ?? t('team.title')}
      trail={trailOf(team.value)}
      under={team.value ? <Under team={team.value} /> : null}
      actions={team.value ? (
        <>
          <a class="button button--do button--small" href={teamPath(id, 'overdracht')}>{t('team.to-brief')}</a>
          <a class="button button--plain button--small" href={teamPath(id, 'leren')}>{t('team.to-learning')}</a>
          <a class="button button--plain button--small" href={teamPath(id, 'puls')}>{t('team.to-pulse')}</a>
          <a class="button button--plain button--small" href={teamPath(id, 'invoer')}>{t('team.to-import')}</a>
        </>
      ) : null}
    >
      <Loaded of={team}>{(value) => <Parts key={home} team={value} onChanged={team.reload} />}</Loaded>
    </Page>
  );
}

function Under({ team }: { readonly team: Team }) {
  const facts = [t(`team.kind.${team.kind}`), team.period?.name, t('community.members-count', { count: team.members.length }), team.rhythm];
  return (
    <>
      <p dir="auto">{facts.filter(Boolean).join(' · ')}</p>
      {team.archived || team.fictitious ? (
        <p>
          {team.archived ? <span class="tag">{t('team.archived')}</span> : null} {team.fictitious ? <span class="tag">{t('community.fictitious')}</span> : null}
        </p>
      ) : null}
    </>
  );
}

function Parts({ team, onChanged }: { readonly team: Team; readonly onChanged: () => void }) {
  const community = useResource(() => communityApi.get(team.community.id), team.community.id);
  return (
    <Loaded of={community}>
      {(value) => {
        const shared = { team, community: value, onChanged };
        return (
          <>
            {team.members.length === 0 ? <p class="notice">{t('team.begin', { what: sayList(beginWith(team)) })}</p> : null}
            <Opgave {...shared} />
            <TablePart {...shared} />
            <Members {...shared} />
            <TeamMeetings {...shared} />
            <Glossary {...shared} />
            <Notes {...shared} />
            <TeamSettings key={team.version} {...shared} />
          </>
        );
      }}
    </Loaded>
  );
}

/** What a team without people still needs. */
function beginWith(team: Team): string[] {
  return [team.framings.length === 0 ? t('team.begin-opgave') : '', t('team.begin-members')].filter(Boolean);
}
