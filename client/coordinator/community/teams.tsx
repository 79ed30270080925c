import { useState } from 'preact/hooks';
import { go } from '../../ui/desk/route';
import { useSend } from '../../ui/desk/use-send';
import { t } from '../../ui/i18n';
import { communityApi } from '../api';
import type { TeamFacts, TeamLine } from '../model';
import { Form } from '../parts/form';
import { Adder } from '../parts/line';
import { Empty, Part } from '../parts/page';
import { teamPath } from '../places';
import { TeamFields, tidy } from '../team/team-fields';
import type { CommunityPart } from './shared';

/** The teams of a community, by period, the latest first; those in the archive folded. */
export function Teams({ community, manage }: CommunityPart) {
  const current = community.teams.filter((team) => !team.archived);
  const archived = community.teams.filter((team) => team.archived);
  return (
    <Part title={t('community.teams.title')} hint={t('community.teams.hint')}>
      {current.length === 0 ? <Empty>{t(manage ? 'community.teams.empty' : 'community.teams.empty-read')}</Empty> : null}
      {byPeriod(current).map(([period, teams]) => (
        <section key={period} class="under" aria-label={period || t('community.teams.no-period')}>
          <h3>{period || t('community.teams.no-period')}</h3>
          <TeamList teams={teams} />
        </section>
      ))}
      {archived.length > 0 ? (
        <details>
          <summary>{t('community.archive', { count: archived.length })}</summary>
          <TeamList teams={archived} />
        </details>
      ) : null}
      {manage ? (
        <Adder word={t(community.teams.length === 0 ? 'community.teams.first' : 'community.teams.new')} first={community.teams.length === 0}>
          {(close) => <NewTeam community={community} onCancel={close} />}
        </Adder>
      ) : null}
    </Part>
  );
}

/** Teams in the order of the server, each under the name of its period. */
function byPeriod(teams: readonly TeamLine[]): [string, TeamLine[]][] {
  const groups = new Map<string, TeamLine[]>();
  for (const team of teams) {
    const name = team.period?.name ?? '';
    groups.set(name, [...(groups.get(name) ?? []), team]);
  }
  return [...groups];
}

function TeamList({ teams }: { readonly teams: readonly TeamLine[] }) {
  return (
    <ul class="lines">
      {teams.map((team) => (
        <li class="line line-flat" key={team.id}>
          <a class="line-name" href={teamPath(team.id)} dir="auto">{team.name}</a>
          <span class="soft">
            {[team.kind === 'werkgroep' ? t('team.kind.werkgroep') : '', t('community.members-count', { count: team.members })].filter(Boolean).join(' · ')}
            {team.fictitious ? <> <span class="tag">{t('community.fictitious')}</span></> : null}
          </span>
        </li>
      ))}
    </ul>
  );
}

function NewTeam({ community, onCancel }: Pick<CommunityPart, 'community'> & { readonly onCancel: () => void }) {
  const [facts, setFacts] = useState<TeamFacts>({ name: '', kind: 'werkteam', period: latestPeriod(community.periods), rhythm: '', missingVoices: [] });
  const { busy, problem, send } = useSend();
  const create = async () => {
    const made = await send(() => communityApi.addTeam(community.id, tidy(facts)));
    if (made) go(teamPath(made.value.id));
  };
  return (
    <Form action={t('community.teams.make')} {...{ busy, problem, onCancel }} onSubmit={() => void create()}>
      <TeamFields facts={facts} periods={community.periods} onChange={(part) => setFacts({ ...facts, ...part })} />
    </Form>
  );
}

function latestPeriod(periods: CommunityPart['community']['periods']): string | null {
  const [latest] = [...periods].sort((a, b) => (b.startsOn ?? b.name).localeCompare(a.startsOn ?? a.name));
  return latest?.id ?? null;
}
