import { Select } from '../../ui/console-form';
import { Field } from '../../ui/field';
import { t } from '../../ui/i18n';
import type { MeetingPlan } from '../model';
import type { Community } from '../model-around';
import { teamsToPlan } from '../rights';

interface Props {
  readonly plan: Pick<MeetingPlan, 'community' | 'teamId' | 'team'>;
  readonly community: Community | null;
  readonly onTeam: (team: Pick<MeetingPlan, 'teamId' | 'team'>) => void;
}

/** Stands for no team in the list. */
const NONE = '';

/** Whose meeting it is: a team of the community, or a name that somebody typed where there are no teams. */
export function TeamField({ plan, community, onTeam }: Props) {
  const own = teamsToPlan(plan.community);
  const teams = (community?.teams ?? []).filter((team) => (!team.archived && (own === null || own.includes(team.id))) || team.id === plan.teamId);
  if (teams.length === 0) {
    return <Field label={t('prepare.field.team-name')} maxLength={200} value={plan.team} onInput={(team) => onTeam({ teamId: plan.teamId, team })} />;
  }
  // A name that was typed before there were teams stays until another one is chosen.
  const nobody = own === null ? [{ value: NONE, label: plan.teamId === null && plan.team ? plan.team : t('prepare.no-team') }] : [];
  return (
    <Select
      label={t('prepare.field.team')}
      value={plan.teamId ?? NONE}
      options={[...nobody, ...teams.map((team) => ({ value: team.id, label: team.name }))]}
      onInput={(id) => onTeam({ teamId: id || null, team: teams.find((team) => team.id === id)?.name ?? '' })}
    />
  );
}
