import { useState } from 'preact/hooks';
import { Button } from '../../ui/button';
import { Select } from '../../ui/console-form';
import { t } from '../../ui/i18n';
import type { Community, Role, RoleIn } from '../model';
import { placesFor, ROLES, roleFrom } from './roles';

interface Props {
  readonly community: Community;
  readonly action: string;
  readonly busy?: boolean;
  readonly onRole: (role: RoleIn) => void;
}

/** Choosing a role and where it holds. */
export function RoleFields({ community, action, busy, onRole }: Props) {
  const [role, setRole] = useState<Role>('facilitator');
  const [place, setPlace] = useState('');
  const places = placesFor(role, community);
  const chosen = places.some((one) => one.value === place) ? place : (places[0]?.value ?? '');
  const wish = roleFrom(role, chosen);
  return (
    <div class="add-line">
      <Select label={t('people.role')} value={role} onInput={(value) => setRole(value as Role)} options={ROLES.map((value) => ({ value, label: t(`people.roles.${value}`) }))} />
      {places.length > 0 ? <Select label={t('people.where')} value={chosen} onInput={setPlace} options={places} /> : <p class="soft">{t('people.no-place')}</p>}
      <Button small disabled={busy || wish === null} onClick={() => wish && onRole(wish)}>{action}</Button>
    </div>
  );
}
