import { useState } from 'preact/hooks';
import { Button } from '../../ui/button';
import { recognise } from '../../ui/desk/account';
import { useSend } from '../../ui/desk/use-send';
import { t } from '../../ui/i18n';
import { announce } from '../../ui/live-region';
import { communityApi } from '../api';
import type { Community, MadeLink, RoleIn, SomeAccount } from '../model';
import { Line } from '../parts/line';
import { MadeLinkPanel } from '../parts/made-link';
import { Part } from '../parts/page';
import { Wrong } from '../parts/wrong';
import { RoleFields } from './role-fields';
import { sayRole } from './roles';

interface Props {
  readonly community: Community;
  readonly accounts: readonly SomeAccount[];
  readonly onChanged: () => void;
}

/** Who has an account with a role in this community. */
export function AccountList({ community, accounts, onChanged }: Props) {
  return (
    <Part title={t('people.accounts')} hint={t('people.accounts-hint')}>
      <ul class="lines">
        {accounts.map((one) => (
          <Line key={one.id} name={one.name} word={t('people.change-roles')} panel={() => <EditAccount {...{ community, one, onChanged }} />}>
            <span class="line-name" dir="auto">{one.name}</span> <span class="soft">{one.email}</span>
            <p class="soft">{one.grants.length === 0 ? t('people.no-role') : one.grants.map((grant) => sayRole(grant, community)).join(' · ')}</p>
          </Line>
        ))}
      </ul>
    </Part>
  );
}

function EditAccount({ community, one, onChanged }: { readonly community: Community; readonly one: SomeAccount; readonly onChanged: () => void }) {
  const { busy, problem, send } = useSend();
  const [taken, setTaken] = useState<RoleIn | null>(null);
  const [made, setMade] = useState<MadeLink | null>(null);
  const after = (sentence: string) => {
    announce(sentence);
    void recognise();
    onChanged();
  };
  const give = async (role: RoleIn) => {
    if (!(await send(() => communityApi.giveRole(community.id, one.id, role)))) return;
    setTaken(null);
    after(t('people.given', { role: sayRole(role, community) }));
  };
  const take = async (grant: RoleIn & { readonly id: string }) => {
    if (!(await send(() => communityApi.takeRole(community.id, grant.id)))) return;
    setTaken({ role: grant.role, kind: grant.kind, place: grant.place });
    after(t('people.taken', { role: sayRole(grant, community) }));
  };
  const reset = async () => {
    const answer = await send(() => communityApi.resetLink(community.id, one.id));
    if (answer) setMade(answer.value);
  };
  return (
    <div class="stack">
      <ul class="lines">
        {one.grants.map((grant) => (
          <li class="line line-flat" key={grant.id}>
            <span>{sayRole(grant, community)}</span>
            <Button small kind="quiet" disabled={busy} label={t('people.take-named', { role: sayRole(grant, community), name: one.name })} onClick={() => void take(grant)}>{t('people.take')}</Button>
          </li>
        ))}
      </ul>
      {taken ? (
        <p class="notice row">
          <span>{t('people.taken', { role: sayRole(taken, community) })}</span>
          <Button small disabled={busy} onClick={() => void give(taken)}>{t('people.give-back')}</Button>
        </p>
      ) : null}
      <Wrong problem={problem} />
      <h3>{t('people.give-role')}</h3>
      <RoleFields community={community} action={t('people.give')} busy={busy} onRole={(role) => void give(role)} />
      <h3>{t('people.forgotten')}</h3>
      <p class="soft">{t('people.reset-hint', { name: one.name })}</p>
      {made ? <MadeLinkPanel made={made} title={t('people.reset-made')} /> : <p><Button small disabled={busy} onClick={() => void reset()}>{t('people.reset')}</Button></p>}
    </div>
  );
}
