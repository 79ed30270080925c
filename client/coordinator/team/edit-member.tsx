import { Button } from '../../ui/button';
import { AskFirst } from '../../ui/desk/ask-first';
import { useResource } from '../../ui/desk/resource';
import { useSend } from '../../ui/desk/use-send';
import { t } from '../../ui/i18n';
import { announce } from '../../ui/live-region';
import { memberApi } from '../api';
import type { Community, Member, MemberFacts } from '../model';
import { useLocked, type Versioned } from '../parts/use-locked';
import { Loaded, Meanwhile, Wrong } from '../parts/wrong';
import { EMAIL_PROBLEMS, MemberFields } from './member-fields';

interface Props {
  /** The id of the person. */
  readonly member: string;
  readonly community: Community;
  readonly onChanged: () => void;
  readonly close: () => void;
}

const factsOf = ({ name, email, organisation, perspective, function: work, language, version }: Member): Versioned<MemberFacts> => ({
  fields: { name, email, organisation: organisation?.id ?? null, perspective: perspective?.id ?? null, function: work, language },
  version,
});

/** Changing what is known of somebody, or letting it all be forgotten. */
export function EditMember({ member, ...rest }: Props) {
  const found = useResource(() => memberApi.get(member), member);
  return <Loaded of={found}>{(value) => <MemberForm member={value} {...rest} />}</Loaded>;
}

function MemberForm({ member, community, onChanged, close }: Omit<Props, 'member'> & { readonly member: Member }) {
  const form = useLocked({
    start: factsOf(member),
    save: (facts, version) => memberApi.save(member.id, facts, version),
    read: async () => {
      const answer = await memberApi.get(member.id);
      return answer.ok ? { ok: true, value: factsOf(answer.value) } : answer;
    },
    onSaved: () => {
      announce(t('community.saved'));
      close();
      onChanged();
    },
  });
  const rows = (facts: MemberFacts) => [
    { label: t('team.member.name'), value: facts.name },
    { label: t('team.member.email'), value: facts.email ?? '' },
    { label: t('team.member.organisation'), value: community.organisations.find((one) => one.id === facts.organisation)?.name ?? '' },
    { label: t('team.member.perspective'), value: community.perspectives.find((one) => one.id === facts.perspective)?.name ?? '' },
    { label: t('team.member.function'), value: facts.function },
    { label: t('team.member.language'), value: t(`ui.language.${facts.language}`) },
  ];
  return (
    <>
      <form
        class="form"
        onSubmit={(event) => {
          event.preventDefault();
          void form.save();
        }}
      >
        <MemberFields facts={form.fields} community={community} problem={form.problem} onChange={form.change} />
        <Meanwhile form={form} rows={rows} />
        {form.theirs || (form.problem && EMAIL_PROBLEMS.includes(form.problem.refused)) ? null : <Wrong problem={form.problem} />}
        {form.theirs ? null : (
          <div class="row">
            <Button small kind="do" type="submit" disabled={form.busy}>{t('community.save')}</Button>
            <Button small kind="quiet" onClick={close}>{t('community.cancel')}</Button>
          </div>
        )}
      </form>
      <Forget {...{ member, onChanged }} />
    </>
  );
}

/** Everything of a person goes, in meetings too; what a group made together stays. */
function Forget({ member, onChanged }: { readonly member: Member; readonly onChanged: () => void }) {
  const { busy, problem, send } = useSend();
  const forget = async () => {
    const gone = await send(() => memberApi.remove(member.id));
    if (!gone) return;
    const { meetings } = gone.value;
    announce([t('team.member.forgotten', { name: member.name }), meetings > 0 ? t('team.member.nameless', { count: meetings }) : ''].filter(Boolean).join(' '));
    onChanged();
  };
  return (
    <div class="line-more stack">
      <p>
        <a href={`/api/members/${member.id}/export`} download={`${t('team.member.file')}.json`}>{t('team.member.export')}</a>
        <span class="soft small"> {t('team.member.export-hint')}</span>
      </p>
      <AskFirst action={t('team.member.forget')} ask={t('team.member.forget-ask', { name: member.name })} busy={busy} onYes={() => void forget()} />
      <Wrong problem={problem} />
    </div>
  );
}
