import { Choice } from '../../ui/choice';
import { Area, Select } from '../../ui/console-form';
import { Field } from '../../ui/field';
import { t } from '../../ui/i18n';
import type { Period, TeamFacts } from '../model';
import { choices } from '../words';

interface Props {
  readonly facts: TeamFacts;
  readonly periods: readonly Period[];
  readonly onChange: (part: Partial<TeamFacts>) => void;
}

/** What is said of a team itself. */
export function TeamFields({ facts, periods, onChange }: Props) {
  const kinds = (['werkteam', 'werkgroep'] as const).map((value) => ({ value, label: t(`team.kind.${value}`), hint: t(`team.kind-hint.${value}`) }));
  return (
    <>
      <Field label={t('team.name')} required maxLength={200} value={facts.name} onInput={(name) => onChange({ name })} />
      <Choice legend={t('team.kind.legend')} options={kinds} value={facts.kind} onChange={(kind) => onChange({ kind })} />
      <div class="pair">
        <Select label={t('team.period')} value={facts.period ?? ''} onInput={(period) => onChange({ period: period || null })} options={choices(periods, t('team.no-period'))} />
        <Field label={t('team.rhythm')} maxLength={400} suggestions={[t('team.rhythm-monthly'), t('team.rhythm-eight')]} value={facts.rhythm} onInput={(rhythm) => onChange({ rhythm })} />
      </div>
      <Area
        label={t('team.missing-voices')}
        hint={t('team.missing-voices-hint')}
        rows={3}
        value={facts.missingVoices.join('\n')}
        onInput={(text) => onChange({ missingVoices: text.split('\n') })}
      />
    </>
  );
}

/** As it is sent: without the empty lines that stand there while somebody types. */
export function tidy(facts: TeamFacts): TeamFacts {
  return { ...facts, missingVoices: facts.missingVoices.map((voice) => voice.trim()).filter(Boolean) };
}
