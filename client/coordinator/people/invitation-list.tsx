import { useState } from 'preact/hooks';
import { Button } from '../../ui/button';
import { Select } from '../../ui/console-form';
import { AskFirst } from '../../ui/desk/ask-first';
import { useSend } from '../../ui/desk/use-send';
import { Field } from '../../ui/field';
import { LANGUAGES, t } from '../../ui/i18n';
import { announce } from '../../ui/live-region';
import { communityApi } from '../api';
import type { Community, Invitation, MadeLink, RoleIn } from '../model';
import { Form } from '../parts/form';
import { Adder, Line } from '../parts/line';
import { MadeLinkPanel } from '../parts/made-link';
import { Empty, Part } from '../parts/page';
import { Wrong } from '../parts/wrong';
import { sayDayOf, sayProblem } from '../words';
import { RoleFields } from './role-fields';
import { sameRole, sayRole } from './roles';

interface Props {
  readonly community: Community;
  readonly invitations: readonly Invitation[];
  readonly onChanged: () => void;
}

/** Who is asked to make an account and has not done so yet. */
export function InvitationList({ community, invitations, onChanged }: Props) {
  const [made, setMade] = useState<MadeLink | null>(null);
  return (
    <Part title={t('people.invitations')} hint={t('people.invitations-hint')}>
      {made ? <MadeLinkPanel made={made} title={t('people.invited', { to: made.letter.to ?? '' })} onDone={() => setMade(null)} /> : null}
      {invitations.length === 0 && !made ? <Empty>{t('people.no-invitations')}</Empty> : null}
      <ul class="lines">
        {invitations.map((one) => (
          <Line key={one.id} name={one.name} word={t('people.withdraw-open')} panel={(close) => <Withdraw community={community.id} {...{ one, onChanged, close }} />}>
            <span class="line-name" dir="auto">{one.name}</span> <span class="soft">{one.email}</span>
            <p class="soft">{[...one.grants.map((grant) => sayRole(grant, community)), t('people.until', { day: sayDayOf(one.expiresAt) })].join(' · ')}</p>
          </Line>
        ))}
      </ul>
      <Adder word={t('people.invite')}>
        {(close) => (
          <Invite
            community={community}
            onCancel={close}
            onMade={(link) => {
              setMade(link);
              close();
              onChanged();
            }}
          />
        )}
      </Adder>
    </Part>
  );
}

function Withdraw({ community, one, onChanged, close }: { readonly community: string; readonly one: Invitation; readonly onChanged: () => void; readonly close: () => void }) {
  const { busy, problem, send } = useSend();
  const withdraw = async () => {
    if (!(await send(() => communityApi.withdraw(community, one.id)))) return;
    announce(t('people.withdrawn', { name: one.name }));
    close();
    onChanged();
  };
  return (
    <div class="stack">
      <p class="soft">{t('people.shown-once')}</p>
      <AskFirst action={t('people.withdraw')} ask={t('people.withdraw-ask', { name: one.name })} busy={busy} onYes={() => void withdraw()} />
      <Wrong problem={problem} />
    </div>
  );
}

function Invite({ community, onMade, onCancel }: { readonly community: Community; readonly onMade: (made: MadeLink) => void; readonly onCancel: () => void }) {
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [language, setLanguage] = useState<string>(community.language);
  const [grants, setGrants] = useState<readonly RoleIn[]>([]);
  const [missing, setMissing] = useState(false);
  const { busy, problem, send } = useSend();
  const invite = async () => {
    setMissing(grants.length === 0);
    if (grants.length === 0) return;
    const made = await send(() => communityApi.invite(community.id, { name, email, language, grants }));
    if (made) onMade(made.value);
  };
  return (
    <Form action={t('people.make-invitation')} busy={busy} problem={problem?.refused === 'email-malformed' ? null : problem} onSubmit={() => void invite()} onCancel={onCancel}>
      <div class="pair">
        <Field label={t('people.name')} required maxLength={120} value={name} onInput={setName} />
        <Field label={t('people.email')} type="email" required maxLength={254} value={email} onInput={setEmail} wrong={problem?.refused === 'email-malformed' ? sayProblem(problem) : null} />
      </div>
      <Select label={t('people.letter-language')} value={language} onInput={setLanguage} options={LANGUAGES.map((value) => ({ value, label: t(`ui.language.${value}`) }))} />
      <fieldset class="group">
        <legend>{t('people.as-what')}</legend>
        {grants.length > 0 ? (
          <ul class="lines">
            {grants.map((grant) => (
              <li class="line line-flat" key={`${grant.role} ${grant.place}`}>
                <span>{sayRole(grant, community)}</span>
                <Button small kind="quiet" label={t('people.not-this', { role: sayRole(grant, community) })} onClick={() => setGrants(grants.filter((other) => other !== grant))}>{t('people.take')}</Button>
              </li>
            ))}
          </ul>
        ) : <p class="soft">{t('people.as-nothing')}</p>}
        <RoleFields community={community} action={t('people.add-role')} onRole={(role) => setGrants((now) => (now.some((other) => sameRole(other, role)) ? now : [...now, role]))} />
      </fieldset>
      {missing && grants.length === 0 ? <p class="field__note field__note--wrong" role="alert">{t('people.role-missing')}</p> : null}
    </Form>
  );
}
