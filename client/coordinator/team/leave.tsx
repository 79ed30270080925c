import { useState } from 'preact/hooks';
import { today } from '../../ui/day';
import { Button } from '../../ui/button';
import { Select } from '../../ui/console-form';
import { useSend } from '../../ui/desk/use-send';
import { Field } from '../../ui/field';
import { t } from '../../ui/i18n';
import { announce } from '../../ui/live-region';
import { teamApi } from '../api';
import type { MemberOfTeam, Team } from '../model';
import { Form } from '../parts/form';
import { Wrong } from '../parts/wrong';

interface Props {
  readonly team: Team;
  readonly one: MemberOfTeam;
  readonly onChanged: () => void;
}

/** Somebody who left by mistake comes back as if nothing happened. */
export function Stay({ team, one, onChanged }: Props) {
  const { busy, problem, send } = useSend();
  const stay = async () => {
    if (!(await send(() => teamApi.leave(team.id, one.membership, null, null)))) return;
    announce(t('team.leave.stays', { name: one.name }));
    onChanged();
  };
  return (
    <div class="line-more">
      <p class="soft">{t('team.leave.undo-hint', { name: one.name })}</p>
      <p><Button small disabled={busy} onClick={() => void stay()}>{t('team.leave.undo')}</Button></p>
      <Wrong problem={problem} />
    </div>
  );
}

/** Somebody leaves the team; who takes their place is said here, so that the next one is welcomed as such. */
export function Leave({ team, one, onChanged }: Props) {
  const [on, setOn] = useState(today());
  const [replacedBy, setReplacedBy] = useState('');
  const { busy, problem, send } = useSend();
  const others = team.members.filter((other) => other.membership !== one.membership);
  const leave = async () => {
    if (!(await send(() => teamApi.leave(team.id, one.membership, on, replacedBy || null)))) return;
    announce(t('team.leave.left', { name: one.name }));
    onChanged();
  };
  return (
    <Form action={t('team.leave.action', { name: one.name })} {...{ busy, problem }} onSubmit={() => void leave()}>
      <p class="soft">{t('team.leave.hint')}</p>
      <div class="pair">
        <Field label={t('team.leave.on')} type="date" required value={on} onInput={setOn} />
        {others.length > 0 ? (
          <Select
            label={t('team.leave.by')}
            value={replacedBy}
            onInput={setReplacedBy}
            options={[{ value: '', label: t('team.leave.not-yet') }, ...others.map((other) => ({ value: other.membership, label: other.name }))]}
          />
        ) : null}
      </div>
    </Form>
  );
}
