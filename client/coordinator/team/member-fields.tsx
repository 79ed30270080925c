import { Select } from '../../ui/console-form';
import type { Problem } from '../../ui/desk/rest';
import { Field } from '../../ui/field';
import { LANGUAGES, t } from '../../ui/i18n';
import type { Community, Language, MemberFacts } from '../model';
import { choices, sayProblem } from '../words';

interface Props {
  readonly facts: MemberFacts;
  readonly community: Community;
  readonly problem: Problem | null;
  readonly onChange: (part: Partial<MemberFacts>) => void;
}

/** Refusals that are said beside the field with the address. */
export const EMAIL_PROBLEMS: readonly string[] = ['email-malformed', 'email-taken'];

/** Who a member is. Only the name must be there. */
export function MemberFields({ facts, community, problem, onChange }: Props) {
  const organisations = community.organisations.filter((one) => !one.archived || one.id === facts.organisation);
  return (
    <>
      <div class="pair">
        <Field label={t('team.member.name')} required maxLength={120} value={facts.name} onInput={(name) => onChange({ name })} />
        <Field
          label={t('team.member.email')}
          type="email"
          maxLength={254}
          value={facts.email ?? ''}
          onInput={(email) => onChange({ email: email || null })}
          wrong={problem && EMAIL_PROBLEMS.includes(problem.refused) ? sayProblem(problem) : null}
        />
      </div>
      <div class="pair">
        <Select label={t('team.member.organisation')} value={facts.organisation ?? ''} onInput={(id) => onChange({ organisation: id || null })} options={choices(organisations, t('team.member.none'))} />
        <Select label={t('team.member.perspective')} value={facts.perspective ?? ''} onInput={(id) => onChange({ perspective: id || null })} options={choices(community.perspectives, t('team.member.none'))} />
      </div>
      <div class="pair">
        <Field label={t('team.member.function')} maxLength={200} value={facts.function} onInput={(value) => onChange({ function: value })} />
        <Select label={t('team.member.language')} value={facts.language} onInput={(value) => onChange({ language: value as Language })} options={LANGUAGES.map((value) => ({ value, label: t(`ui.language.${value}`) }))} />
      </div>
    </>
  );
}
