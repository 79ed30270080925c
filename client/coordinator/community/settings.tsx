import { Button } from '../../ui/button';
import { announce } from '../../ui/live-region';
import { t } from '../../ui/i18n';
import { communityApi } from '../api';
import type { Community, CommunityFacts } from '../model';
import { Part } from '../parts/page';
import { useLocked, type Versioned } from '../parts/use-locked';
import { Meanwhile, Wrong } from '../parts/wrong';
import { CommunityFields } from './community-fields';
import type { CommunityPart } from './shared';

const factsOf = ({ name, motto, language, zone, version }: Community): Versioned<CommunityFacts> => ({ fields: { name, motto, language, zone }, version });

/** Name, motto, language and time zone. */
export function Settings({ community, onChanged }: CommunityPart) {
  const form = useLocked({
    start: factsOf(community),
    save: (facts, version) => communityApi.save(community.id, facts, version),
    read: async () => {
      const answer = await communityApi.get(community.id);
      return answer.ok ? { ok: true, value: factsOf(answer.value) } : answer;
    },
    onSaved: () => {
      announce(t('community.saved'));
      onChanged();
    },
  });
  return (
    <Part title={t('community.facts.title')} hint={t('community.facts.hint')}>
      <form
        class="form form-narrow"
        onSubmit={(event) => {
          event.preventDefault();
          void form.save();
        }}
      >
        <CommunityFields facts={form.fields} onChange={form.change} problem={form.problem} />
        <Meanwhile form={form} rows={rowsOf} />
        {form.theirs || form.problem?.refused === 'zone-unknown' ? null : <Wrong problem={form.problem} />}
        {form.theirs ? null : <Button small kind="do" type="submit" disabled={form.busy}>{t('community.save')}</Button>}
      </form>
    </Part>
  );
}

function rowsOf(facts: CommunityFacts) {
  return [
    { label: t('community.facts.name'), value: facts.name },
    { label: t('community.facts.motto'), value: facts.motto },
    { label: t('community.facts.language'), value: t(`ui.language.${facts.language}`) },
    { label: t('community.facts.zone'), value: facts.zone },
  ];
}
