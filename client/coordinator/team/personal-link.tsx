import { useState } from 'preact/hooks';
import { Button } from '../../ui/button';
import { useSend } from '../../ui/desk/use-send';
import { t } from '../../ui/i18n';
import { announce } from '../../ui/live-region';
import { memberApi } from '../api';
import type { MadeLink, MemberOfTeam } from '../model';
import { MadeLinkPanel } from '../parts/made-link';
import { Wrong } from '../parts/wrong';

/** The link that ties a phone to somebody. It is shown once, when it is made; a new one stops the one before. */
export function PersonalLink({ one, onChanged }: { readonly one: MemberOfTeam; readonly onChanged: () => void }) {
  const [made, setMade] = useState<MadeLink | null>(null);
  const { busy, problem, send } = useSend();
  const make = async () => {
    const answer = await send(() => memberApi.makeLink(one.member));
    if (!answer) return;
    setMade(answer.value);
    onChanged();
  };
  const revoke = async () => {
    if (!(await send(() => memberApi.revokeLink(one.member)))) return;
    setMade(null);
    announce(t('team.link.revoked', { name: one.name }));
    onChanged();
  };
  return (
    <div class="stack">
      <h3>{t('team.link.title')}</h3>
      {made ? null : <p class="soft">{t(one.hasLink ? 'team.link.has' : 'team.link.has-not')}</p>}
      {made ? <MadeLinkPanel made={made} title={t('team.link.made', { name: one.name })} person={one.name} onDone={() => setMade(null)} /> : null}
      <div class="row">
        {made ? null : <Button small disabled={busy} onClick={() => void make()}>{t(one.hasLink ? 'team.link.again' : 'team.link.make')}</Button>}
        {one.hasLink ? <Button small kind="quiet" disabled={busy} onClick={() => void revoke()}>{t('team.link.revoke')}</Button> : null}
      </div>
      <Wrong problem={problem} />
    </div>
  );
}
