import { Button } from '../../ui/button';
import { CopyText } from '../../ui/desk/copy';
import { useSend } from '../../ui/desk/use-send';
import { t } from '../../ui/i18n';
import { announce } from '../../ui/live-region';
import { teamApi } from '../api';
import type { Period, Team, TeamFacts } from '../model';
import { Part } from '../parts/page';
import { useLocked, type Versioned } from '../parts/use-locked';
import { Meanwhile, Wrong } from '../parts/wrong';
import type { TeamPart } from './shared';
import { TeamFields, tidy } from './team-fields';

const factsOf = ({ name, kind, period, rhythm, missingVoices, version }: Team): Versioned<TeamFacts> => ({
  fields: { name, kind, period: period?.id ?? null, rhythm, missingVoices },
  version,
});

/** Name, period and rhythm of a team, its calendar, and the archive. */
export function TeamSettings({ team, community, onChanged }: TeamPart) {
  const form = useLocked({
    start: factsOf(team),
    save: (facts, version) => teamApi.save(team.id, tidy(facts), version),
    read: async () => {
      const answer = await teamApi.get(team.id);
      return answer.ok ? { ok: true, value: factsOf(answer.value) } : answer;
    },
    onSaved: () => {
      announce(t('community.saved'));
      onChanged();
    },
  });
  return (
    <>
      <Part title={t('team.calendar.title')} hint={t('team.calendar.hint')}>
        <CopyText label={t('team.calendar.link')} text={team.calendarUrl} action={t('community.made.copy-link')} />
      </Part>
      <Part title={t('team.settings')}>
        <details>
          <summary>{t('team.change')}</summary>
          <form
            class="form form-narrow"
            onSubmit={(event) => {
              event.preventDefault();
              void form.save();
            }}
          >
            <TeamFields facts={form.fields} periods={community.periods} onChange={form.change} />
            <Meanwhile form={form} rows={(facts) => rowsOf(facts, community.periods)} />
            {form.theirs ? null : <Wrong problem={form.problem} />}
            {form.theirs ? null : <Button small kind="do" type="submit" disabled={form.busy}>{t('community.save')}</Button>}
          </form>
        </details>
        <Archive {...{ team, onChanged }} />
      </Part>
    </>
  );
}

function rowsOf(facts: TeamFacts, periods: readonly Period[]) {
  return [
    { label: t('team.name'), value: facts.name },
    { label: t('team.kind.legend'), value: t(`team.kind.${facts.kind}`) },
    { label: t('team.period'), value: periods.find((period) => period.id === facts.period)?.name ?? '' },
    { label: t('team.rhythm'), value: facts.rhythm },
    { label: t('team.missing-voices'), value: tidy(facts).missingVoices.join('\n') },
  ];
}

function Archive({ team, onChanged }: Pick<TeamPart, 'team' | 'onChanged'>) {
  const { busy, problem, send } = useSend();
  const toggle = async () => {
    if (!(await send(() => teamApi.archive(team.id, !team.archived)))) return;
    announce(t(team.archived ? 'team.restored' : 'team.now-archived'));
    onChanged();
  };
  return (
    <div class="row archive">
      <Button small disabled={busy} onClick={() => void toggle()}>{t(team.archived ? 'community.restore' : 'community.to-archive')}</Button>
      <span class="soft small">{t(team.archived ? 'team.restore-hint' : 'team.archive-hint')}</span>
      <Wrong problem={problem} />
    </div>
  );
}
