import { Select } from '../../ui/console-form';
import type { Problem } from '../../ui/desk/rest';
import { Field } from '../../ui/field';
import { LANGUAGES, t } from '../../ui/i18n';
import type { CommunityFacts, Language } from '../model';
import { sayProblem } from '../words';

interface Props {
  readonly facts: CommunityFacts;
  readonly onChange: (part: Partial<CommunityFacts>) => void;
  readonly problem: Problem | null;
}

/** Time zones to choose from; typing another one is fine, the server knows them all. */
function zones(): string[] {
  return 'supportedValuesOf' in Intl ? Intl.supportedValuesOf('timeZone') : ['Europe/Amsterdam', 'Europe/Brussels', 'America/Curacao', 'America/Paramaribo'];
}

/** What a community is called, and what its meetings start from. */
export function CommunityFields({ facts, onChange, problem }: Props) {
  return (
    <>
      <Field label={t('community.facts.name')} required maxLength={200} value={facts.name} onInput={(name) => onChange({ name })} />
      <Field label={t('community.facts.motto')} hint={t('community.facts.motto-hint')} maxLength={400} value={facts.motto} onInput={(motto) => onChange({ motto })} />
      <div class="pair">
        <Select
          label={t('community.facts.language')}
          value={facts.language}
          onInput={(value) => onChange({ language: value as Language })}
          options={LANGUAGES.map((value) => ({ value, label: t(`ui.language.${value}`) }))}
        />
        <Field
          label={t('community.facts.zone')}
          required
          maxLength={64}
          suggestions={zones()}
          value={facts.zone}
          onInput={(zone) => onChange({ zone })}
          wrong={problem?.refused === 'zone-unknown' ? sayProblem(problem) : null}
        />
      </div>
    </>
  );
}
